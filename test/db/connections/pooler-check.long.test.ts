import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { keepsSettings } from '../../../db/connections/pooler-check.ts';
import { openEmbedded } from '../../../db/embedded/embedded-postgres.ts';
import { openPublished } from '../../../src/server/store.ts';
import { runCli } from '../../support/cli/cli.ts';
import { expectEndsWithClient } from '../../support/database/blocked.ts';
import { query, socketFolder } from '../../support/database/embedded.ts';
import { startPooler } from '../../support/database/pgbouncer.ts';
import { placeDocument } from '../../support/desk/reveal.ts';
import { clientAt, codesOf } from '../../support/server/from-address.ts';
import { watch } from '../../support/server/live.ts';
import { startServe } from '../../support/server/serve.ts';

/** A server whose only way to PostgreSQL is PgBouncer, as Debian ships it. Both check passwords. */
const folder = await mkdtemp(path.join(tmpdir(), 'awards-pooled-'));
await chmod(folder, 0o711);
const postgres = await openEmbedded(folder);
afterAll(async () => {
  await postgres.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
const direct = Object.assign(new URL(postgres.url), { pathname: '/pooled' }).href;
const [settings] = await query(postgres, "select current_setting('hba_file') as file");
await writeFile(Object(settings).file, 'local all awards trust\nlocal all all scram-sha-256\n');
for (const statement of [
  'select pg_reload_conf()',
  "create role gateway login createrole password 'secret'",
  'create database pooled owner gateway',
  "create role pgbouncer login password 'of pgbouncer'",
])
  await query(postgres, statement);
await query({ url: direct }, 'grant select on pg_authid to pgbouncer');

const databases = `pooled = host=${socketFolder(postgres)} auth_user=pgbouncer`;
const users = { pgbouncer: 'of pgbouncer' };
const urlOf = (port: number) => `postgres://gateway:secret@127.0.0.1:${port}/pooled`;

test('a server does not start through a pooler in transaction mode, and says why', async () => {
  const mode = 'pool_mode = transaction';
  const url = urlOf(await startPooler({ databases, users, settings: mode }));
  expect(await keepsSettings(url)).toBe(false);
  await expect(startServe(url)).rejects.toThrow(/DATABASE_URL loses its settings .* session mode/);
});

test('what a pooler refuses is said in a sentence', async () => {
  const url = urlOf(await startPooler({ databases, users, settings: 'default_pool_size = 2' }));
  const wrong = url.replace('secret', 'wrong');
  expect((await runCli(wrong, ['migrate'])).stderr).toMatch(
    /the pooler does not let this database user in .* auth_query of the pooler\.\n$/,
  );
  expect((await runCli(url, ['migrate'])).stderr).toMatch(
    /it has no free session for this.* raise its default_pool_size\.\n$/,
  );
});

test('a server whose pooler knows the owner only reads as the owner, and warns of that', async () => {
  const owner = { gateway: 'secret' };
  const url = urlOf(
    await startPooler({ databases: databases.replace(/ auth_user.*/, ''), users: owner }),
  );
  const server = await startServe(url);
  onTestFinished(server.kill);
  expect(server.said()).toMatch(
    /The database user for the public cannot be used: .* continues as the owner/,
  );
});

test('a server reads, writes, reveals, notifies and cancels through a pooler in session mode', async () => {
  const url = urlOf(await startPooler({ databases, users }));
  expect(await keepsSettings(url)).toBe(true);
  const { stdout } = await runCli(url, ['token', 'create', 'bea', '--role', 'curator']);
  const token = stdout.trim();
  const server = await startServe(url);
  onTestFinished(server.kill);
  const client = clientAt('127.0.0.1', new URL(server.graph).origin);
  const send = async (query: string, more: { token?: string } = {}) => {
    const response = await client({ query, ...more });
    expect(codesOf(response)).toEqual([]);
    return response.body.data;
  };

  expect(await send('{ program(slug: "world-smart-city-awards") { foundedYear } }')).toEqual({
    program: { foundedYear: 2011 },
  });

  // A mutation, which the listener is notified of.
  const watcher = await watch(server.graph, 'subscription { changes { change { key } } }');
  const apply = (slug: string, more = '') =>
    send(
      `mutation { applyDocument(input: { document: ${placeLiteral(slug)} ${more} }) {
        ... on ApplyDocumentPayload { scheduledDocument { id } } ... on MutationError { message }
      } }`,
      { token },
    );
  expect(await apply('written')).toEqual({ applyDocument: { scheduledDocument: null } });
  expect(await watcher.take(1)).toMatchObject([{ data: expect.stringContaining('"written"') }]);

  // A document that press reads before its time, and the public at its time.
  const scheduled = await apply('revealed', `, publishAt: "${timeIn(3_600)}"`);
  const place = '{ recipient(by: { slug: "revealed" }) { slug } }';
  const there = { recipient: { slug: 'revealed' } };
  await expect.poll(() => send(place, { token }), { timeout: 20_000 }).toEqual(there);
  expect(await send(place)).toEqual({ recipient: null });
  const { id } = Object(scheduled).applyDocument.scheduledDocument;
  await send(
    `mutation { rescheduleDocument(input: { id: "${id}", publishAt: "${timeIn(2)}" }) {
      ... on MutationError { message }
    } }`,
    { token },
  );
  await expect.poll(() => send(place), { timeout: 20_000 }).toEqual(there);
  expect(await watcher.take(1)).toMatchObject([{ data: expect.stringContaining('"revealed"') }]);
  watcher.cut();

  // A statement whose client leaves. PgBouncer passes the request to cancel it on.
  const owner = await openPublished(direct);
  onTestFinished(() => owner.destroy());
  await expectEndsWithClient(owner, 'honor', () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    client({ query: '{ honors(first: 1) { nodes { key } } }', signal }).catch(() => {});
    return () => leaving.abort();
  });

  await server.end();
  expect(await server.ended).toBe(0);
  // Nothing was wrong, and the users of the public and of press could sign in.
  expect(server.said().split('\n')).toEqual([expect.stringContaining('is ready'), '']);
});

/** A document as a literal of GraphQL. */
const placeLiteral = (slug: string) => placeDocument(slug).replaceAll(/"(\w+)":/g, '$1:');
const timeIn = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
