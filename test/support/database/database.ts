import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { afterAll, inject } from 'vitest';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { setCurrentPreview } from '../../../db/queries/desk/preview-state.ts';
import { ensureLogin } from '../../../db/states/logins.ts';
import { copyPublished } from '../../../db/states/search-path.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import type { DB } from '../../../db/tables.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { openPublished } from '../../../src/server/store.ts';
import { databaseUrl } from '../run/global-setup.ts';

export interface TestDatabase {
  /** of the owner */
  url: string;
  /** of the database user for the queries of the public */
  publicUrl: string;
  /** of the login that those of press and curators are answered with */
  pressUrl: string;
  /** reads and writes `published` as the owner */
  owner: Database;
  /** reads `published` as the public */
  reader: Database;
  /** reads what press and curators see */
  press: Database;
  /** made of `owner` and `press` */
  desk: Desk;
  /** the statements that `reader` has sent, oldest first */
  statements: string[];
}

/**
 * A database for one test file, gone after it.
 * @param data `shipped`: with the data set of the gateway; `empty`: with tables only
 */
export async function createDatabase(data: 'shipped' | 'empty'): Promise<TestDatabase> {
  const { url: server, prefix } = inject('templates');
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const admin = connect({ url: server, max: 1 });
  // Copied as files: what is copied through the log has to be written out when the database is dropped.
  await sql`create database ${sql.id(name)} template ${sql.id(`${prefix}_${data}`)} strategy file_copy`.execute(
    admin,
  );
  const url = databaseUrl(server, name);
  const publicUrl = await ensureLogin(url, 'public', prefix);
  const pressUrl = await ensureLogin(url, 'press', prefix);
  const owner = await openPublished(url);
  const statements: string[] = [];
  const [published, ...others] = await searchPathOf(url, 'published');
  const reader = connect({
    url: publicUrl,
    searchPath: [published ?? '', ...others],
    readOnly: true,
    max: 4,
    onStatement: (statement) => statements.push(statement),
  });
  const press = connect({
    url: pressUrl,
    searchPath: others,
    followsPreview: true,
    readOnly: true,
    max: 4,
  });
  const desk = new Desk({ writer: owner, press });
  afterAll(async () => {
    await press.destroy();
    await reader.destroy();
    await owner.destroy();
    await sql`drop database ${sql.id(name)} with (force)`.execute(admin);
    await admin.destroy();
  });
  return { url, publicUrl, pressUrl, owner, reader, press, desk, statements };
}

/**
 * Makes a preview by hand: a copy of the published state that press and curators read from now on.
 * @param change what is different in it
 */
export async function openPreview(
  { owner }: TestDatabase,
  name: string,
  change: (preview: Transaction<DB>) => Promise<void>,
): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    await copyPublished(transaction, name);
    await change(transaction);
    await sql`update dataset set branch = concat(revision, '+', ${name}::text)`.execute(
      transaction,
    );
    await setCurrentPreview(transaction, {
      name,
      base: '0',
      migration: '',
      as_of: new Date(),
      documents: [],
      times: [],
      depends_on: null,
    });
  });
}
