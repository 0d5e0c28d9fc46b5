import { createClient } from 'graphql-ws';
import { sql } from 'kysely';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { connect } from '../../../db/connections/connect.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import { createDatabase } from '../../support/database/database.ts';
import { until } from '../../support/server/files.ts';
import { dataOf, publish, startLive, watch } from '../../support/server/live.ts';

/** A failure that no new connection mends ends the subscriptions with its code, and is logged once. */
const database = await createDatabase('empty');
const { owner, publicUrl } = database;
const [published = '', ...others] = await searchPathOf(database.url, 'published');
const query = 'subscription { announcements { cursor honor { credit } } }';

async function start() {
  const log: object[] = [];
  const logger = pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) });
  const statements: string[] = [];
  const reader = connect({
    url: publicUrl,
    searchPath: [published, ...others],
    readOnly: true,
    max: 4,
    statementTimeout: 1_500,
    onStatement: (statement) => statements.push(statement),
  });
  const { url } = await startLive({ reader, publicUrl }, { logger });
  return { url, log, statements };
}

/** The table that the public may not read from now on, until the test ends. */
async function forbid(table: 'change' | 'dataset'): Promise<() => Promise<void>> {
  const { rows } = await sql<{ grantee: string }>`
    select distinct grantee from information_schema.role_table_grants
    where table_schema = ${published} and table_name = ${table} and privilege_type = 'SELECT'
      and grantee <> current_user`.execute(owner);
  const roles = sql.join(rows.map(({ grantee }) => sql.id(grantee)));
  await sql`revoke select on ${sql.table(table)} from ${roles}`.execute(owner);
  const allow = async () => {
    await sql`grant select on ${sql.table(table)} to ${roles}`.execute(owner);
  };
  onTestFinished(allow);
  return allow;
}

test.for(['change', 'dataset'] as const)(
  'a missing right ends subscriptions with an error: %s',
  async (table) => {
    const { url, log, statements } = await start();
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const failed = { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) };
    const overSocket = expect(client.iterate({ query }).next()).rejects.toMatchObject([
      { extensions: failed },
    ]);
    await until(() => statements.some((statement) => statement.includes('dataset')));
    const watchers = [await watch(url, query), await watch(url, query)];
    const allow = await forbid(table);
    await publish(owner, { key: `not to be read from ${table}` });
    for (const watcher of watchers) {
      const [event, ...more] = await watcher.rest();
      expect(event && dataOf(event)).toMatchObject({ errors: [{ extensions: failed }] });
      expect(more).toEqual([{ event: 'complete', id: null, data: '' }]);
    }
    await overSocket;
    await client.dispose();
    // One line for all of them, or two if the notifications of a busy machine come apart.
    expect([1, 2]).toContain(log.length);
    for (const line of log)
      expect(line).toMatchObject({
        msg: expect.stringMatching(
          /^subscriptions failed, because the database cannot be used: its user lacks a right/,
        ),
        err: { code: '42501' },
      });

    await allow();
    const again = await watch(url, query);
    await publish(owner, { key: `to be read from ${table}` });
    expect(await again.take(1)).toMatchObject([{ event: 'next' }]);
    again.cut();
  },
);

test('a statement that takes too long ends the subscription with its error', async () => {
  const { url, log } = await start();
  const watcher = await watch(url, query);
  await publish(owner, { key: 'of which the news take long' });
  await watcher.take(1);
  const lock = await owner.startTransaction().execute();
  await sql`lock table change in access exclusive mode`.execute(lock);
  await sql`update dataset set revision = revision + 1`.execute(owner);
  await sql`select pg_notify('awards_revision', 'published:')`.execute(owner);
  const [event] = await watcher.rest();
  await lock.rollback().execute();
  expect(event && dataOf(event)).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] });
  await until(() => log.length > 0);
  expect(log).toMatchObject([{ msg: 'subscriptions failed', err: { code: '57014' } }]);
});
