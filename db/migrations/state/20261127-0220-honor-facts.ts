import { type Kysely, sql } from 'kysely';

/**
 * The primary key of honors includes what statistics group by, so that they read honors in the order of their ids,
 * which their recipients and places have too, from the index alone: nothing is sorted or hashed to be joined.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select c.conrelid::regclass::text as "table", c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    where c.contype = 'f' and c.conindid = 'honor_pkey'::regclass
    order by 1, 2`.execute(db);
  const keys = rows.map(({ table, name, definition }) => ({
    table: sql.raw(table),
    name: sql.id(name),
    definition: sql.raw(definition),
  }));
  for (const { table, name } of keys) {
    await sql`alter table ${table} drop constraint ${name}`.execute(db);
  }
  await sql`
    alter table honor drop constraint honor_pkey,
      add constraint honor_pkey primary key (id)
        include (year, program_slug, category_id, award_id, result, share_numerator, share_denominator)
  `.execute(db);
  for (const { table, name, definition } of keys) {
    await sql`alter table ${table} add constraint ${name} ${definition}`.execute(db);
  }
}
