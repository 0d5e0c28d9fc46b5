import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import { connect, type Database } from '../../db/connect.ts';
import { ensureLogin } from '../../db/logins.ts';
import { searchPathOf } from '../../db/states.ts';
import { openPublished } from '../../src/store.ts';
import { databaseUrl } from './global-setup.ts';

export interface TestDatabase {
  /** of the owner */
  url: string;
  /** of the login that the public's questions are answered with */
  publicUrl: string;
  /** reads and writes `published` as the owner */
  owner: Database;
  /** reads `published` as the public */
  reader: Database;
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
  await sql`create database ${sql.id(name)} template ${sql.id(`${prefix}_${data}`)}`.execute(admin);
  const url = databaseUrl(server, name);
  const publicUrl = await ensureLogin(url, 'public', prefix);
  const owner = await openPublished(url);
  const statements: string[] = [];
  const reader = connect({
    url: publicUrl,
    searchPath: await searchPathOf(url, 'published'),
    readOnly: true,
    max: 4,
    onStatement: (statement) => statements.push(statement),
  });
  afterAll(async () => {
    await reader.destroy();
    await owner.destroy();
    await sql`drop database ${sql.id(name)} with (force)`.execute(admin);
    await admin.destroy();
  });
  return { url, publicUrl, owner, reader, statements };
}
