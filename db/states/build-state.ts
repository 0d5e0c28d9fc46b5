import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../connections/connect.ts';

/**
 * Tables are filled as sets: without what PostgreSQL would have to do for each row (indexes, foreign keys, triggers),
 * which is made for all rows in the end, several times faster.
 */

/** Memory for one index while it is built: most are sorted without files. */
const memory = '256MB';

/** The table whose row writers wait for: they hold a lock of it, and what drops its index would wait for them. */
const locked = 'dataset';

/** Statements that put something of a table aside, and the ones that restore it. */
interface Part {
  table: string;
  drop: RawBuilder<unknown>;
  restore: RawBuilder<unknown>;
}

/** Tables that are not without all indexes until they are filled, by their names. */
export interface Lookups {
  /** keep all indexes, since rows are looked up in them */
  indexed: readonly string[];
  /** keep the index of their primary key */
  keyed: readonly string[];
  /** filled by `derive`, which looks nothing up in them: they get their keys after it */
  derived: readonly string[];
}

/**
 * Puts the indexes, foreign keys and triggers of a state's empty tables aside.
 * @param db a transaction
 * @param state a schema that nobody else reads until this transaction ends
 * @param lookups what keeps indexes; nothing if absent
 * @returns restores them, and renews the statistics of the tables. `derive` fills further rows once primary keys and
 * other unique constraints are there
 */
export async function suspendIndexes(
  db: Database,
  state: string,
  { indexed, keyed, derived }: Lookups = { indexed: [], keyed: [], derived: [] },
): Promise<(derive?: () => Promise<void>) => Promise<void>> {
  const foreignKeys = await readConstraints(db, state, ['f'], []);
  const uniques = [
    ...(await readConstraints(db, state, ['p'], [...indexed, ...keyed])),
    ...(await readConstraints(db, state, ['u', 'x'], indexed)),
  ];
  const indexes = await readIndexes(db, state, indexed);
  const tables = (await readTables(db, state)).flatMap(({ name, table }) =>
    name === locked ? [] : [table],
  );
  await all(db, [
    ...tables.map((table) => sql`alter table ${table} disable trigger user`),
    ...[...foreignKeys, ...indexes, ...uniques].map(({ drop }) => drop),
  ]);
  return async (derive) => {
    await sql`select set_config('maintenance_work_mem', ${memory}, true)`.execute(db);
    const isLate = ({ table }: Part) => derived.includes(table);
    await all(
      db,
      uniques.filter((key) => !isLate(key)).map(({ restore }) => restore),
    );
    if (derive) {
      await analyze(db, tables);
      await derive();
    }
    // Foreign keys need the unique indexes, and are checked as a join of sets.
    await all(
      db,
      [...uniques.filter(isLate), ...indexes, ...foreignKeys].map(({ restore }) => restore),
    );
    await all(
      db,
      tables.map((table) => sql`alter table ${table} enable trigger user`),
    );
    await analyze(db, tables);
  };
}

async function analyze(db: Database, tables: readonly RawBuilder<unknown>[]): Promise<void> {
  await sql`analyze ${sql.join([...tables])}`.execute(db);
}

/** Copies all rows of one state into the tables of another, which are empty. */
export async function copyRows(db: Database, from: string, into: string): Promise<void> {
  await all(
    db,
    (await readTables(db, into)).map(({ table, name, columns }) => {
      const names = sql.join(columns.map((column) => sql.id(column)));
      return sql`insert into ${table} (${names}) select ${names} from ${sql.id(from, name)}`;
    }),
  );
}

/** Runs statements without parameters, all in one go. */
async function all(db: Database, statements: readonly RawBuilder<unknown>[]): Promise<void> {
  if (statements.length > 0) await sql.join([...statements], sql`; `).execute(db);
}

/** The tables of a state with the columns that are written. */
export async function readTables(db: Database, state: string) {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.relname as name, json_agg(a.attname order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = ${state}::regnamespace and c.relkind = 'r' and not starts_with(c.relname, 'kysely_')
    group by c.relname order by c.relname`.execute(db);
  return rows.map(({ name, columns }) => ({ table: sql.id(state, name), name, columns }));
}

/**
 * @param types one or more of `f` (foreign keys), `p` (primary keys), `u` (unique) and `x` (exclusion)
 * @param except tables whose constraints are left out
 */
async function readConstraints(
  db: Database,
  state: string,
  types: readonly string[],
  except: readonly string[],
): Promise<Part[]> {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select r.relname as "table", c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class r on r.oid = c.conrelid
    where c.connamespace = ${state}::regnamespace and c.contype = any(${types}::"char"[]) and c.conparentid = 0
      and not r.relname = any(${[locked, ...except]}::text[]) and not starts_with(r.relname, 'kysely_')
    order by 1, 2`.execute(db);
  return rows.map(({ table, name, definition }) => ({
    table,
    drop: sql`alter table ${sql.id(state, table)} drop constraint ${sql.id(name)}`,
    restore: sql`alter table ${sql.id(state, table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`,
  }));
}

/** The indexes that belong to no constraint. @param except tables whose indexes are left out */
async function readIndexes(
  db: Database,
  state: string,
  except: readonly string[],
): Promise<Part[]> {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select r.relname as "table", c.relname as name, pg_get_indexdef(c.oid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class r on r.oid = i.indrelid
    where c.relnamespace = ${state}::regnamespace and not r.relname = any(${[locked, ...except]}::text[])
      and not exists (select from pg_constraint where conindid = c.oid)
    order by 2`.execute(db);
  return rows.map(({ table, name, definition }) => ({
    table,
    drop: sql`drop index ${sql.id(state, name)}`,
    restore: sql.raw(definition),
  }));
}
