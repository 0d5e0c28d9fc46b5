import { sql } from 'kysely';
import type { Config } from '#config';
import { connect, type Database } from '../../../db/connections/connect.ts';
import { canReadStatistics } from '../../../db/connections/revoke-statistics.ts';
import { awardsCommand } from '../../../db/release.ts';
import { type Audience, loginUrl } from '../../../db/states/logins.ts';

import { type Finding, fine, warning, wrong } from './finding.ts';

interface Rights {
  /** of tables and views of `published` that the user may not read */
  unreadable: number;
  readsDesk: boolean;
  readsPreviews: boolean;
}

/**
 * Checks the database user that requests of an audience are read with: the one that a server creates, or that of the
 * configuration.
 * @param db of the owner, with up-to-date tables
 */
export async function checkUser(
  db: Database,
  audience: Audience,
  { databasePublicUrl, databasePressUrl, loginPrefix }: Config,
): Promise<Finding> {
  const given = audience === 'public' ? databasePublicUrl : databasePressUrl;
  const user = given === null ? await createdUser(db, audience, loginPrefix) : await userOf(given);
  const who = audience === 'public' ? 'the public reads' : 'press and curators read';
  if (!(await exists(db, user)))
    return wrong(
      `There is no database user ${user}, so ${who} as the owner, and only the search path separates what is published. Run "${awardsCommand} migrate": it creates the user, or prints the SQL for someone who may.`,
    );
  const { unreadable, readsDesk, readsPreviews } = await rightsOf(db, user);
  if (readsDesk || (audience === 'public' && readsPreviews))
    return wrong(
      `The database user ${user}, as whom ${who}, may read what is not published. Revoke its rights on the schemas desk and preview.`,
    );
  if (unreadable > 0 || (audience === 'press' && !readsPreviews))
    return wrong(
      `The database user ${user}, as whom ${who}, may not read all of the published data${audience === 'press' ? ' and preview.present' : ''}. ${given === null ? `Start a server, or run "${awardsCommand} migrate".` : 'Grant it SELECT there.'}`,
    );
  return fine(`As ${user}, ${who} nothing but what they should.`);
}

/** Checks that PostgreSQL tells the database user of the public nothing of previews and of the desk. */
export async function checkStatistics(db: Database): Promise<Finding> {
  return (await canReadStatistics(db))
    ? warning(
        `Any database user can read how many rows previews and the desk have, but not the rows. Run "${awardsCommand} migrate": it closes these statistics, or prints the SQL for a superuser.`,
      )
    : fine('Only the owner, and who monitors the database, can read how many rows tables have.');
}

/** The URL that the public's queries connect with. @param url of the owner, which they use if that user does not exist */
export async function publicUrl(
  db: Database,
  url: string,
  { databasePublicUrl, loginPrefix }: Config,
): Promise<string> {
  if (databasePublicUrl !== null) return databasePublicUrl;
  const user = await createdUser(db, 'public', loginPrefix);
  return (await exists(db, user)) ? loginUrl(url, user) : url;
}

async function createdUser(
  db: Database,
  audience: Audience,
  prefix: string | null,
): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  return `${prefix ?? rows[0]?.name}_${audience}`;
}

/** @throws what the connection throws */
async function userOf(url: string): Promise<string> {
  const pool = connect({ url, max: 1 });
  try {
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(pool);
    return rows[0]?.name ?? '';
  } finally {
    await pool.destroy();
  }
}

async function exists(db: Database, user: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${user}`.execute(db);
  return rows.length > 0;
}

async function rightsOf(db: Database, user: string): Promise<Rights> {
  const { rows } = await sql<Rights>`
    select
      (select count(*)::int from pg_class
        where relnamespace = 'published'::regnamespace and relkind in ('r', 'v') and not starts_with(relname, 'kysely_')
          and not (has_schema_privilege(${user}, 'published', 'usage') and has_table_privilege(${user}, oid, 'select'))
      ) as unreadable,
      has_schema_privilege(${user}, 'desk', 'usage') as "readsDesk",
      has_schema_privilege(${user}, 'preview', 'usage')
        and has_table_privilege(${user}, 'preview.present', 'select') as "readsPreviews"`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('The rights of a database user are unknown.');
  return row;
}
