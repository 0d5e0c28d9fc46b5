import { createClient } from 'graphql-ws';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connectLike } from '../../../../db/connections/connect.ts';
import { hashIn, idOfText } from '../../../../db/persisted-document-id.ts';
import {
  insertAutomaticPersistedQueries,
  trimAutomaticPersistedQueries,
} from '../../../../db/queries/desk/automatic-persisted-query.ts';
import { Desk } from '../../../../src/desk/desk.ts';
import { redact } from '../../../../src/desk/redaction/redact.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { AutomaticPersistedQueries } from '../../../../src/http/check/automatic-persisted-queries.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken, tester } from '../../../support/desk/tester.ts';
import { startServer } from '../../../support/server/http.ts';
import { publish, startLive } from '../../../support/server/live.ts';

/** A query that a client has sent to one server with its hash runs by the hash alone on all servers of the database. */
const database = await createDatabase('empty');
const { reader, owner, press } = database;
const statements: string[] = [];
const lookups = connectLike(owner, { max: 2, onStatement: (text) => statements.push(text) });
afterAll(() => lookups.destroy());
const desk = new Desk({ writer: owner, press, lookups });
const one = await startServer(reader, ['*'], undefined, desk);
const other = await startServer(reader, ['*'], undefined, desk);
const strict = await startServer(reader, ['*'], undefined, desk, { allowedDocuments: 'persisted' });

const send = async (url: string, body: object, headers = {}) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
};
const hashOf = (query: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: idOfText(query).slice(7) } },
});
const withHash = (query: string) => ({ query, ...hashOf(query) });
const named = (name: string) => `query ${name} { dataset { revision } }`;
const stored = async () => {
  const { rows } = await sql<{ text: string }>`
    select text from desk.automatic_document order by stored_at, text`.execute(owner);
  return rows.map(({ text }) => text);
};
const untilStored = (query: string) =>
  expect.poll(stored, { timeout: 10_000 }).toContainEqual(query);

test('a query that is sent with its hash runs by its hash on another server, after one lookup', async () => {
  const query = named('Shared');
  await send(one, withHash(query));
  await untilStored(query);
  statements.length = 0;
  for (const _ of [1, 2])
    expect(await send(other, hashOf(query))).toEqual({ data: { dataset: { revision: '0' } } });
  expect(statements).toHaveLength(1);
  await send(other, hashOf(named('Unknown')));
  expect(statements).toHaveLength(2);
});

test('a server that runs registered documents only does not run it', async () => {
  const query = named('Strict');
  await send(one, withHash(query));
  await untilStored(query);
  const { errors } = await send(strict, hashOf(query));
  expect(errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('what is sent with an access token, or is not valid, stays with its server', async () => {
  const { secret } = await createToken(desk, 'PRESS');
  const signedIn = { authorization: `Bearer ${secret}` };
  await send(one, withHash(named('Press')), signedIn);
  await send(one, withHash('query Invalid { datset { revision } }'));
  await send(one, withHash(named('Later')));
  await untilStored(named('Later'));
  expect((await stored()).filter((text) => /Press|Invalid/.test(text))).toEqual([]);
  expect(await send(one, hashOf(named('Press')), signedIn)).toHaveProperty('data');
});

test('so does a subscription, over an event stream and a WebSocket', async () => {
  const { secret } = await createToken(desk, 'CURATOR');
  const { url } = await startLive(database, { desk });
  /** Subscribes in both ways, until the server has read the document. */
  const subscribe = async (name: string, authorization?: string) => {
    const payload = withHash(`subscription ${name} { announcements { cursor } }`);
    const stream = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(authorization !== undefined && { authorization }),
      },
      body: JSON.stringify(payload),
    });
    const reader = stream.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      ...(authorization !== undefined && { connectionParams: { authorization } }),
    });
    const results = client.iterate(
      withHash(`subscription ${name}Socket { announcements { cursor } }`),
    );
    const first = results.next();
    await publish(owner, { key: name.toLowerCase() });
    await first;
    await client.dispose();
  };
  await subscribe('Press', `Bearer ${secret}`);
  await subscribe('Public');
  await untilStored('subscription PublicSocket { announcements { cursor } }');
  const texts = (await stored()).filter((text) => text.startsWith('subscription'));
  expect(texts).toEqual([
    'subscription Public { announcements { cursor } }',
    'subscription PublicSocket { announcements { cursor } }',
  ]);
});

