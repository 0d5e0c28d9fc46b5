import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { connect } from '../../../../db/connections/connect.ts';
import { publisherNames, setPaused } from '../../../../db/queries/desk/publisher-pause.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { callCli, runCli } from '../../../support/cli/cli.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { openProxy } from '../../../support/database/proxy.ts';
import { followWrites } from '../../../support/desk/preview.ts';
import { placeDocument } from '../../../support/desk/reveal.ts';
import { tester } from '../../../support/desk/tester.ts';

/** `awards doctor`: what is wrong with a deployment, and what to do. */
const { url, owner } = await createDatabase('empty');
const { prefix } = inject('templates');

// The PostgreSQL of the tests keeps nothing if its machine fails (test/support/run/global-setup.ts), which is wrong elsewhere.
const unsafe = ['fsync', 'full_page_writes'] as const;
async function setUnsafe(change: string) {
  for (const name of unsafe)
    await sql.raw(`alter system ${change.replace('NAME', name)}`).execute(owner);
  await sql`select pg_reload_conf()`.execute(owner);
}
beforeAll(() => setUnsafe('reset NAME'));
afterAll(() => setUnsafe('set NAME = off'));

async function doctor(env: Record<string, string> = {}, database = url) {
  const { code, stdout } = await callCli(database, ['doctor'], {
    env: { LOGIN_PREFIX: prefix, PUBLIC_URL: '', TRUSTED_PROXIES: '', ...env },
  });
  const lines = stdout.trimEnd().split('\n');
  return {
    code,
    warnings: lines.flatMap((line) => (line.startsWith('WARN   ') ? [line.slice(7)] : [])),
    wrong: lines.flatMap((line) => (line.startsWith('WRONG  ') ? [line.slice(7)] : [])),
    ok: lines.flatMap((line) => (line.startsWith('ok     ') ? [line.slice(7)] : [])),
  };
}

test('of a database that is fit it says what it has found', async () => {
  const { code, wrong, ok } = await doctor();
  expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
  expect(ok).toEqual([
    'The server listens on this machine only, and PUBLIC_URL is not set.',
    expect.stringMatching(/^The database is PostgreSQL \d+/),
    'Connections keep their settings between transactions.',
    expect.stringMatching(/^PostgreSQL allows \d+ connections, enough for (a|\d+) server/),
    'The clocks of the database and of this machine agree.',
    'The database has the extensions pg_trgm and fuzzystrmatch, and names in all scripts.',
    'The tables are up to date.',
    `As ${prefix}_public, the public reads nothing but what they should.`,
    `As ${prefix}_press, press and curators read nothing but what they should.`,
    'Only the owner, and who monitors the database, can read how many rows tables have.',
    'No server runs that publishes, and nothing is scheduled.',
    'No scheduled document is overdue or has problems.',
    'The preview is up to date.',
  ]);
});

test('of standbys it says which can be used; the primary may be one', async () => {
  const primary = await openProxy(url);
  const { host } = new URL(primary.url);
  const urls = [host, '127.0.0.1:1', `${host}/postgres`].map((one) => `postgres://${one}`);
  const { code, wrong, warnings, ok } = await doctor({ DATABASE_REPLICA_URLS: urls.join() });
  expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
  const name = `The primary, as ${host} in DATABASE_REPLICA_URLS,`;
  const state = `${name} answers as ${prefix}_public, with revision 0 and all else that`;
  expect(ok.filter((line) => line.startsWith(state))).toHaveLength(1);
  expect(warnings).toEqual([
    `The standby 127.0.0.1:1 cannot be used as ${prefix}_public, so the primary answers its queries: no server listens there. Start PostgreSQL, or correct the host and port in the URL.`,
    `The standby ${host} cannot be used as ${prefix}_public, so the primary answers its queries: relation "dataset" does not exist.`,
  ]);
});

