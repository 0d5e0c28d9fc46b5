import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';

/**
 * The objects in a schema, a line for each column, constraint, index, trigger, function, view, enumeration value, and
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

/**
 * Parts of a schema that a preview lacks or cannot be built with, a line each: all that db/states/copy-tables.ts omits.
 * @param db of the owner
 */
export async function uncopiedOf(db: Database, schema: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with own as (
      select pg_class.*, oid::regclass::text as name from pg_class
      where relnamespace = ${schema}::regnamespace and not starts_with(relname, 'kysely_')
    ), routine as (
      select oid, oid::regprocedure::text as name, prosqlbody from pg_proc where pronamespace = ${schema}::regnamespace
    )
    select concat_ws(' ', o.type, o.identity) as line
      from pg_depend d, pg_identify_object(d.classid, d.objid, 0) o
      where d.refclassid = 'pg_namespace'::regclass and d.refobjid = ${schema}::regnamespace
        and o.type not in ('table', 'view', 'function', 'index')
    union all select concat_ws(' ', 'begin atomic in', name) from routine where prosqlbody is not null
    union all select concat_ws(' ', 'call of', r.name, 'in', pg_describe_object(d.classid, d.objid, d.objsubid))
      from pg_depend d join routine r on r.oid = d.refobjid
      where d.refclassid = 'pg_proc'::regclass and d.classid in ('pg_attrdef'::regclass, 'pg_proc'::regclass)
    union all select concat_ws(' ', 'rows of', own.name, 'in', pg_describe_object(d.classid, d.objid, d.objsubid))
      from pg_depend d join own on own.reltype = d.refobjid and own.relkind = 'v'
      where d.refclassid = 'pg_type'::regclass and d.classid = 'pg_proc'::regclass
    union all select concat_ws(' ', 'rule', rulename, 'on', own.name)
      from pg_rewrite join own on own.oid = ev_class where rulename <> '_RETURN'
    union all select concat_ws(' ', 'options of', name) from own
      where relkind in ('r', 'v') and (reloptions is not null or relpersistence <> 'p' or relrowsecurity
        or relreplident not in ('d', 'n') or relhassubclass or reloftype <> 0)
    union all select concat_ws(' ', 'options of', own.name, attname)
      from pg_attribute a join own on own.oid = attrelid join pg_type t on t.oid = atttypid
      where attnum > 0 and own.relkind = 'r' and (attstorage <> typstorage or attcompression <> '' or coalesce(attstattarget, -1) <> -1 or attgenerated not in ('', 's'))
    union all select concat_ws(' ', 'state of', tgname, 'on', own.name)
      from pg_trigger join own on own.oid = tgrelid where tgenabled <> 'O'
    order by 1`.execute(db);
  return rows.map(({ line }) => line);
}
