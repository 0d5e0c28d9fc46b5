import { type Kysely, type RawBuilder, sql } from 'kysely';

/**
 * For migrations: renames indexes of the schema that names are looked up in.
 * @param names the new name of each, by the old one; those that are not there are left out
 */
export async function renameIndexes(
  db: Kysely<unknown>,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  await all(
    db,
    Object.entries(names).map(
      ([from, to]) => sql`alter index if exists ${sql.id(from)} rename to ${sql.id(to)}`,
    ),
  );
}

/**
 * For migrations: renames constraints of tables or domains of the schema that names are looked up in.
 * @param names the new name of each, by the table or domain and the old name; those that are not there are left out
 */
export async function renameConstraints(
  db: Kysely<unknown>,
  owner: 'table' | 'domain',
  names: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where connamespace = current_schema()::regnamespace`.execute(
    db,
  );
  const present = new Set(rows.map(({ name }) => name));
  const renamed = Object.entries(names).flatMap(([of, some]) =>
    Object.entries(some)
      .filter(([from]) => present.has(from))
      .map(
        ([from, to]) =>
          sql`alter ${sql.raw(owner)} ${sql.id(of)} rename constraint ${sql.id(from)} to ${sql.id(to)}`,
      ),
  );
  await all(db, renamed);
}

/** In one go, since each preview is built by the migrations too. */
async function all(db: Kysely<unknown>, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  if (statements.length > 0) await sql.join([...statements], sql`; `).execute(db);
}
