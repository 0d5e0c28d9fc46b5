import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from './connect.ts';
import { buildTables } from './states.ts';
import type { DB } from './tables.ts';

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

/**
 * Copies the published state into a new schema, which the transaction then looks names up in. Whoever may read
 * `preview.present` may read it.
 * @param state the name of the schema, which must not exist
 */
export async function copyPublished(db: Transaction<DB>, state: string): Promise<void> {
  await sql`create schema ${sql.id(state)}`.execute(db);
  await enterState(db, state);
  await buildTables(db);
  const tables = await readColumns(db, state);
  const foreignKeys = await readForeignKeys(db, state);
  // Checked once in the end, and not for each row; triggers would work out again what is copied with the rest.
  await all(
    db,
    foreignKeys.map(({ table, name }) => sql`alter table ${table} drop constraint ${sql.id(name)}`),
  );
  await all(
    db,
    tables.flatMap(({ table, columns }) => {
      const into = sql.table(`${state}.${table}`);
      const names = sql.join(columns.map((name) => sql.id(name)));
      return [
        sql`alter table ${into} disable trigger user`,
        sql`delete from ${into}`,
        sql`insert into ${into} (${names})
          select ${names} from ${sql.table(`published.${table}`)}`,
        sql`alter table ${into} enable trigger user`,
      ];
    }),
  );
  await all(
    db,
    foreignKeys.map(
      ({ table, name, definition }) =>
        sql`alter table ${table} add constraint ${sql.id(name)} ${sql.raw(definition)}`,
    ),
  );
  await grantPreview(db, state);
  await all(
    db,
    tables.map(({ table }) => sql`analyze ${sql.table(`${state}.${table}`)}`),
  );
}

/** Runs statements without parameters, all in one go. */
async function all(db: Database, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  await sql.join([...statements], sql`; `).execute(db);
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

async function readColumns(db: Database, state: string) {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select c.relname as "table", json_agg(a.attname order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = ${state}::regnamespace and c.relkind = 'r'
    group by c.relname order by c.relname`.execute(db);
  return rows;
}

async function readForeignKeys(db: Database, state: string) {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select c.conrelid::regclass::text as "table", c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    where c.connamespace = ${state}::regnamespace and c.contype = 'f' and c.conparentid = 0
    order by 1, 2`.execute(db);
  return rows.map(({ table, ...rest }) => ({ ...rest, table: sql.raw(table) }));
}
