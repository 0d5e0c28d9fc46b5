import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../../connections/connect.ts';

/** Why a database takes no writes. */
export type ReadOnlyReason = 'standby' | 'setting' | 'disk';

/**
 * Why the database takes no writes of the user that `db` connects as: it is a standby, the setting
 * `default_transaction_read_only` is on for new connections, or its disk is full. Null if it takes them. It neither
 * changes data nor waits for anything.
 */
export async function readOnlyReason(db: Database): Promise<ReadOnlyReason | null> {
  const { rows } = await sql<{ reason: ReadOnlyReason | null }>`
    select case
      when pg_is_in_recovery() then 'standby'
      when coalesce(
        -- What a role or a database sets holds for connections from then on. The role's own setting goes first.
        (
          select split_part(setting, '=', 2)::boolean
          from pg_db_role_setting, unnest(setconfig) as setting
          where setting like 'default_transaction_read_only=%'
            and setrole in (0, (select oid from pg_roles where rolname = current_user))
            and setdatabase in (0, (select oid from pg_database where datname = current_database()))
          order by setrole <> 0 desc, setdatabase <> 0 desc
          limit 1
        ),
        -- This connection may have begun when a role or a database had another setting.
        (
          select setting::boolean and source not in ('database', 'user', 'database user')
          from pg_settings where name = 'default_transaction_read_only'
        )
      ) then 'setting'
    end as reason`.execute(db);
  return rows[0]?.reason ?? ((await hasRoom(db)) ? null : 'disk');
}

/** Whether there is room for a few pages: an exported snapshot is a file until its statement ends. */
async function hasRoom(db: Database): Promise<boolean> {
  try {
    await sql`select count(pg_export_snapshot()) from generate_series(1, 16)`.execute(db);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '53100') return false;
    throw error;
  }
}
