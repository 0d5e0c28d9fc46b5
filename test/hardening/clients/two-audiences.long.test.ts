import { Agent, request } from 'node:http';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createDatabase, openPreview } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startCaching } from '../../support/server/response-cache.ts';

const database = await createDatabase('shipped');
const { desk } = database;
const { secret } = await createToken(desk, 'PRESS', 'press');

/** Everything has another name for the press. */
await openPreview(database, 'preview_1', async (preview) => {
  await sql`update name set text = 'Secret ' || text, normalized = 'secret ' || normalized`.execute(
    preview,
  );
  await sql`update dataset set license = 'SECRET'`.execute(preview);
});

const { url, cache } = await startCaching(database);
// Both use the same connections, in turn.
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
afterAll(() => agent.destroy());

const queries = [
  '{ dataset { license } program(slug: "world-smart-city-awards") { name } }',
  '{ programs(first: 2) { nodes { name editions(first: 2) { nodes { name } } } } }',
  '{ honors(first: 3) { totalCount nodes { recipients { recipient { name } } } } }',
  '{ search(query: "guangzhou", first: 5) { edges { node { ... on Named { name } } } } }',
  '{ edition(program: "world-smart-city-awards", year: 2025) { name program { name } } }',
];

interface Client {
  token?: string;
  /** of the address */
  search?: string;
}

const everyone: Client = {};
const press: Client = { token: secret };
const asEveryone: Client = { token: secret, search: '?state=published' };

/** All of a response but its date and the limits of the client. */
function fetchText({ token, search = '' }: Client, query: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const sent = request(`${url}${search}`, { method: 'POST', agent, headers }, (response) => {
    let text = String(response.statusCode);
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    response.on('error', reject).on('end', () => resolve(text));
  });
  sent.on('error', reject).end(JSON.stringify({ query }));
  return promise;
}

test('two audiences send 2,000 requests in turn, and no response has data of the other audience', {
  timeout: 120_000,
}, async () => {
  const expected = await Promise.all(
    queries.map(async (query) => ({
      open: await fetchText(everyone, query),
      seen: await fetchText(press, query),
    })),
  );
  for (const { open, seen } of expected) {
    expect(open).not.toMatch(/secret|"errors"/i);
    expect(seen).toMatch(/Secret /);
    expect(seen).not.toContain('"errors"');
  }
  const wrong: string[] = [];
  const clients = [everyone, press, asEveryone];
  const sendOne = async (turn: number) => {
    const client = clients[(turn * 7) % 3] ?? everyone;
    const query = queries[turn % queries.length] ?? '';
    const { open, seen } = expected[turn % queries.length] ?? {};
    const text = await fetchText(client, query);
    if (text !== (client === press ? seen : open)) wrong.push(`${turn}: ${query}: ${text}`);
  };
  let next = 0;
  const sendMany = async () => {
    while (next < 2_000) await sendOne(next++);
  };
  await Promise.all(Array.from({ length: 4 }, sendMany));
  expect(wrong).toEqual([]);
  expect(cache.counts.hits).toBeGreaterThan(500);
});
