import { sql, type Transaction } from 'kysely';
import type { DB } from '../tables.ts';

/**
 * Makes the tables of a state, empty, where the transaction looks names up: with columns, constraints, indexes, triggers,
 * functions and views as the catalog has them. So they are the same whatever version of the gateway has made the others,
 * by whatever steps. Migrations use nothing else there: see `uncopiedOf` in test/support/database/catalog.ts.
 * @param statements of `readTableStatements`
 */
export async function createTables(db: Transaction<DB>, statements: readonly string[]) {
  // A function may name views, which may call other functions.
  await sql`set local check_function_bodies = off`.execute(db);
  await sql.raw(statements.join(';\n')).execute(db);
}

/**
 * The statements that create all that is in a schema, in an order in which they can run.
 * @param db looks names up in that schema, so that the statements do not name it
 */
export async function readTableStatements(db: Transaction<DB>, schema: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string; name: string; statement: string | null }>`
    with recursive own as (
      select oid, relkind, relname from pg_class
      where relnamespace = ${schema}::regnamespace and not starts_with(relname, 'kysely_')
    ), layer (view, above) as (
      -- A view is above those that it reads: it can be older than they are, and have been replaced.
      select oid, 0 from own where relkind = 'v'
      union select r.ev_class, l.above + 1
        from layer l
        join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = l.view and d.classid = 'pg_rewrite'::regclass
        join pg_rewrite r on r.oid = d.objid and r.ev_class <> l.view
    ), written (step, kind, name, number, statement) as (
      select 1, 'table', o.relname::text, o.oid::bigint, format('create table %I (%s)', o.relname, (
          select string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
            case when a.attcollation <> t.typcollation
              then 'collate ' || (select quote_ident(collname) from pg_collation where oid = a.attcollation) end,
            case when a.attgenerated = 's' then format('generated always as (%s) stored', pg_get_expr(d.adbin, o.oid))
              else 'default ' || pg_get_expr(d.adbin, o.oid) end,
            case when a.attnotnull then 'not null' end), ', ' order by a.attnum)
          from pg_attribute a join pg_type t on t.oid = a.atttypid
          left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
          where a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped))
        from own o where o.relkind = 'r'
      union all select 2, 'function', proname, oid, pg_get_functiondef(oid)
        from pg_proc where pronamespace = ${schema}::regnamespace
      union all select 3, 'view', relname, (select max(above) from layer where view = oid),
          format('create view %I as %s', relname, rtrim(pg_get_viewdef(oid), ';'))
        from own where relkind = 'v'
      union all select case contype when 'f' then 6 else 4 end, 'constraint', conname, c.oid,
          format('alter table %I add constraint %I %s', o.relname, c.conname, pg_get_constraintdef(c.oid))
        from pg_constraint c join own o on o.oid = c.conrelid where c.contype in ('c', 'p', 'u', 'x', 'f')
      union all select 5, 'index', o.relname, o.oid, pg_get_indexdef(o.oid)
        from own o where o.relkind = 'i' and not exists (select from pg_constraint where conindid = o.oid)
      union all select 7, 'trigger', t.tgname, t.oid, pg_get_triggerdef(t.oid, true)
        from pg_trigger t join own o on o.oid = t.tgrelid where not t.tgisinternal
    )
    select kind, name, statement from written order by step, number`.execute(db);
  return rows.map(({ kind, name, statement }) => {
    // An object that this snapshot has can be dropped by now.
    if (statement === null) throw new Error(`The ${kind} ${name} has been changed meanwhile.`);
    // PostgreSQL always names the schema of these.
    return statement.replace(`FUNCTION ${schema}.`, 'FUNCTION ').replace(` ON ${schema}.`, ' ON ');
  });
}
