import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';

/**
 * What is in a schema, a line for each column, constraint, index, trigger, function, view, enumeration value, and
 * domain, so that schemas can be compared. Leaves out comments, rights, and what Kysely keeps of its migrations.
 * @param db of the owner
 */
export async function catalogOf(db: Database, schema: string): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    // Names of the schema and of the shared types are written without it then.
    await sql`select set_config('search_path', ${`${schema}, types, public`}, true)`.execute(
      transaction,
    );
    const { rows } = await sql<{ line: string }>`
      with own as (
        select oid, relname, relkind from pg_class
        where relnamespace = ${schema}::regnamespace and not starts_with(relname, 'kysely_')
      )
      select concat_ws(' ', 'column', own.relname, a.attname, type.nspname, format_type(a.atttypid, a.atttypmod),
          c.collname, case when a.attnotnull then 'not null' end, a.attgenerated,
          pg_get_expr(d.adbin, d.adrelid)) as line
        from own join pg_attribute a on a.attrelid = own.oid and a.attnum > 0 and not a.attisdropped
        join pg_type t on t.oid = a.atttypid
        join pg_namespace type on type.oid = t.typnamespace
        left join pg_collation c on c.oid = a.attcollation
        left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
        where own.relkind in ('r', 'v')
      union all select concat_ws(' ', 'view', relname, pg_get_viewdef(oid)) from own where relkind = 'v'
      union all select concat_ws(' ', 'index', pg_get_indexdef(oid)) from own where relkind = 'i'
      union all select concat_ws(' ', 'constraint', coalesce(own.relname, t.typname), c.conname, pg_get_constraintdef(c.oid))
        from pg_constraint c left join own on own.oid = c.conrelid left join pg_type t on t.oid = c.contypid
        where c.connamespace = ${schema}::regnamespace and c.contype <> 'n'
          and (own.oid is not null or t.oid is not null)
      union all select concat_ws(' ', 'trigger', t.tgenabled, pg_get_triggerdef(t.oid, true))
        from pg_trigger t join own on own.oid = t.tgrelid where not t.tgisinternal
      union all select concat_ws(' ', 'function', pg_get_functiondef(oid))
        from pg_proc where pronamespace = ${schema}::regnamespace
      union all select concat_ws(' ', 'value', t.typname, row_number() over (partition by t.oid order by e.enumsortorder),
          e.enumlabel)
        from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = ${schema}::regnamespace
      union all select concat_ws(' ', 'domain', t.typname, format_type(t.typbasetype, t.typtypmod), c.collname)
        from pg_type t left join pg_collation c on c.oid = t.typcollation
        where t.typnamespace = ${schema}::regnamespace and t.typtype = 'd'
      order by 1`.execute(transaction);
    // Some definitions name the schema all the same, and dumps have no blank lines.
    return rows.map(({ line }) => line.replaceAll(`${schema}.`, '').replaceAll(/\s+/g, ' '));
  });
}
