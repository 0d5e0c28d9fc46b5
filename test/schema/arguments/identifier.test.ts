import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { createToken, tester } from '../../support/desk/tester.ts';
import { getFile, readCsv } from '../../support/server/files.ts';
import { startServer } from '../../support/server/http.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Filters take slugs or ids, and `extensions.warnings` lists those that name nothing. */
const { owner, reader, desk, statements } = await createDatabase('shipped');
const { answer, as } = createTestClient(reader, desk);

const counts = async (fields: string) => {
  const { data, errors, extensions } = await answer(`{ ${fields} }`);
  expect({ errors, extensions }).toEqual({ errors: undefined, extensions: undefined });
  return data;
};

/** How many statements a query takes. */
async function count(query: string): Promise<number> {
  statements.length = 0;
  expect((await answer(query)).errors).toBeUndefined();
  return statements.length;
}

/** The ids of one of each kind, as `Node.id` gives them, and the slugs that stand for the same. */
const { data: found } = await answer(`{
  edition(program: "world-smart-city-awards", year: 2025) {
    id
    program { id }
    event { id }
    categories { id slug }
    awards { id slug series { id } }
  }
  guangdong: recipients(filter: { name: "Guangdong" }, first: 1) { nodes { id slug } }
}`);
type Found = Record<string, { id: string; slug: string } & Record<string, { id: string }>>;
const { program, event, ...edition } = (found as Found).edition as Found[string];
const pick = (field: string) =>
  (edition as unknown as Record<string, (Found[string] & Record<string, { id: string }>)[]>)[
    field
  ]?.find(({ slug }) => slug === 'city' || slug === 'city-award');
const category = pick('categories');
const award = pick('awards');
const place = JSON.stringify(found).match(/place_[\w-]{22}/)?.[0];

