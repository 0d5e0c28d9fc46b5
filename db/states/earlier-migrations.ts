import { sql, type Transaction } from 'kysely';
import type { Database } from '../connections/connect.ts';
import type { DB } from '../tables.ts';
import type { State } from './states.ts';

/** The migration that creates all tables. */
const base = '20261129-1800-base';

/** The last commit whose migrations are those below. */
const commit = 'b84fba0b';

/** The migrations that were the base before there was one. */
const earlier: Readonly<Record<State, readonly string[]>> = {
  types: [
    '20261126-1000-shared-types',
    '20261127-0400-fields-of-people-and-honors',
    '20261127-0420-participants',
    '20261127-0500-redaction',
  ],
  published: [
    '20251125-0100-entities',
    '20251125-0200-recipients',
    '20251125-0300-programs',
    '20251125-0400-honors',
    '20251125-0500-sources',
    '20251125-0600-revision',
    '20261125-0100-long-claims',
    '20261125-0200-honor-places',
    '20261125-0300-search',
    '20261126-0100-open-changes',
    '20261126-0300-former-countries',
    '20261126-0400-words-of-names',
    '20261126-0600-announcements',
    '20261126-0900-index-names',
    '20261126-0910-foreign-key-names',
    '20261126-0920-unique-names',
    '20261126-0930-check-names',
    '20261126-0940-honor-recipient-places',
    '20261126-0950-award-series-names',
    '20261127-0100-loads',
    '20261127-0200-announcements-in-order',
    '20261127-0210-indexes-covered',
    '20261127-0220-honor-facts',
    '20261127-0300-honor-totals',
    '20261127-0400-fields-of-people-and-honors',
    '20261127-0410-images-links-attributes',
    '20261127-0420-participants',
    '20261127-0430-places-of-honors',
    '20261127-0435-parts-of-works',
    '20261127-0460-birth-countries',
    '20261127-0470-totals-of-people',
    '20261127-0500-redaction',
  ],
  desk: [
    '20251125-0100-waiting-documents',
    '20261126-0100-publishing',
    '20261126-0500-scheduled-documents',
    '20261126-0950-order-by-receipt',
    '20261126-1100-persisted-documents',
    '20261127-0100-preview-builds',
    '20261129-0300-preview-dependencies',
  ],
};

/** The tables are of a version before the base, and not of the last of them. */
export class EarlierDatabaseError extends Error {
  constructor(state: string, found: readonly string[], needed: number) {
    super(
      `The schema ${state} of this database has ${found.length} migrations up to ${found.at(-1)}, ` +
        `and this version can only update one that has all ${needed} of commit ${commit}: ` +
        'run "npx awards migrate" of that commit on it first.',
    );
  }
}

/**
 * Records the base in place of the migrations that it replaces. The tables that these made are the same, but for the
 * names that PostgreSQL 18 gave to NOT NULL of columns of the desk before their tables were renamed. No row is
 * touched.
 * @throws EarlierDatabaseError, before anything is recorded, if any schema lacks one of them or has others
 */
export async function recordBase(db: Transaction<DB>): Promise<void> {
  const replaced = new Map<string, readonly string[]>();
  for (const [state, names] of Object.entries(earlier)) {
    const found = await readMigrations(db, state);
    if (found.length === 0 || found.includes(base)) continue;
    if (found.join() !== names.join()) throw new EarlierDatabaseError(state, found, names.length);
    replaced.set(state, names);
  }
  for (const [state, names] of replaced) {
    const table = sql.table(`${state}.kysely_migration`);
    // If another process was faster, its rows are gone once this one may delete them.
    await sql`
      with replaced as (delete from ${table} where name = any(${names}) returning name)
      insert into ${table} (name, timestamp)
      select ${base}, ${new Date().toISOString()} where exists (select from replaced)`.execute(db);
  }
}

/** @returns the migrations that a schema has had, in their order; none if it is new */
export async function readMigrations(db: Database, state: string): Promise<string[]> {
  const table = `${state}.kysely_migration`;
  const { rows: tables } = await sql<{ isThere: boolean }>`
    select to_regclass(${table}) is not null as "isThere"`.execute(db);
  if (!tables[0]?.isThere) return [];
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(table)} order by name collate "C"`.execute(db);
  return rows.map(({ name }) => name);
}
