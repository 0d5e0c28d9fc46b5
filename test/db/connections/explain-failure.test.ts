import { writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { orPrintError } from '../../../src/cli/main.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { databaseUrl } from '../../support/run/global-setup.ts';

/** Commands that cannot use their database say why in one line, and what to do. */
const { url, owner } = await createDatabase('empty');
const name = new URL(url).pathname.slice(1);
const role = `${name}_limited`;
await sql`create role ${sql.id(role)} login connection limit 0`.execute(owner);
afterAll(() => sql`drop role ${sql.id(role)}`.execute(owner));
const future = '20991231-0000-future-needs-99.0.0';

interface Failure {
  prepare?: () => Promise<unknown>;
  undo?: () => Promise<unknown>;
  url?: string;
  sentence: string;
}

const withUser = new URL(url);
withUser.username = role;

const failures: Record<string, Failure> = {
  'a database that does not exist': {
    url: databaseUrl(url, 'nothing'),
    sentence: 'the database does not exist. Create it, or correct its name in the URL.',
  },
  'a socket that does not exist': {
    url: 'postgres://me@localhost/awards?host=/nothing',
    sentence: 'Start PostgreSQL, or correct the URL.',
  },
  'a file of certificates that does not exist': {
    url: `postgres://me@localhost/awards?sslmode=verify-full&sslrootcert=/nothing.pem`,
    sentence: 'Correct the path of the file.',
  },
  'too many connections': {
    url: withUser.href,
    sentence: 'Raise its max_connections or the limit of the user, or end other programs.',
  },
  'a database that is set to read only': {
    prepare: () =>
      sql`alter database ${sql.id(name)} set default_transaction_read_only = on`.execute(owner),
    undo: () =>
      sql`alter database ${sql.id(name)} reset default_transaction_read_only`.execute(owner),
    sentence:
      'it takes no writes, because it is a standby or default_transaction_read_only is on. Set DATABASE_URL to the primary',
  },
  'tables of a newer version': {
    prepare: () =>
      sql`insert into published.kysely_migration values (${future}, now()::text)`.execute(owner),
    undo: () => sql`delete from published.kysely_migration where name = ${future}`.execute(owner),
    sentence: 'Run the newer version, or restore the backup from before the update.',
  },
};

test.each(Object.entries(failures))('%s', async (_name, failure) => {
  await failure.prepare?.();
  try {
    const { code, stdout, stderr } = await callCli(failure.url ?? url, ['migrate']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^(The database at .* cannot be used: |The tables of this database need ).*\n$/,
    );
    expect(stderr).toContain(failure.sentence);
  } finally {
    await failure.undo?.();
  }
});

test.runIf(process.platform === 'linux')('a disk that is full', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = await orPrintError(async () => {
    await writeFile('/dev/full', 'text');
    return 0;
  });
  expect(print.mock.calls).toEqual([['A disk is full. Free some disk space, and try again.']]);
  print.mockRestore();
  expect(code).toBe(1);
});
