import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { connectLike, type Database } from '../../../../db/connections/connect.ts';
import { divideConnections } from '../../../../db/pool-sizes.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { clientAt, codesOf, type JsonResponse } from '../../../support/server/from-address.ts';
import { startServer } from '../../../support/server/http.ts';
import { startServe } from '../../../support/server/serve.ts';

/** More requests than a server can handle at once: which run first, and which are refused. */
const { url, reader, owner, desk } = await createDatabase('shipped');
const opened: Database[] = [];
const poolOf = (max: number) => {
  const pool = connectLike(reader, { max });
  opened.push(pool);
  return pool;
};
afterAll(async () => {
  for (const pool of opened) await pool.destroy();
});

const light = '{ programs(first: 1) { nodes { slug } } }';
/** Waits for whoever has locked the honors. */
const stuck = '{ honors(first: 1) { nodes { id } } }';
const stuckMedium = '{ statistics(by: [COUNTRY], filter: { hasCountry: true }) { total } }';
const stuckHeavy = `{ ${['a', 'b', 'c'].map((alias) => `${alias}: statistics(by: [AWARD, COUNTRY]) { total rows { value } }`).join(' ')} }`;

/** Lets all that reads honors wait while something happens. */
async function whileLocked<Result>(act: () => Promise<Result>): Promise<Result> {
  return owner.transaction().execute(async (transaction) => {
    await sql`lock table published.honor in access exclusive mode`.execute(transaction);
    return act();
  });
}

