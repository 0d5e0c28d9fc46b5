import { CompiledQuery } from 'kysely';
import type { Database } from './connect.ts';

/** How far a server of PostgreSQL is in the history of a database. */
export interface TimelinePoint {
  /** the same for a primary and all that were copied from it */
  system: string;
  /** when an operator last accepted an older state of the database (`awards accept-restore`); empty if never */
  acceptedAt: string;
  /** rises with each promotion; null on a standby, which may not have replayed the one that it follows */
  timeline: number | null;
  /** of the published data; null if there are no tables */
  revision: string | null;
  /** when PostgreSQL started: no two servers did at the same microsecond */
  startedAt: string;
}

/** Whether a server lacks what another one has. A promotion may lose the last writes, so the timeline decides before the revision. */
export function isOlder(one: TimelinePoint, than: TimelinePoint): boolean {
  if (one.acceptedAt !== than.acceptedAt) return one.acceptedAt < than.acceptedAt;
  const [timeline, other] = [one.timeline, than.timeline];
  if (one.system === than.system && timeline !== null && other !== null && timeline !== other)
    return timeline < other;
  if (one.revision === null || than.revision === null) return false;
  return BigInt(one.revision) < BigInt(than.revision);
}

/** Whether a server is on an older timeline, or is from before an accepted restore. */
export function isOnOlderTimeline(one: TimelinePoint, than: TimelinePoint): boolean {
  return isOlder({ ...one, revision: null }, than);
}

/** In words: `timeline 2, revision 12`. */
export function inWords({ timeline, revision }: TimelinePoint): string {
  const place = timeline === null ? 'a standby' : `timeline ${timeline}`;
  return revision === null ? place : `${place}, revision ${revision}`;
}

/** Sends a statement without parameters. */
export type Send = (statement: string) => Promise<{ rows: object[] }>;

/** Sends statements to what a pool is connected to. */
export const sendBy =
  (db: Database): Send =>
  (statement) =>
    db.executeQuery<object>(CompiledQuery.raw(statement));

/**
 * The timeline of a primary is that of the log which it writes: the control file may still have the one before. It fails
 * for a standby, which `case` keeps from it.
 */
const serverStatement = `
  select (select system_identifier::text from pg_control_system()) as system,
    coalesce(substring(obj_description(to_regnamespace('published'), 'pg_namespace') from 'accepted at (\\S+)'), '')
      as "acceptedAt",
    case when not pg_is_in_recovery()
      then ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int end as timeline,
    extract(epoch from pg_postmaster_start_time())::text as "startedAt"`;

const revisionStatement = 'select revision::text from published.dataset';

/** The codes of PostgreSQL if there is no schema or table. */
const noTables = ['3F000', '42P01'];

/** Reads where a server is now. @throws what the statements throw */
export async function readTimelinePoint(send: Send): Promise<TimelinePoint> {
  const [{ rows: servers }, revisions] = await Promise.all([
    send(serverStatement),
    send(revisionStatement).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!noTables.includes(code)) throw error;
      return { rows: [] };
    }),
  ]);
  const { system, acceptedAt, timeline, startedAt } = Object(servers[0]);
  const { revision = null } = Object(revisions.rows[0] ?? {});
  return { system, acceptedAt, timeline, revision, startedAt };
}

/** The statement by which the owner accepts a database as it is. It is replicated to standbys, and every user can read it. */
export function acceptStatement(now: Date): string {
  return `comment on schema published is 'The state of this database was accepted at ${now.toISOString()}'`;
}
