import { sql } from 'kysely';
import pino from 'pino';
import { afterAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { withSignal } from '../../../db/connections/with-signal.ts';
import { FailureLog } from '../../../src/database-health/failure-log.ts';
import { isConnected } from '../../../src/database-health/reachable.ts';
import { createDatabase } from '../../support/database/database.ts';
import { openProxy } from '../../support/database/proxy.ts';
import { until } from '../../support/server/files.ts';

const { url, owner } = await createDatabase('empty');
const log: { msg: string; pool?: string; failures?: number }[] = [];
const logger = pino({}, { write: (line) => log.push(JSON.parse(line)) });
const failures = new FailureLog(logger, (pool) => isConnected(pool ?? owner));

async function pool(name: string, proxied: string): Promise<Database> {
  const onError = (error: Error) => failures.failed(error, 'a connection failed');
  const db = connect({ url: proxied, name, max: 1, onError });
  afterAll(() => db.destroy());
  return db;
}

/** Fails as a request does whose statement fails. */
async function use(db: Database, statement = 'select 1'): Promise<void> {
  await sql
    .raw(statement)
    .execute(withSignal(db, AbortSignal.timeout(5_000)))
    .catch((error: unknown) => failures.failed(error, 'a request failed', 'id'));
}

const entries = () => log.map(({ msg, pool: name }) => [name, msg]);

test('each pool has a separate outage with a separate end', async () => {
  const [one, other] = [await openProxy(url), await openProxy(url)];
  const [first, second] = [await pool('first', one.url), await pool('second', other.url)];
  await use(first);
  await use(second);
  expect(log).toEqual([]);
  one.refuse();
  await use(first);
  await use(first);
  const begin =
    "the database cannot be reached: the connection was lost. PostgreSQL's log says why.";
  const end = 'the database can be reached again';
  expect(entries()).toEqual([['first', begin]]);
  other.refuse();
  await use(second);
  expect(entries()).toEqual([
    ['first', begin],
    ['second', begin],
  ]);
  other.speak();
  await until(() => log.length > 2);
  // Longer than from one check to the next.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(entries().slice(2)).toEqual([['second', end]]);
  one.speak();
  await until(() => log.length > 3);
  expect(log.slice(3)).toMatchObject([{ pool: 'first', msg: end, failures: 3 }]);
});

test('a statement that PostgreSQL ends belongs to the outage of its pool', async () => {
  log.length = 0;
  const db = await pool('third', url);
  await use(db, 'select pg_terminate_backend(pg_backend_pid())');
  const end = 'the connection was lost (terminating connection due to administrator command)';
  const msg = `the database cannot be reached: ${end}. PostgreSQL's log says why.`;
  expect(entries()).toEqual([['third', msg]]);
});

test.each([
  ['42501', 'permission denied', 'its user lacks a right (permission denied). Grant it this right'],
  ['53100', 'No space left', 'its disk is full (No space left). Free some disk space.'],
  ['XX001', 'invalid page', 'its files are damaged or missing (invalid page). Check its disk'],
])(
  '%s is an entry for each request, with the reason, and not an outage',
  (code, message, reason) => {
    log.length = 0;
    failures.failed(Object.assign(new Error(message), { code }), 'a request failed', 'id');
    const msg = expect.stringContaining(
      `a request failed, because the database cannot be used: ${reason}`,
    );
    expect(log).toMatchObject([{ msg, requestId: 'id' }]);
  },
);
