import { promises as fs, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql, type Transaction } from 'kysely';
import { FileMigrationProvider, type MigrationProvider, Migrator } from 'kysely/migration';
import { connect, type Database } from '../connections/connect.ts';
import { isLostConnection } from '../connections/error-codes.ts';
import { retryOnCollision } from '../connections/retry-on-collision.ts';
import type { DB } from '../tables.ts';
import { readMigrations, recordBase } from './earlier-migrations.ts';
import { findNewerTables, NewerTablesError } from './newer-tables.ts';

/**
 * Postgres schemas that are there all the time, in the order in which they are migrated. `types` holds the types of
 * columns, which `published` and all previews share; a statement that a connection has prepared in one of them would
 * fail in the others if each had its own. `published` is all that the public reads and has never held what is not
 * announced; the `desk` holds the scheduled documents. A preview, `published` with those documents applied, exists
 * only while a document is scheduled (see search-path.ts).
 */
export const states = ['types', 'published', 'desk'] as const;

export type State = (typeof states)[number];

const migrationsOf: Record<State, string> = { types: 'types', published: 'state', desk: 'desk' };

/**
 * Makes a state, or brings it up to date, with the migrations of its kind. Safe to run from several
 * processes at once: they take turns. `published` needs `types`.
 * @param url of the owner of the database
 */
export async function migrateState(url: string, state: State): Promise<void> {
  const db = connect({ url, searchPath: await searchPathOf(url, state), max: 1 });
  try {
    await retryOnCollision(
      () => db.transaction().execute((transaction) => migrate(transaction, state)),
      droppedMeanwhile,
      // The publisher of another server ends the session if a document is due.
      isLostConnection,
    );
  } finally {
    await db.destroy();
  }
}

/** The codes of PostgreSQL if a preview is dropped while Kysely looks through the tables and columns of all schemas. */
const droppedMeanwhile = ['3F000', '42P01', '42703'];

/** Whether a state lacks migrations of this version. @param db of the owner of the database */
export async function needsMigration(db: Database, state: State): Promise<boolean> {
  const had = await readMigrations(db, state);
  return knownMigrations[state].some((name) => !had.includes(name));
}

function migratorOf(db: Database, state: State): Migrator {
  return new Migrator({ db, migrationTableSchema: state, provider: migrationsFor(state) });
}

async function migrate(db: Transaction<DB>, state: State): Promise<void> {
  await recordBase(db);
  await migrateUpTo(db, state);
  // Each login names these types, those that the operator made too. A restore can lose the right, so each start gives it.
  if (state === 'types') await sql`grant usage on schema types to public`.execute(db);
}

/**
 * Makes a state, or brings it up to date, within a transaction that looks names up in it.
 * @param last the last migration that it is to have; all if absent
 */
export async function migrateUpTo(db: Transaction<DB>, state: State, last?: string): Promise<void> {
  await db.schema.createSchema(state).ifNotExists().execute();
  await awaitTurn(db, state);
  // Kysely would look through the tables and columns of all schemas before it finds nothing to do.
  if (await hasAllMigrations(db, state)) return;
  const migrator = migratorOf(db, state);
  const { error } = await (last === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(last));
  if (error) throw error;
}

/** Waits until no other process migrates the state, as Kysely does later. A schema that is new is locked already. */
async function awaitTurn(db: Transaction<DB>, state: State): Promise<void> {
  const table = `${state}.kysely_migration_lock`;
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass(${table}) is not null as "isThere"`.execute(db);
  if (rows[0]?.isThere) await sql`select from ${sql.table(table)} for update`.execute(db);
}

/**
 * The migrations of this version, in their order. Read once, since the files of a running server can be replaced by those
 * of a newer version.
 */
export const knownMigrations: Readonly<Record<State, readonly string[]>> = {
  types: migrationsIn('types'),
  published: migrationsIn('published'),
  desk: migrationsIn('desk'),
};

function migrationsIn(state: State): string[] {
  const files = readdirSync(folderOf(state));
  return files.flatMap((file) => /^(\d.*)\.[jt]s$/.exec(file)?.[1] ?? []).toSorted();
}

/** The migrations of a newer version, in their order. @param db of the owner of the database */
export async function newerMigrations(db: Database, state: State): Promise<string[]> {
  const names = await readMigrations(db, state);
  return names.filter((name) => !knownMigrations[state].includes(name));
}

/**
 * Why this version cannot use the tables that a newer one has updated, in sentences; null if it can.
 * @param db of the owner of the database
 */
export async function newerTablesProblem(db: Database): Promise<string | null> {
  const newer: string[] = [];
  for (const state of states) newer.push(...(await newerMigrations(db, state)));
  return findNewerTables(newer);
}

/**
 * Whether the tables have had all migrations of this version, and maybe those of a newer one.
 * @throws NewerTablesError if a newer version has updated them, and this one cannot use them as they are
 */
async function hasAllMigrations(db: Database, state: State): Promise<boolean> {
  const had = await readMigrations(db, state);
  const newer = had.filter((name) => !knownMigrations[state].includes(name));
  const sentence = findNewerTables(newer);
  if (sentence !== null) throw new NewerTablesError(sentence);
  const lacking = knownMigrations[state].find((name) => !had.includes(name));
  if (lacking === undefined) return true;
  if (newer.length === 0) return false;
  throw new NewerTablesError(
    `The tables of this database have had the migration ${newer[0]}, which this version does not know, and lack ${lacking}. Run a version that has both.`,
  );
}

function folderOf(state: State): string {
  return path.join(import.meta.dirname, '../migrations', migrationsOf[state]);
}

function migrationsFor(state: State): MigrationProvider {
  return new FileMigrationProvider({
    fs,
    path,
    migrationFolder: folderOf(state),
    import: (file) => import(pathToFileURL(file).href),
  });
}

/** Extensions that search needs. Both come with PostgreSQL, and any role that may create a schema may create them. */
export const extensions = ['pg_trgm', 'fuzzystrmatch'] as const;

const createExtension = (name: string) =>
  `create extension if not exists ${name} with schema public`;

/** The owner may not create the extensions: a user who may can run the statements in the message once. */
export class ExtensionError extends Error {
  constructor(cause: unknown) {
    super(
      `The owner of the database may not create the extensions that search needs. Someone who may can run this in the database:\n${extensions.map(createExtension).join(';\n')};`,
      { cause },
    );
  }
}

/**
 * The schemas that a login of the state looks names up in: the state, the shared types, and wherever the extensions
 * live, since their operators and functions are not found otherwise. Creates the extensions that are missing.
 * @throws ExtensionError
 */
export async function searchPathOf(url: string, state: State): Promise<string[]> {
  const db = connect({ url, max: 1 });
  try {
    const found = await readExtensions(db);
    if (found.length < extensions.length) {
      const create = retryOnCollision(async () => {
        for (const name of extensions) await sql.raw(createExtension(name)).execute(db);
      });
      await create.catch((error: unknown) => {
        const isForbidden = error instanceof Error && 'code' in error && error.code === '42501';
        throw isForbidden ? new ExtensionError(error) : error;
      });
    }
    return [...new Set([state, 'types', ...(await readExtensions(db))])];
  } finally {
    await db.destroy();
  }
}

/** @returns the schema of each extension that is there */
async function readExtensions(db: Database): Promise<string[]> {
  const { rows } = await sql<{ schema: string }>`
    select n.nspname as schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = any(${extensions}::text[]) order by e.extname desc`.execute(db);
  return rows.map(({ schema }) => schema);
}
