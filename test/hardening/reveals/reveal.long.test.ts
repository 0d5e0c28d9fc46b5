import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { heldForASecond } from '../../../src/http/encode/cache-headers.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../support/desk/reveal.ts';
import { createToken, tester } from '../../support/desk/tester.ts';
import { promptly } from '../../support/run/promptly.ts';
import { startServe } from '../../support/server/serve.ts';

/** Two servers on one database, which people and a shared cache query all the time. */
const { url, owner, desk } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const processes = [await startServe(url, env), await startServe(url, env)];
const servers = processes.map(({ graph }) => graph);
afterAll(() => Promise.all(processes.map(({ end }) => end())));
const { secret } = await createToken(desk, 'PRESS', 'press');

const query = `{
  dataset { revision places: recipients }
  first: recipient(by: { slug: "first-hidden-city" }) { id }
  search(query: "hidden") { totalCount }
  changes(first: 1) { nodes { revision at } }
  last: recipient(by: { slug: "last-hidden-city" }) { id }
}`;

interface Seen {
  server: string;
  sentAt: number;
  answered: number;
  /** how much of what was hidden is in the answer, of 4 */
  parts: number;
  revision: string;
  cacheControl: string | null;
}

async function sendQuery(server: string, headers: Record<string, string> = {}): Promise<Seen> {
  const sentAt = Date.now();
  const response = await (headers.authorization === undefined
    ? fetch(`${server}?${new URLSearchParams({ query })}`)
    : fetch(server, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }));
  const { data } = await response.json();
  const parts = [
    data.first !== null,
    data.last !== null,
    data.search.totalCount === 2,
    data.changes.nodes[0].revision !== '1',
  ];
  return {
    server,
    sentAt,
    answered: Date.now(),
    parts: parts.filter((isThere) => isThere).length,
    revision: data.dataset.revision,
    cacheControl: response.headers.get('cache-control'),
  };
}

test('nothing of a document is public before its time, and all of it everywhere within a second after', async () => {
  const city = (slug: string, name: string) => ({
    slug,
    placeKind: 'CITY',
    names: { en: name },
  });
  const places = [
    city('first-hidden-city', 'First Hidden City'),
    city('last-hidden-city', 'Last Hidden City'),
  ];
  const document = JSON.stringify({ format: 'awards/1', places });
  const due = await scheduleSoon(owner, 'reveal.json', document, 2);

  const seen: Seen[] = [];
  const queryRepeatedly = async (server: string) => {
    while (Date.now() < due + promptly + 1_000) seen.push(await sendQuery(server));
  };
  await Promise.all(
    servers.flatMap((server) => [
      queryRepeatedly(server),
      queryRepeatedly(server),
      queryRepeatedly(server),
    ]),
  );

  expect((await untilPublished(owner, 'reveal.json')) - due).toBeLessThan(promptly);
  for (const server of servers) {
    const here = seen.filter((one) => one.server === server);
    const before = here.filter(({ answered }) => answered < due);
    const after = here.filter(({ sentAt }) => sentAt >= due + promptly);
    expect(before.length).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(0);
    expect(new Set(before.map(({ parts }) => parts))).toEqual(new Set([0]));
    expect(new Set(after.map(({ parts }) => parts))).toEqual(new Set([4]));
  }
  // All of it at once, in one revision; and no cache is told that it may keep an answer.
  expect(new Set(seen.map(({ parts, revision }) => `${parts} in ${revision}`))).toEqual(
    new Set(['0 in 1', '4 in 2']),
  );
  expect(new Set(seen.map(({ cacheControl }) => cacheControl))).toEqual(
    new Set([heldForASecond['cache-control']]),
  );
});

test('press sees the document before its time, and no cache may store it', async () => {
  const document =
    'format: awards/1\nplaces: [{ slug: last-hidden-city, names: { en: Other City } }]';
  const publishAt = new Date(Date.now() + 600_000);
  await submitDocuments(owner, [textInput('other.yaml', document)], { publishAt, by: tester });
  for (const server of servers) {
    const headers = { authorization: `Bearer ${secret}` };
    // The preview follows within moments.
    await expect
      .poll(() => sendQuery(server, headers), { timeout: 5_000 })
      .toMatchObject({
        revision: expect.stringMatching(/^2\+/),
        cacheControl: 'private, no-store',
      });
    expect(await sendQuery(server)).toMatchObject({ revision: '2' });
  }
});

test('a document that becomes a conflict is logged with its first problem', async () => {
  const document = 'format: awards/1\nplaces: [{ slug: wanted, countryCode: null }]';
  await submitDocuments(owner, [textInput('wanted.json', placeDocument('wanted'))], { by: tester });
  const publishAt = new Date(Date.now() + 700_000);
  await submitDocuments(owner, [textInput('needs.yaml', document)], { publishAt, by: tester });
  const gone = 'format: awards/1\nretract: [{ place: wanted }]';
  await submitDocuments(owner, [textInput('gone.yaml', gone)], { by: tester });
  const said = () => processes.map((server) => server.said()).join('');
  await expect
    .poll(said, { timeout: 20_000 })
    .toContain('The scheduled document \\"needs.yaml\\" cannot be published: places[0].placeKind:');
});

test('two documents due at once, on two servers, are each published once', async () => {
  const names = ['one.json', 'two.json'];
  for (const name of names)
    await scheduleSoon(owner, name, placeDocument(name.replace('.', '-')), 600);
  await sql`
    update desk.scheduled_document set publish_at = clock_timestamp() where name = any(${names})`.execute(
    owner,
  );
  for (const name of names) await untilPublished(owner, name);
  const { rows } = await sql<{ revision: string; count: string }>`
    select revision, count(*) from change
    where revision in (select revision from desk.scheduled_document where name = any(${names}))
    group by revision`.execute(owner);
  expect(rows).toHaveLength(2);
  expect(new Set(rows.map(({ count }) => count)).size).toBe(1);
});

test('documents that were due while no server ran are published when one starts', async () => {
  const other = await createDatabase('empty');
  const document =
    'format: awards/1\nplaces: [{ slug: late, placeKind: CITY, names: { en: Late } }]';
  const past = new Date(Date.now() - 60_000);
  await submitDocuments(other.owner, [textInput('late.yaml', document)], {
    publishAt: past,
    now: new Date(past.getTime() - 60_000),
    by: tester,
  });
  expect(await other.reader.selectFrom('recipient').select('slug').execute()).toEqual([]);
  const { end } = await startServe(other.url, env);
  await expect
    .poll(() => other.reader.selectFrom('recipient').select('slug').execute(), { timeout: 5000 })
    .toContainEqual({ slug: 'late' });
  await end();
});
