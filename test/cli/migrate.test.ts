import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { callCli } from '../support/cli.ts';
import { createDatabase } from '../support/database.ts';
import { placeDocument, scheduleSoon } from '../support/reveal.ts';

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
