import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { stateRevision } from '../../connections/revision-watch.ts';

/** The state of the published data at one server of PostgreSQL. */
export interface ReplicatedState {
  revision: string;
  /** differs from that of any other state, also if a failover has lost a write and another one got its revision */
  mark: string;
  /** whether it takes writes */
  isPrimary: boolean;
}

const revision = sql.raw<string>(stateRevision).as('revision');
const mark = sql<string>`concat_ws(' ', revision, extract(epoch from updated_at), xmin)`.as('mark');

/** The state that a server has now. @param db reads `published` */
export async function readReplicatedState(db: Database): Promise<ReplicatedState> {
  const [row] = await states(db);
  if (!row) throw new Error('The state has no revision.');
  return row;
}

const isPrimary = sql<boolean>`not pg_is_in_recovery()`.as('isPrimary');
const states = prepared((db: Database) =>
  db.selectFrom('dataset').select([revision, mark, isPrimary]),
);

/** How far the write-ahead log of a server reaches: `16/B374D848`. */
export async function readPosition(db: Database): Promise<string> {
  const { rows } = await sql<{ position: string }>`select ${position} as position`.execute(db);
  return rows[0]?.position ?? '0/0';
}

/**
 * How many bytes of the write-ahead log a server lacks of what another one had at a position; Infinity if its position is
 * not known.
 * @param from as `readPosition` returns it
 */
export async function readBytesBehind(db: Database, from: string): Promise<number> {
  const { rows } = await sql<{ bytes: number | null }>`
    select (${from}::pg_lsn - ${position})::float8 as bytes`.execute(db);
  return Math.max(0, rows[0]?.bytes ?? Number.POSITIVE_INFINITY);
}

const position = sql<string>`
  case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end`;
