import { describe, expect, test } from 'vitest';
import { heldForASecond } from '../../../../src/http/encode/cache-headers.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { fileUrlOf, getFile, readCsv } from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { reader, owner } = await createDatabase('shipped');
const base = await startServer(reader);
const { answer } = createTestClient(reader);

const csv = async (query: string, variables?: Record<string, unknown>) =>
  readCsv(await getFile(base, 'csv', query, variables));

test('a file has a row for each honor, and a column for each field, named by its path', async () => {
  const rows = await csv(`{
    program(slug: "region-china-smart-city-awards") {
      honors(first: 2) {
        nodes { award { name } result edition { year program { slug } } acceptance tied }
      }
    }
  }`);
  expect(rows).toEqual([
    ['award.name', 'result', 'edition.year', 'edition.program.slug', 'acceptance', 'tied'],
    ['City Award', 'WON', '2025', 'region-china-smart-city-awards', 'UNKNOWN', 'false'],
    [
      'Safety and Resilience Award',
      'WON',
      '2025',
      'region-china-smart-city-awards',
      'UNKNOWN',
      'false',
    ],
  ]);
});

test('the headers name the type, the file and the revision of all its rows', async () => {
  const response = await fetch(
    `${base}/graphql?${new URLSearchParams({ query: '{ wins: winners { nodes { id } } }' })}`,
    { headers: { accept: 'text/csv', origin: 'https://dashboard.example' } },
  );
  const { revision } = await owner
    .selectFrom('dataset')
    .select('revision')
    .executeTakeFirstOrThrow();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="winners.csv"',
    ...heldForASecond,
    etag: expect.stringMatching(/^"[\w-]{43}-gzip"$/),
    'content-encoding': 'gzip',
    'awards-revision': revision,
    'access-control-allow-origin': '*',
    vary: 'accept, accept-encoding',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 7).toString('latin1')).toBe('\xEF\xBB\xBFid\r\n');
});

test('a file has no byte order mark with `bom=false`', async () => {
  const url = fileUrlOf(base, 'csv', '{ winners { nodes { id } } }');
  const headOf = async (search: string) =>
    Buffer.from(await (await fetch(url + search)).arrayBuffer()).toString('latin1', 0, 7);
  expect(await headOf('&bom=true')).toBe('\xEF\xBB\xBFid\r\n');
  expect(await headOf('&bom=false')).toMatch(/^id\r\nhon$/);
});

