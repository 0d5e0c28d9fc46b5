import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';

/** An index of the published state. */
export interface Index {
  name: string;
  table: string;
  /** how it is built, without its name and table */
  definition: string;
  bytes: number;
  /** what the database itself needs it for */
  constraints: string[];
}

/** All indexes of the published state, by table and name, with the constraints that rely on them. */
export async function readIndexes(db: Database): Promise<Index[]> {
  const { rows } = await sql<Index>`
    select i.relname as name, t.relname as "table",
      regexp_replace(pg_get_indexdef(i.oid), '^.* USING (btree )?', '') as definition,
      pg_relation_size(i.oid)::float8 as bytes,
      array(
        select concat(
          case c.contype when 'p' then 'primary key' when 'u' then 'unique' end,
          case when c.contype = 'f' and c.conindid = i.oid then 'target of ' || c.conname end,
          case when c.contype = 'f' and c.conindid <> i.oid then 'rows of ' || c.conname end)
        from pg_constraint c
        where c.conindid = i.oid and c.contype in ('p', 'u', 'f')
          or c.contype = 'f' and c.conrelid = t.oid and x.indpred is null
            and x.indkey[0] = c.conkey[1]
        order by c.contype desc, c.conname
      ) || case when x.indisunique and not exists (select from pg_constraint c where c.conindid = i.oid)
        then array['unique'] else '{}' end as constraints
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class t on t.oid = x.indrelid
    where t.relnamespace = 'published'::regnamespace and t.relname not like 'kysely%'
    order by t.relname, i.relname`.execute(db);
  return rows;
}

/**
 * The uses of indexes that no listed query and no constraint shows: for writes, or for data that is rare in the
 * generated set. `npm run bench -- plans` fails if an index has no use at all.
 */
export const otherUses: Readonly<Record<string, string>> = {
  change_retracted: 'import: whether what a document retracts was retracted before',
};