test('a text that PostgreSQL cannot store does not keep others from being stored', async () => {
  const query = `${named('Nul')} #\0`;
  expect(await send(one, withHash(query))).toHaveProperty('data');
  await send(one, withHash(named('BesideNul')));
  await untilStored(named('BesideNul'));
  expect(await send(one, hashOf(query))).toHaveProperty('data');
});

test('a redaction removes all of them, because their texts can have the value', async () => {
  const query = 'query Bea { search(query: "Bea", first: 1) { nodes { __typename } } }';
  await send(one, withHash(query));
  await untilStored(query);
  const text = 'format: awards/1\npeople: [{ slug: bea, names: { en: Bea } }]';
  await submitDocuments(owner, [textInput('bea.yaml', text)], { by: tester });
  const target = { kind: 'person', key: ['bea'] } as const;
  await redact(owner, target, {
    field: null,
    pastOnly: false,
    withdraw: false,
    reason: 'On request',
    writer: 'OPERATOR',
    by: tester,
  });
  expect(await stored()).toEqual([]);
});

test.each([
  ['too many', { count: 3, bytes: 1_000_000 }, ['c', 'd', 'e']],
  ['too long together', { count: 100, bytes: 25 }, ['d', 'e']],
])('the oldest ones are removed if they are %s', async (_what, most, left) => {
  await sql`delete from desk.automatic_document`.execute(owner);
  for (const letter of 'abcde') {
    const text = letter.repeat(10);
    const hash = hashIn(idOfText(text)) ?? Buffer.of();
    await insertAutomaticPersistedQueries(owner, [{ hash, text }]);
  }
  await trimAutomaticPersistedQueries(owner, most);
  expect((await stored()).map((text) => text[0])).toEqual(left);
});

describe('what a server writes', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** Documents that are written to a list, in a time that the test lets pass. */
  function open() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const written: string[][] = [];
    const storeAutomaticPersistedQueries = vi.fn(async (documents: readonly { text: string }[]) => {
      written.push(documents.map(({ text }) => text));
    });
    const report = vi.fn();
    const shared = new AutomaticPersistedQueries({
      desk: { storeAutomaticPersistedQueries },
      report,
    });
    const add = (text: string, address = '192.0.2.1') =>
      shared.add(idOfText(text), text, `address ${address}`);
    const aSecond = () => {
      now += 1_000;
      return vi.advanceTimersByTimeAsync(1_000);
    };
    return { shared, written, storeAutomaticPersistedQueries, report, add, aSecond };
  }

  test('is at most 20 documents a second, and 200,000 characters', async () => {
    const { written, add, aSecond } = open();
    for (let index = 0; index < 100; index += 1) add(`${index}`);
    await aSecond();
    for (let index = 0; index < 5; index += 1) add(`${index}`.repeat(90_000));
    await aSecond();
    expect(written.map(({ length }) => length)).toEqual([20, 2]);
  });

  test('is at most 60 documents of a client in a minute', async () => {
    const { written, add, aSecond } = open();
    for (let index = 0; index < 1_000; index += 1) {
      add(`${index}`);
      if (index % 10 === 9) await aSecond();
    }
    // 100 seconds have passed.
    expect(written.flat()).toHaveLength(120);
    add('from the same');
    add('from another', '192.0.2.2');
    await aSecond();
    expect(written.at(-1)).toEqual(['from another']);
  });

  test('is each document once', async () => {
    const { written, add, aSecond } = open();
    for (const _ of [1, 2, 3]) {
      add('a');
      add('a', '192.0.2.2');
      await aSecond();
    }
    expect(written).toEqual([['a']]);
  });

  test('is written later if the database fails, which is reported once', async () => {
    const { written, storeAutomaticPersistedQueries, report, add, aSecond } = open();
    const error = new Error('away');
    storeAutomaticPersistedQueries.mockRejectedValueOnce(error).mockRejectedValueOnce(error);
    for (const _ of [1, 2, 3]) {
      add('a');
      await aSecond();
    }
    expect(report.mock.calls).toEqual([[error]]);
    expect(written).toEqual([['a']]);
  });

  test('ends with the server', async () => {
    const { shared, written, add, aSecond } = open();
    add('a');
    shared.close();
    add('b');
    await aSecond();
    expect(written).toEqual([]);
  });
});