test('a file can be requested by POST', async () => {
  const response = await fetch(`${base}/graphql?format=csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        'query A { programs { nodes { slug } } } query B($n: Int) { editions(first: $n) { nodes { year } } }',
      operationName: 'B',
      variables: { n: 1 },
    }),
  });
  expect(await readCsv(response)).toEqual([['year'], [expect.stringMatching(/^\d{4}$/)]]);
});

test('a browser that follows a link gets the file instead of GraphiQL', async () => {
  const search = new URLSearchParams({ format: 'csv', query: '{ sources { nodes { slug } } }' });
  const response = await fetch(`${base}/graphql?${search}`, {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
  });
  expect(response.headers.get('content-type')).toContain('text/csv');
});

test('the preferred media type wins, and JSON stays JSON', async () => {
  const search = new URLSearchParams({ query: '{ sources(first: 1) { nodes { slug } } }' });
  const typeFor = async (accept: string) =>
    (await fetch(`${base}/graphql?${search}`, { headers: { accept } })).headers.get('content-type');
  expect(await typeFor('text/csv, */*')).toContain('text/csv');
  expect(await typeFor('Text/CSV')).toContain('text/csv');
  expect(await typeFor('text/csv;q=0.5, application/x-ndjson')).toContain('application/x-ndjson');
  expect(await typeFor('application/json, text/csv')).toContain('application/json');
  expect(await typeFor('*/*')).toContain('json');
});

describe('the columns of a file', () => {
  test('come from fragments, aliases and types, and are empty in rows of other types', async () => {
    const rows = await csv(
      `query ($no: Boolean = false, $yes: Boolean = true) {
        ...Root
      }
      fragment Root on Query {
        honorees(first: 100) { ...Page totalCount pageInfo { endCursor } __typename }
      }
      fragment Page on HonorConnection {
        nodes { kind: __typename recipient { ...Who slug @skip(if: $yes) } credit @include(if: $no) }
        nodes { recipient { id } }
      }
      fragment Who on Recipient {
        called: name
        ... on Person { honorific }
        ... on Organization { organizationKind }
      }`,
    );
    expect(rows[0]).toEqual([
      'kind',
      'recipient.called',
      'recipient.honorific',
      'recipient.organizationKind',
      'recipient.id',
    ]);
    const people = rows.filter((row) => row[4]?.startsWith('person_'));
    expect(people.length).toBeGreaterThan(0);
    expect(people.map((row) => row[3])).toEqual(people.map(() => ''));
  });

  test('of edges are those of the node, and the cursor', async () => {
    const [head, first] = await csv(
      '{ honors(first: 1) { edges { place: cursor node { result } } } }',
    );
    expect(head).toEqual(['place', 'result']);
    const { data } = await answer('{ honors(first: 1) { pageInfo { endCursor } } }');
    expect(data).toEqual({ honors: { pageInfo: { endCursor: first?.[0] } } });
  });

  test('of inner lists have their values in one cell, those of other pages too', async () => {
    const rows = await csv(`{
      program(slug: "world-smart-city-awards") {
        editions {
          nodes { year categories { slug } kinds: categories { kind } honors(first: 2) { totalCount nodes { result } } }
        }
      }
    }`);
    expect(rows[0]).toEqual([
      'year',
      'categories.slug',
      'kinds.kind',
      'honors.totalCount',
      'honors.nodes.result',
    ]);
    const row = rows.find((cells) => cells[4]?.includes(';')) ?? [];
    expect(row[4]).toBe('WON; WON');
    // Cells of the same list say the same entities in the same order.
    expect(row[1]?.split('; ').length).toBe(row[2]?.split('; ').length);
  });

  test('are in the head, even without rows', async () => {
    expect(
      await csv('{ program(slug: "none") { honors { nodes { id award { name } } } } }'),
    ).toEqual([['id', 'award.name']]);
  });
});

describe('the cells of a file', () => {
  test('hold formulas as text, and quotes, commas and empty values unchanged', async () => {
    await importDocuments(owner, [
      {
        name: 'formulas.json',
        text: JSON.stringify({
          format: 'awards/1',
          places: [
            {
              slug: 'zzz',
              names: { en: '=HYPERLINK("http://evil.example")' },
              placeKind: 'ZONE',
              coordinates: { latitude: -1.5, longitude: 2 },
            },
            { slug: 'zzz-part', names: { en: 'a "b", c' }, placeKind: 'ZONE', parent: 'zzz' },
            { slug: 'zzz-quarter', names: { en: '@x;=1+1' }, placeKind: 'ZONE', parent: 'zzz' },
          ],
        }),
      },
    ]);
    const rows = await csv(`{
      place(by: { slug: "zzz" }) { parts { nodes {
        name parent { name coordinates { latitude } } names { text } countryCode
      } } }
    }`);
    const formula = `'=HYPERLINK("http://evil.example")`;
    expect(rows.slice(1)).toEqual([
      [`'@x;'=1+1`, formula, '-1.5', `'@x;'=1+1`, ''],
      ['a "b", c', formula, '-1.5', 'a "b", c', ''],
    ]);
  });

  test('of a single column are not blank lines if they are empty', async () => {
    const response = await getFile(
      base,
      'csv',
      '{ place(by: { slug: "zzz" }) { parts { nodes { countryCode } } } }',
    );
    expect(await response.text()).toBe('countryCode\r\n""\r\n""\r\n');
  });
});

describe('the rows of a file', () => {
  test('are all rows, without `first`: the pages of JSON together', async () => {
    const ids: unknown[] = [];
    let after: unknown = null;
    do {
      const { data } = await answer(
        'query ($after: String) { honors(first: 30, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { honors } = data as {
        honors: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      ids.push(...honors.nodes.map(({ id }) => id));
      after = honors.pageInfo.hasNextPage ? honors.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids.length).toBeGreaterThan(60);
    expect((await csv('{ honors { nodes { id } } }')).flat()).toEqual(['id', ...ids]);
    expect((await csv('{ honors(first: null) { nodes { id } } }')).flat()).toEqual(['id', ...ids]);
  });

  test('are as many as `first` or `last` says', async () => {
    const all = (await csv('{ honors { nodes { id } } }')).flat().slice(1);
    const ids = async (args: string) =>
      (await csv(`{ honors(${args}) { nodes { id } } }`)).flat().slice(1);
    expect(await ids('first: 3')).toEqual(all.slice(0, 3));
    expect(await ids('last: 3')).toEqual(all.slice(-3));
  });

  test('begin and end at a cursor', async () => {
    const [, ...edges] = await csv('{ honors { edges { cursor node { id } } } }');
    const [after, before] = [edges[9]?.[0], edges.at(-10)?.[0]];
    const rows = await csv(
      'query ($after: String, $before: String) { honors(after: $after, before: $before) { nodes { id } } }',
      { after, before },
    );
    expect(rows.flat().slice(1)).toEqual(edges.slice(10, -10).map(([, id]) => id));
  });
});