describe('ids in a filter', () => {
  const slugOf = 'world-smart-city-awards';
  test.each([
    ['program', program?.id, slugOf],
    ['edition', edition.id, `${slugOf}/2025`],
    ['event', event?.id, 'smart-city-expo-world-congress-2025'],
    ['category', category?.id, `${slugOf}/city`],
    ['award', award?.id, `${slugOf}/city-award`],
    ['award', award?.series?.id, `${slugOf}/city-award`],
    ['recipient', place, 'guangdong'],
    ['place', place, 'guangdong'],
  ])('match honors like slugs: %s: %s', async (field, id, slug) => {
    const list = (value: unknown) =>
      counts(`honors(first: 100, filter: { ${field}: ["${value}"] }) { totalCount nodes { id } }`);
    const byId = await list(id);
    expect(byId).toEqual(await list(slug));
    if (field !== 'recipient') expect(byId).not.toMatchObject({ honors: { totalCount: 0 } });
  });

  test('match editions, events, awards and recipients like slugs', async () => {
    const lists = (...[p, e, c, a, g]: unknown[]) =>
      counts(`
        editions(filter: { program: ["${p}"], event: ["${e}"] }) { totalCount }
        events(filter: { program: ["${p}"] }) { totalCount }
        held: events(filter: { place: ["${g}"] }) { totalCount }
        awards(filter: { program: ["${p}"], category: ["${c}"], slug: ["${a}"] }) { totalCount }
        recipients(filter: { place: ["${g}"], honored: { not: { award: ["${a}"] } } }) { totalCount }`);
    const byId = await lists(program?.id, event?.id, category?.id, award?.id, place);
    const slugs = [slugOf, 'smart-city-expo-world-congress-2025', 'city', `${slugOf}/city-award`];
    expect(byId).toEqual(await lists(...slugs, 'guangdong'));
    expect(byId).toMatchObject({ editions: { totalCount: 1 }, awards: { totalCount: 16 } });
  });

  test('are accepted wherever there is a filter: nested lists, counts, statistics, changes, lookups', async () => {
    const all = (p: unknown, a: unknown) =>
      counts(`
        program(slug: "${slugOf}") { honors(filter: { and: [{ or: [{ award: ["${a}"] }] }] }) { totalCount } }
        recipients(filter: { name: "Dublin" }) { nodes { honorCount(filter: { program: ["${p}"] }) } }
        statistics(by: [AWARD], filter: { award: ["${a}"] }) { total rows { value keys { value } } }
        changes(program: "${p}") { totalCount }
        edition(program: "${p}", year: 2025) { id }
        award(program: "${p}", year: 2025, slug: "city-award") { id }
        awardSeries(program: "${p}", slug: "city-award") { id }`);
    expect(await all(program?.id, award?.id)).toEqual(await all(slugOf, `${slugOf}/city-award`));
  });

  test('are looked up once for all filters of an operation, and only if there are any', async () => {
    const nested = (filter: string) => `{
      programs { nodes { honors(${filter}) { nodes { recipients { recipient { honorCount(${filter}) } } } } } }
      honors(${filter}) { totalCount }
      statistics(by: [YEAR], ${filter}) { total }
    }`;
    const none = await count(nested('filter: { result: [WON] }'));
    // Leaves out nothing, so that the same is read.
    const nothing = '{ place: ["nowhere"], or: [{ category: ["nothing"] }] }';
    const filter = `filter: { result: [WON], not: ${nothing} }`;
    // One statement more names the nearest slugs.
    expect(await count(nested(filter))).toBe(none + 2);
    expect(
      await count('{ edition(program: "world-smart-city-awards", year: 2025) { year } }'),
      // Between the two that read the revision.
    ).toBe(3);
  });

  test('are accepted in files', async () => {
    const base = await startServer(reader);
    const rows = async (value: unknown) =>
      readCsv(
        await getFile(base, 'csv', `{ honors(filter: { award: ["${value}"] }) { nodes { id } } }`),
      );
    const byId = await rows(award?.id);
    expect(byId.length).toBeGreaterThan(10);
    expect(byId).toEqual(await rows(`${slugOf}/city-award`));
  });

  test.each([
    ['are looked up once for a file, and not for each page', program?.id, 1],
    ['are not looked up for a file if all are slugs', slugOf, 0],
  ])('%s', async (_title, value, count) => {
    const base = await startServer(reader);
    // Too much for pages of 500 rows.
    const others =
      'program { editions(first: 100) { nodes { honors(first: 5) { nodes { id } } } } }';
    statements.length = 0;
    const rows = await getFile(
      base,
      'ndjson',
      `{ honors(filter: { program: ["${value}"] }) { nodes { id ${others} } } }`,
    );
    expect((await rows.text()).split('\n').length).toBeGreaterThan(41);
    const pages = statements.filter((statement) => statement.includes('from "program" left join'));
    expect(pages.length).toBeGreaterThan(2);
    const lookUps = statements.filter((statement) => /'(slug|id)' as by/.test(statement));
    expect(lookUps).toHaveLength(count);
  });
});

