import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { connect } from '../../../db/connections/connect.ts';
import { openEmbedded } from '../../../db/embedded/embedded-postgres.ts';
import { ensureLogin } from '../../../db/states/logins.ts';
import { migrateState, states } from '../../../db/states/states.ts';
import { loadShippedData, openPublished } from '../../../src/server/store.ts';
import { buildPages } from '../../../src/site/build.ts';
import { tester } from '../desk/tester.ts';

/** Databases that test files copy: one without data, one with the data set of the gateway. */
export interface Templates {
  /** owner's URL of the server; the database in it does not matter */
  url: string;
  prefix: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** A real Postgres for the whole run: that of DATABASE_URL, else the embedded one in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Once, and not by each file that opens pages.
  await buildPages();
  const given = process.env.DATABASE_URL;
  const folder = given ? null : await makeFolder(project.config.mode === 'long');
  const embedded = folder === null ? null : await openEmbedded(folder);
  // Servers that tests start store there what they have seen of their databases.
  if (folder !== null) process.env.DATA_FOLDER ??= path.join(folder, 'servers');
  const url = given ?? embedded?.url ?? '';
  const prefix = `awards_test_${randomBytes(4).toString('hex')}`;
  const owner = connect({ url, max: 1 });
  if (embedded) {
    // The data is thrown away, so nothing has to survive a crash of the machine.
    await sql`alter system set fsync = off`.execute(owner);
    await sql`alter system set full_page_writes = off`.execute(owner);
    await sql`alter system set synchronous_commit = off`.execute(owner);
    await sql`select pg_reload_conf()`.execute(owner);
  }
  for (const name of [`${prefix}_empty`, `${prefix}_shipped`]) {
    await sql`create database ${sql.id(name)}`.execute(owner);
    const database = databaseUrl(url, name);
    for (const state of states) await migrateState(database, state);
    for (const audience of ['public', 'press'] as const)
      await ensureLogin(database, audience, prefix);
  }
  const writer = await openPublished(databaseUrl(url, `${prefix}_shipped`));
  await loadShippedData(writer, tester);
  await writer.destroy();
  project.provide('templates', { url, prefix });
  return async () => {
    const { rows } = await sql<{ name: string }>`
      select datname as name from pg_database where starts_with(datname, ${prefix})`.execute(owner);
    for (const { name } of rows) {
      await sql`drop database ${sql.id(name)} with (force)`.execute(owner);
    }
    for (const audience of ['public', 'press']) {
      await sql`drop role if exists ${sql.id(`${prefix}_${audience}`)}`.execute(owner);
    }
    await owner.destroy();
    await embedded?.close();
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
}

/**
 * A folder that the user whom Postgres runs as may enter, where we are root: in memory if there is room, since
 * databases come and go with each file, and a disk is slow to find places for their tables.
 */
async function makeFolder(isLong: boolean): Promise<string> {
  const memory = '/dev/shm';
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const parent = free > (isLong ? 12 : 4) * 2 ** 30 ? memory : tmpdir();
  const folder = await mkdtemp(path.join(parent, 'awards-test-'));
  await chmod(folder, 0o711);
  return folder;
}

/** The same server and login with another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
