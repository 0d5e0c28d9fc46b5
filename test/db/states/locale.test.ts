import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, inject, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { callCli } from '../../support/cli/cli.ts';
import { databaseUrl } from '../../support/run/global-setup.ts';

const { url: server, prefix } = inject('templates');
const admin = connect({ url: server, max: 1 });
const made: string[] = [];

/** A database of its own kind, as `create database` makes it. */
async function create(options: string): Promise<string> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await sql.raw(`create database "${name}" template template0 ${options}`).execute(admin);
  made.push(name);
  return databaseUrl(server, name);
}

afterAll(async () => {
  for (const name of made) await sql`drop database ${sql.id(name)} with (force)`.execute(admin);
  await admin.destroy();
});

test.each([
  [
    'lc_ctype',
    "lc_ctype 'C'",
    /has the locale C \(LC_CTYPE\), in which Chinese characters are not letters/,
  ],
  ['encoding', "encoding 'LATIN1' locale_provider libc locale 'C'", /has the encoding LATIN1/],
])(
  'a database whose %s loses names is refused, with advice on how to create one',
  async (_what, options, reason) => {
    const url = await create(options);
    const { code, stderr } = await callCli(url, ['migrate']);
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
    const [, advice = ''] = /"create database awards template template0 (.*)"/.exec(stderr) ?? [];
    const { code: right } = await callCli(await create(advice), ['migrate']);
    expect(right).toBe(0);
  },
);

test('an owner who may not create the extensions gets the SQL for someone who may', async () => {
  const url = new URL(await create("encoding 'UTF8' lc_ctype 'C.UTF-8'"));
  const login = `${prefix}_no_extensions`;
  await sql`create role ${sql.id(login)} login password ${sql.lit('secret')}`.execute(admin);
  url.username = login;
  url.password = 'secret';
  const { code, stderr } = await callCli(url.href, ['migrate']);
  await sql`drop role ${sql.id(login)}`.execute(admin);
  expect(stderr).toBe(
    'The owner of the database may not create the extensions that search needs. Someone who may can run this in the database:\n' +
      'create extension if not exists pg_trgm with schema public;\n' +
      'create extension if not exists fuzzystrmatch with schema public;\n',
  );
  expect(code).toBe(1);
});