describe('warnings', () => {
  test('list each slug and id that matches nothing, with its path', async () => {
    const gone = 'award_AAAAAAAAAAAAAAAAAAAAAA';
    const query = `query ($award: [String!]) {
      programs { nodes { list: honors(filter: { award: $award }) { totalCount } } }
      statistics(by: [YEAR], filter: { or: [{ place: ["china", "chiina"] }] }) { total }
      changes(program: "nowhere") { totalCount }
    }`;
    const { data, errors, extensions } = await answer(query, {
      award: ['city-award', 'city-awrd', gone, 'nowhere/city-award'],
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ changes: { totalCount: 0 } });
    const unknown = (path: string[], argument: string, kind: string, value: string, end = '.') => ({
      message: `No ${kind} has the slug or id "${value}"${end}`,
      code: 'UNKNOWN_VALUE',
      path,
      argument,
      value,
    });
    const list = ['programs', 'nodes', 'list'];
    expect(extensions).toEqual({
      warnings: [
        unknown(list, 'filter.award.1', 'award', 'city-awrd'),
        unknown(list, 'filter.award.2', 'award', gone),
        unknown(list, 'filter.award.3', 'award', 'nowhere/city-award'),
        unknown(
          ['statistics'],
          'filter.or.0.place.1',
          'place',
          'chiina',
          '; did you mean "china"?',
        ),
        unknown(['changes'], 'program', 'program', 'nowhere'),
      ],
    });
  });

  test('distinguish an id of another kind, without a lookup', async () => {
    const query = `{ honors(filter: { award: ["${program?.id}"] }) { totalCount } }`;
    expect(await answer(query)).toEqual({
      data: { honors: { totalCount: 0 } },
      extensions: {
        warnings: [
          {
            message: `\`filter.award.0\` takes the slug or id of an award, and "${program?.id}" is the id of something else.`,
            code: 'ID_OF_ANOTHER_KIND',
            path: ['honors'],
            argument: 'filter.award.0',
            value: program?.id,
          },
        ],
      },
    });
    expect(await count(query)).toBe(3);
  });

  test('treat a slug of another kind as unknown: an organization is not a place', async () => {
    const slug = 'fira-de-barcelona';
    const { extensions } = await answer(
      `{ a: honors(filter: { recipient: ["${slug}"] }) { totalCount } b: honors(filter: { place: ["${slug}"] }) { totalCount } }`,
    );
    expect(extensions?.warnings).toMatchObject([{ path: ['b'], value: slug }]);
  });

  test('are at most 20, and none for skipped fields', async () => {
    const many = JSON.stringify(Array.from({ length: 30 }, (_, index) => `nothing-${index}`));
    const { extensions } = await answer(`{ honors(filter: { award: ${many} }) { totalCount } }`);
    expect(extensions?.warnings).toHaveLength(20);
    const skipped = await answer(
      '{ __typename honors(filter: { award: ["nothing"] }) @skip(if: true) { totalCount } }',
    );
    expect(skipped.extensions).toBeUndefined();
  });

  test('are listed once for a fragment that is spread repeatedly under one field', async () => {
    const { extensions } = await answer(`
      { programs { nodes { ...Own ...Own ... on Program { ...Own } } } }
      fragment Own on Program { honors(filter: { place: ["nowhere"] }) { totalCount } }`);
    expect(extensions?.warnings).toHaveLength(1);
  });
});

test('treat a slug that exists only in the preview as unknown for the public', async () => {
  const text = 'format: awards/1\nprograms: [{ slug: secret-prize, names: { en: Secret Prize } }]';
  const publishAt = new Date('2099-01-01T00:00:00Z');
  await submitDocuments(owner, [textInput('secret.yaml', text)], {
    publishAt,
    writer: 'CURATOR',
    by: tester,
  });
  await followWrites(owner);
  const { secret } = await createToken(desk, 'PRESS', 'Ann');
  const query = '{ honors(filter: { program: ["secret-prize"] }) { totalCount } }';
  expect((await as(secret).answer(query)).extensions).toBeUndefined();
  expect((await answer(query)).extensions?.warnings).toMatchObject([{ value: 'secret-prize' }]);
  // Nor does the public hear of it as the nearest.
  const near = '{ program(slug: "secret-prise") { id } }';
  const unknown = 'No program has the slug or id "secret-prise"';
  expect((await as(secret).answer(near)).extensions?.warnings).toMatchObject([
    { message: `${unknown}; did you mean "secret-prize"?` },
  ]);
  expect((await answer(near)).extensions?.warnings).toMatchObject([{ message: `${unknown}.` }]);
});

test('an id keeps its meaning after a rename, and a cursor works with either', async () => {
  const page = async (value: string, after = '') => {
    const { data, extensions } = await answer(
      `{ honors(first: 2, ${after} filter: { program: ["${value}"] }) { totalCount pageInfo { endCursor } nodes { id } } }`,
    );
    expect(extensions).toBeUndefined();
    return data as { honors: { pageInfo: { endCursor: string }; nodes: { id: string }[] } };
  };
  const id = program?.id ?? '';
  const first = await page(id);
  const after = `after: "${first.honors.pageInfo.endCursor}",`;
  expect(await page(id, after)).toEqual(await page('world-smart-city-awards', after));
  await sql`update program set slug = 'renamed' where slug = 'world-smart-city-awards'`.execute(
    owner,
  );
  expect((await page(id)).honors.nodes).toEqual(first.honors.nodes);
  expect(
    (await answer('{ honors(filter: { program: ["world-smart-city-awards"] }) { totalCount } }'))
      .extensions,
  ).toBeDefined();
});
