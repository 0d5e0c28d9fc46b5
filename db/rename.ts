import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * For migrations: renames indexes of the schema that names are looked up in.
 * @param names the new name of each, by the old one; all must be there
 */
export async function renameIndexes(
  db: Kysely<unknown>,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  await all(
    db,
    Object.entries(names).map(
      ([from, to]) => sql`alter index ${sql.id(from)} rename to ${sql.id(to)}`,
    ),
  );
}

/**
 * For migrations: renames constraints of tables of the schema that names are looked up in.
 * @param names the new name of each, by the table and the old name; all must be there
 */
export async function renameConstraints(
  db: Kysely<unknown>,
  names: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<void> {
  const renamed = Object.entries(names).flatMap(([table, some]) =>
    Object.entries(some).map(
      ([from, to]) =>
        sql`alter table ${sql.id(table)} rename constraint ${sql.id(from)} to ${sql.id(to)}`,
    ),
  );
  await all(db, renamed);
}

/** In one go, since each preview is built by the migrations too. */
async function all(db: Kysely<unknown>, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  await sql.join([...statements], sql`; `).execute(db);
}
