import { sql, type Transaction } from 'kysely';
import type { Database } from '../connections/connect.ts';
import type { DB } from '../tables.ts';
import { copyRows, suspendIndexes } from './build-state.ts';
import { createTables, readTableStatements } from './copy-tables.ts';

/**
 * A preview is a copy of the published data, in a separate schema, that scheduled documents are applied to. It is
 * rebuilt under a new name rather than reset, so that requests that read the superseded one are not disturbed.
 */

/**
 * Lets a transaction look names up in another state from here on; what the search path holds besides stays.
 * @param state a schema that holds one, such as `published`
 */
export async function enterState(db: Transaction<DB>, state: string): Promise<void> {
  await sql`
    select set_config('search_path', string_agg(quote_ident(name), ', ' order by number), true)
    from unnest(array[${state}::name] || (current_schemas(false))[2:]) with ordinality path(name, number)`.execute(
    db,
  );
}

/** The schema of the state that a transaction looks names up in. */
export async function presentState(db: Transaction<DB>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
  return rows[0]?.name ?? '';
}

/**
 * Copies the published state into a new schema, which the transaction then looks names up in. A role that may read
 * `preview.present` may read it.
 * @param state the name of the schema, which must not exist
 */
export async function copyPublished(db: Transaction<DB>, state: string): Promise<void> {
  await enterState(db, 'published');
  const statements = await readTableStatements(db, 'published');
  await sql`create schema ${sql.id(state)}`.execute(db);
  await enterState(db, state);
  await createTables(db, statements);
  const restore = await suspendIndexes(db, state);
  await copyRows(db, 'published', state);
  await restore();
  await grantPreview(db, state);
}

async function grantPreview(db: Database, state: string): Promise<void> {
  const { rows } = await sql<{ login: string }>`
    select r.rolname as login
    from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
    where c.oid = 'preview.present'::regclass and a.privilege_type = 'SELECT'`.execute(db);
  for (const { login } of rows) {
    await sql`grant usage on schema ${sql.id(state)} to ${sql.id(login)}`.execute(db);
    await sql`grant select on all tables in schema ${sql.id(state)} to ${sql.id(login)}`.execute(
      db,
    );
  }
}
