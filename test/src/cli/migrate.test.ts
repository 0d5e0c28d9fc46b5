import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon } from '../../support/desk/reveal.ts';

/** `awards migrate`. */
const { url, owner } = await createDatabase('empty');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const migrations = sql.table('desk.kysely_migration');

test('a migration is refused if a document falls due while it may run, and names its time', async () => {
  const due = await scheduleSoon(owner, 'soon', placeDocument('soon'), 8);
  expect(await callCli(url, ['migrate'], { env })).toMatchObject({ code: 0 });
  const { rows } = await sql<{ name: string; timestamp: string }>`
    delete from ${migrations} where name = (select max(name) from ${migrations}) returning name, timestamp`.execute(
    owner,
  );
  const refused = await callCli(url, ['migrate'], { env });
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: `A document is due at ${new Date(due).toISOString()}. The migration may take 10 seconds, and nothing can be published meanwhile. Migrate after that.\n`,
  });
  await sql`insert into ${migrations} (name, timestamp) values (${rows[0]?.name}, ${rows[0]?.timestamp})`.execute(
    owner,
  );
  expect(await callCli(url, ['migrate'], { env })).toMatchObject({ code: 0 });
});

test('an owner without superuser rights gets the SQL that hides row counts from other database users', async () => {
  const name = `${inject('templates').prefix}_ordinary`;
  await sql`create role ${sql.id(name)} login createrole password 'ordinary'`.execute(owner);
  await sql`create database ${sql.id(name)} owner ${sql.id(name)} template template0 encoding 'UTF8' lc_ctype 'C.UTF-8'`.execute(
    owner,
  );
  const database = new URL(url);
  database.pathname = name;
  const superuser = connect({ url: database.href, max: 1 });
  onTestFinished(async () => {
    await superuser.destroy();
    await sql`drop database ${sql.id(name)} with (force)`.execute(owner);
    for (const role of [`${name}_public`, `${name}_press`, name])
      await sql`drop role if exists ${sql.id(role)}`.execute(owner);
  });
  database.username = name;
  database.password = 'ordinary';
  const { code, stdout } = await callCli(database.href, ['migrate']);
  expect(code).toBe(0);
  const [, closing = ''] = /(?<=pg_read_all_stats:\n)(.*);\n$/s.exec(stdout) ?? [];
  const doctor = async () => (await callCli(database.href, ['doctor'])).stdout;
  expect(await doctor()).toMatch(/^WARN {3}Any database user can read how many rows/m);
  await sql.raw(closing).execute(superuser);
  expect((await callCli(database.href, ['migrate'])).stdout).not.toContain('superuser');
  expect(await doctor()).toMatch(/^ok {5}Only the owner, and who monitors/m);
});
