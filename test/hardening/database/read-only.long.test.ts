import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../support/desk/reveal.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startServe } from '../../support/server/serve.ts';

/** A database that takes no writes for a while: reads go on, and writers say why they cannot. */
const { url, owner, desk } = await createDatabase('shipped');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const { secret } = await createToken(desk, 'CURATOR', 'Ann');
const server = await startServe(url, env);
afterAll(() => server.kill());

async function sendQuery(query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(server.graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const ready = async () => {
  const response = await fetch(new URL('/ready', server.graph));
  return [response.status, await response.text()];
};

/** Ends the connections of others, which keep the settings that they began with. */
const endOthers = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(owner);

const name = new URL(url).pathname.slice(1);

test('reads go on, writers get a sentence, and a due document is published as soon as it can be', async () => {
  const writes = '{"status":"ready","writes":true}';
  await expect.poll(ready).toEqual([200, writes]);
  const due = await scheduleSoon(owner, 'soon.json', placeDocument('soon'), 8);
  await sql`alter database ${sql.id(name)} set default_transaction_read_only = on`.execute(owner);
  await endOthers();
  await expect
    .poll(ready, { timeout: 10_000 })
    .toEqual([
      200,
      '{"status":"ready","writes":false,"reason":"The database is read-only (default_transaction_read_only)."}',
    ]);
  expect(await sendQuery('{ viewer { role } scheduledDocuments { totalCount } }')).toEqual({
    data: { viewer: { role: 'CURATOR' }, scheduledDocuments: { totalCount: 1 } },
  });
  const document = { format: 'awards/1', places: [] };
  const mutation = `mutation ($document: ImportDocument!) {
    applyDocument(input: { document: $document }) { __typename }
  }`;
  expect(await sendQuery(mutation, { document: placeDocument('now') })).toMatchObject({
    data: { applyDocument: null },
    errors: [
      {
        message: 'The database takes no writes at the moment. Try again later.',
        extensions: { code: 'SERVICE_UNAVAILABLE', requestId: expect.any(String) },
      },
    ],
  });
  const command = await callCli(url, ['import', '-'], { env, stdin: JSON.stringify(document) });
  expect(command.code).toBe(1);
  expect(command.stderr).toContain(
    'it takes no writes, because it is a standby or default_transaction_read_only is on. Set DATABASE_URL to the primary, or try again later. Nothing has been changed.',
  );
  await new Promise((resolve) => setTimeout(resolve, due + 1_000 - Date.now()));
  await sql`alter database ${sql.id(name)} reset default_transaction_read_only`.execute(owner);
  const writable = Date.now();
  expect((await untilPublished(owner, 'soon.json')) - writable).toBeLessThan(5_000);
  await expect.poll(ready, { timeout: 10_000 }).toEqual([200, writes]);
  // Connections that refused to write have been closed. One that was not used meanwhile refuses once.
  await expect
    .poll(() => sendQuery(mutation, { document: placeDocument('now') }), { timeout: 10_000 })
    .toMatchObject({ data: { applyDocument: { __typename: 'ApplyDocumentPayload' } } });
  await expect.poll(() => server.said().match(/the database takes writes again/g)).toHaveLength(1);
  expect(server.said().match(/the database takes no writes/g)).toHaveLength(1);
});
