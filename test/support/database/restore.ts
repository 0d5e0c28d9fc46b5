import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { databaseUrl } from '../run/global-setup.ts';

/**
 * Restores a dump into a database for one test file, gone after it.
 * @param file made by pg_dump with `--inserts`, compressed with Brotli
 * @returns the owner's URL
 */
export async function restoreDump(file: URL): Promise<string> {
  const { url: server, prefix } = inject('templates');
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const admin = connect({ url: server, max: 1 });
  await sql`create database ${sql.id(name)}`.execute(admin);
  afterAll(async () => {
    await sql`drop database ${sql.id(name)} with (force)`.execute(admin);
    await admin.destroy();
  });
  const url = databaseUrl(server, name);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query((await promisify(brotliDecompress)(await readFile(file))).toString());
  } finally {
    await client.end();
  }
  return url;
}