const times = <Item>(count: number, make: () => Item) => Array.from({ length: count }, make);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The statements of readers that run or wait at the moment. */
async function activeStatements(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state <> 'idle' and usename like '%\_public'`.execute(
    owner,
  );
  return rows[0]?.count ?? 0;
}

describe('200 slow requests to a pool of 2 connections', () => {
  test('are refused within about a second with a code, and nothing hangs', async () => {
    const atOnce = { ...divideConnections().atOnce, public: { light: 2, medium: 1, heavy: 1 } };
    // What holds a connection waits for the lock, however long a busy machine takes for the others.
    const options = { queueTimeout: 1_000, operationTimeout: 60_000, atOnce };
    const base = await startServer(poolOf(2), ['*'], undefined, undefined, options);
    const client = clientAt('127.0.0.40', base);
    const other = clientAt('127.0.0.41', base);
    const begun = performance.now();
    const refused: JsonResponse[] = [];
    const all = times(200, async () => {
      const response = await client({ query: stuck, headers: { accept: 'application/json' } });
      if (response.status !== 200) refused.push(response);
      return response;
    });
    await whileLocked(async () => {
      while (refused.length < 198) {
        expect(performance.now() - begun).toBeLessThan(20_000);
        await wait(20);
      }
      for (const response of refused) {
        expect([response.status, codesOf(response)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
        expect(response.body).toEqual({
          errors: [
            {
              message: 'The server is busy. Try again in a moment.',
              extensions: { code: 'SERVICE_UNAVAILABLE' },
            },
          ],
        });
        expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
        expect(response.headers['cache-control']).toBe('no-store');
      }
    });
    const answered = (await Promise.all(all)).filter(({ status }) => status === 200);
    expect(answered.length).toBeGreaterThan(0);
    for (const { body } of answered) expect(body).not.toHaveProperty('errors');
    expect((await other({ query: stuck })).status).toBe(200);
    expect((await client({ query: stuck })).status).toBe(200);
  });
});

describe('while expensive queries wait', () => {
  const options = { queueTimeout: 20_000 };

  test.each([
    ['medium', stuckMedium],
    ['heavy', stuckHeavy],
  ])('cheap queries do not wait behind %s ones', async (_weight, query) => {
    const base = await startServer(poolOf(20), ['*'], undefined, undefined, options);
    const dear = clientAt('127.0.0.42', base);
    const all: Promise<JsonResponse>[] = [];
    await whileLocked(async () => {
      all.push(...times(40, () => dear({ query })));
      while ((await activeStatements()) < 1) await wait(20);
      expect((await clientAt('127.0.0.43', base)({ query: light })).status).toBe(200);
      // Nor does the same client's.
      expect((await dear({ query: light })).status).toBe(200);
    });
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual(times(40, () => 200));
  });

  test('clients with a token do not wait behind the public', async () => {
    const signedIn = await createToken(desk, 'PRESS', 'Ann');
    const base = await startServer(poolOf(20), ['*'], undefined, desk, options);
    const all: Promise<JsonResponse>[] = [];
    await whileLocked(async () => {
      for (const address of ['127.0.0.44', '127.0.0.45', '127.0.0.46'])
        all.push(...times(60, () => clientAt(address, base)({ query: stuck })));
      while ((await activeStatements()) < 6) await wait(20);
      const client = clientAt('127.0.0.47', base);
      const response = await client({ query: light, token: signedIn.secret });
      expect(response.body).not.toHaveProperty('errors');
    });
    await Promise.all(all);
  });

  test('at most as many run as there are slots, and clients that disconnect free theirs', async () => {
    const base = await startServer(poolOf(20), ['*'], undefined, undefined, options);
    const leaving = new AbortController();
    await whileLocked(async () => {
      const all = times(40, () =>
        clientAt('127.0.0.48', base)({ query: stuck, signal: leaving.signal }).catch(() => null),
      );
      while ((await activeStatements()) < 6) await wait(20);
      await wait(300);
      expect(await activeStatements()).toBe(6);
      leaving.abort();
      await Promise.all(all);
    });
    // Not one of the 34 that waited is begun now.
    while ((await activeStatements()) > 0) await wait(20);
    expect((await clientAt('127.0.0.48', base)({ query: stuck })).status).toBe(200);
  });

  test('a client with a full queue is refused at once, and another one is not', async () => {
    const base = await startServer(poolOf(20), ['*'], undefined, undefined, options);
    const client = clientAt('127.0.0.49', base);
    const settled: JsonResponse[] = [];
    const all: Promise<unknown>[] = [];
    const send = async (from: typeof client) => {
      settled.push(await from({ query: stuck }));
    };
    await whileLocked(async () => {
      // Six run, and three hundred wait. An address may open so many connections only one after another.
      all.push(...times(250, () => send(client)));
      await wait(1_000);
      all.push(...times(66, () => send(client)));
      while (settled.length < 10) await wait(20);
      all.push(send(clientAt('127.0.0.50', base)));
      await wait(200);
      expect(settled.map(({ status }) => status)).toEqual(times(10, () => 503));
    });
    await Promise.all(all);
    expect(settled.filter(({ status }) => status === 200)).toHaveLength(307);
  });

  test('a client that disconnects frees its place in the queue', async () => {
    const base = await startServer(poolOf(20), ['*'], undefined, undefined, options);
    const client = clientAt('127.0.0.51', base);
    const leaving = new AbortController();
    await whileLocked(async () => {
      const staying = times(6, () => client({ query: stuck }));
      while ((await activeStatements()) < 6) await wait(20);
      const gone = times(300, () =>
        client({ query: stuck, signal: leaving.signal }).catch(() => 0),
      );
      let refused: JsonResponse | undefined;
      while (!refused) {
        const late = new AbortController();
        const sent = client({ query: stuck, signal: late.signal }).catch(() => undefined);
        refused = await Promise.race([sent, wait(100).then(() => undefined)]);
        late.abort();
      }
      expect(refused.status).toBe(503);
      leaving.abort();
      await Promise.all(gone);
      await wait(200);
      const again = client({ query: stuck });
      expect(await Promise.race([again, wait(300).then(() => 'waits')])).toBe('waits');
      staying.push(again);
      setTimeout(() => void Promise.all(staying), 0);
    });
  });
});

describe('hundreds of requests that take long to parse', () => {
  test('do not all run before the request of another client', async () => {
    const serving = await startServe(url, { RATE_LIMIT: '0' });
    onTestFinished(serving.end);
    const base = serving.graph.replace('/graphql', '');
    const busy = clientAt('127.0.0.52', base);
    const polite = new Worker(
      new URL('../../../support/server/client-thread.ts', import.meta.url),
      {
        workerData: { base, localAddress: '127.0.0.53', query: light },
      },
    );
    onTestFinished(async () => void (await polite.terminate()));
    let responses = 0;
    const statuses = new Set<number>();
    polite.on('message', (message: { status: number; responses: number }) => {
      statuses.add(message.status);
      responses = message.responses;
    });
    await once(polite, 'message');
    let answered = 0;
    const all = times(250, async () => {
      const names = times(600, () => `f${Math.random().toString(36).slice(2, 12)}`);
      const query = `{ ${names.map((name) => `${name}: __typename`).join(' ')} nothing }`;
      await busy({ query });
      answered += 1;
    });
    while (answered < 5) await wait(5);
    const before = responses;
    while (answered < 245) await wait(5);
    // Behind all of them there would be one at most.
    expect(responses - before).toBeGreaterThan(2);
    await Promise.all(all);
    expect([...statuses]).toEqual([200]);
  });
});

describe('files', () => {
  test('run two at once for a client and four in all, and the next is refused at once', async () => {
    const base = await startServer(poolOf(20), ['*'], undefined, undefined, {
      queueTimeout: 20_000,
    });
    const file = (address: string) =>
      clientAt(address, base)({ query: stuck, headers: { accept: 'text/csv' } });
    const settled: JsonResponse[] = [];
    const open: Promise<unknown>[] = [];
    const send = (address: string) =>
      open.push(
        file(address).then(
          (response) => settled.push(response),
          () => {},
        ),
      );
    await whileLocked(async () => {
      for (const address of ['127.0.0.60', '127.0.0.60', '127.0.0.61', '127.0.0.62']) send(address);
      while ((await activeStatements()) < 4) await wait(20);
      const own = await file('127.0.0.60');
      expect([own.status, codesOf(own)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
      expect(Number(own.headers['retry-after'])).toBeGreaterThan(0);
      const all = await file('127.0.0.63');
      expect([all.status, codesOf(all)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
      // Queries have slots of their own.
      expect((await clientAt('127.0.0.60', base)({ query: light })).status).toBe(200);
    });
    await Promise.all(open);
  });

  test('free their place when they are read, when they fail, and when their client disconnects', async () => {
    const base = await startServer(poolOf(20), ['*'], undefined, undefined, {
      queueTimeout: 20_000,
    });
    const client = clientAt('127.0.0.64', base);
    // One line of NDJSON is JSON, too.
    const headers = { accept: 'application/x-ndjson' };
    const statusesOf = async (query: string) =>
      (await Promise.all(times(2, () => client({ query, headers })))).map(({ status }) => status);
    for (const _ of [1, 2, 3]) expect(await statusesOf(stuck)).toEqual([200, 200]);
    const unreadable = '{ honors(first: 1, after: "x") { nodes { id } } }';
    for (const _ of [1, 2, 3]) expect(await statusesOf(unreadable)).toEqual([400, 400]);
    for (const _ of [1, 2, 3]) {
      const leaving = new AbortController();
      await whileLocked(async () => {
        const sent = { query: stuck, headers, signal: leaving.signal };
        const gone = times(2, () => client(sent).catch(() => null));
        while ((await activeStatements()) < 2) await wait(20);
        leaving.abort();
        await Promise.all(gone);
        while ((await activeStatements()) > 0) await wait(20);
      });
    }
    expect(await statusesOf(stuck)).toEqual([200, 200]);
  });
});

test('a client with a token reads while all connections of the public are busy', async () => {
  const token = await createToken(desk, 'PRESS', 'Bea');
  const small = poolOf(2);
  const base = await startServer(small, ['*'], undefined, desk);
  const held = Promise.withResolvers<void>();
  const holders = times(2, () => small.connection().execute(() => held.promise));
  const client = clientAt('127.0.0.63', base);
  expect((await client({ query: light, token: token.secret })).body).not.toHaveProperty('errors');
  held.resolve();
  await Promise.all(holders);
});