describe('it reports', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'a proxy that is not named',
      { PUBLIC_URL: 'https://awards.example' },
      'PUBLIC_URL is https://awards.example, so a proxy terminates TLS, and TRUSTED_PROXIES is not set',
    ],
    [
      'a server without a URL',
      { HOST: '0.0.0.0' },
      'The server listens on 0.0.0.0, and PUBLIC_URL',
    ],
    [
      'more connections than there are',
      { DATABASE_MAX_CONNECTIONS: '90000' },
      'connections, and a server may open 90000, with 5 left for commands. Raise',
    ],
    [
      'workers that cannot be replaced one by one',
      { WORKERS: '64' },
      'connections, and a server may open 1413, with 28 left for commands and a worker that takes the place of another. Raise max_connections, or lower WORKERS or',
    ],
    [
      'database users that are not there',
      { LOGIN_PREFIX: 'nobody' },
      'There is no database user nobody_public, so the public reads as the owner',
    ],
  ])('%s', async (_what, env, sentence) => {
    const { code, wrong } = await doctor(env);
    expect(code).toBe(1);
    expect(wrong[0]).toContain(sentence);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a misspelled variable',
      { TRUSTED_PROXYS: 'loopback' },
      'TRUSTED_PROXYS is not a variable of the gateway, and TRUSTED_PROXIES is not set. If it is misspelled, correct it.',
    ],
    [
      'metrics that everyone can read',
      { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' },
      'METRICS_HOST is 0.0.0.0, so everyone who reaches port 9464',
    ],
    ['that no client is limited', { RATE_LIMIT: '0' }, 'RATE_LIMIT is 0, so one client can take'],
  ])('as a warning, %s', async (_what, env, sentence) => {
    const { code, wrong, warnings } = await doctor(env);
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
    expect(warnings).toEqual([expect.stringContaining(sentence)]);
  });

  test('nothing of metrics that a private address serves', async () => {
    const env = { METRICS_PORT: '9464', METRICS_HOST: '10.0.0.5', LOG_LEVEL: 'info' };
    expect((await doctor(env)).warnings).toEqual([]);
  });

  test('traces without what sends them', async () => {
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name.startsWith('@opentelemetry')) throw Object.assign(new Error(), { code: 'ERR_MODULE_NOT_FOUND' });
        return next(name, context);
      } });`;
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}`,
    };
    const { stdout } = await runCli(url, ['doctor'], { env });
    expect(stdout).toMatch(
      /^WRONG {2}OTEL_EXPORTER_OTLP_ENDPOINT is set, but OpenTelemetry is not installed\. Run `npm/m,
    );
  });

  test('settings of PostgreSQL that lose data, and those that cut writes off', async () => {
    const database = sql.id(new URL(url).pathname.slice(1));
    await setUnsafe('set NAME = off');
    await sql`alter database ${database} set statement_timeout = '5s'`.execute(owner);
    await sql`alter database ${database} set default_transaction_read_only = on`.execute(owner);
    expect((await doctor()).wrong).toEqual([
      expect.stringContaining(
        'takes no writes, because default_transaction_read_only is on. Reset',
      ),
      expect.stringContaining('fsync is off, so the data is damaged'),
      expect.stringContaining('full_page_writes is off'),
      expect.stringContaining('statement_timeout is set for the owner of the database, so large'),
    ]);
    await setUnsafe('reset NAME');
    await sql`alter database ${database} reset all`.execute(owner);
    expect((await doctor()).wrong).toEqual([]);
  });

  test('a database that does not respond', async () => {
    const { code, wrong } = await doctor({}, 'postgres://a@127.0.0.1:1/none');
    expect(code).toBe(1);
    expect(wrong).toEqual([
      'The database cannot be used: no server listens there. Start PostgreSQL, or correct the host and port in the URL.',
    ]);
  });

  test('a user with more rights than it should have, or fewer', async () => {
    const user = sql.id(`${prefix}_public`);
    const wrongNow = async () => (await doctor()).wrong;
    await sql`grant usage on schema desk to ${user}`.execute(owner);
    expect(await wrongNow()).toEqual([expect.stringContaining('may read what is not published')]);
    await sql`revoke usage on schema desk from ${user}`.execute(owner);
    await sql`revoke select on published.honor from ${user}`.execute(owner);
    expect(await wrongNow()).toEqual([
      expect.stringContaining('may not read all of the published data. Start a server'),
    ]);
    await sql`grant select on published.honor to ${user}`.execute(owner);
    expect(await wrongNow()).toEqual([]);
  });

  test('tables of another version, and checks no further', async () => {
    const table = sql.table('desk.kysely_migration');
    const { rows } = await sql<{ name: string; timestamp: string }>`
      delete from ${table} where name = (select max(name) from ${table}) returning *`.execute(
      owner,
    );
    const pending = await doctor();
    expect(pending.code).toBe(1);
    expect(pending.wrong).toEqual([expect.stringMatching(/^The tables lack 1 migration\. Run/)]);
    const [{ name, timestamp } = { name: '', timestamp: '' }] = rows;
    await sql`insert into ${table} values (${name}, ${timestamp}), ('2099-needs-99.0.0', ${timestamp})`.execute(
      owner,
    );
    expect((await doctor()).wrong).toEqual([
      expect.stringContaining('The tables of this database need version 99.0.0 of the gateway'),
    ]);
    await sql`delete from ${table} where name ^@ '2099'`.execute(owner);
  });

  test('what is scheduled and nobody publishes', async () => {
    const publishAt = new Date('2099-01-01T00:00:00Z');
    await submitDocuments(owner, [textInput('a.json', placeDocument('a'))], {
      publishAt,
      by: tester,
    });
    expect((await doctor()).wrong).toEqual([
      'No server runs that publishes, with 1 scheduled document. Start one, without PUBLISHER=off.',
      'The preview is behind, and no server runs that builds it. Start one.',
    ]);
    await followWrites(owner);
    const publisher = connect({ url, max: 1, applicationName: publisherNames.publishes });
    await sql`select`.execute(publisher);
    expect(await doctor()).toMatchObject({ code: 0, wrong: [] });
    await sql`update desk.scheduled_document set publish_at = '2020-01-01'`.execute(owner);
    await followWrites(owner);
    expect((await doctor()).wrong).toEqual([
      'Of 1 scheduled document, 1 is overdue, and 0 cannot be published. "npx awards scheduled" lists why.',
    ]);
    await setPaused(owner, true);
    expect((await doctor()).wrong[0]).toMatch(
      /^The publisher has been paused since \S+, with 1 scheduled document\. If this database is not a copy/,
    );
    await publisher.destroy();
  });
});

test('without a database it says so, and creates nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-doctor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { code, wrong } = await doctor({ DATA_FOLDER: path.join(folder, '.data') }, '');
  expect({ code, wrong }).toEqual({
    code: 1,
    wrong: [expect.stringMatching(/^DATABASE_URL is not set, and .*\.data has no data/)],
  });
  expect(await readdir(folder)).toEqual([]);
});
