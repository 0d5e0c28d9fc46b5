import { sql, type Transaction } from 'kysely';
import type { CopyConnection } from '../../../db/connections/copy-connection.ts';
import type { Actor } from '../../../db/model/viewer.ts';
import { lockWriters } from '../../../db/queries/changes/dataset.ts';
import { insertAuditEntry } from '../../../db/queries/desk/audit.ts';
import { setPaused } from '../../../db/queries/desk/publisher-pause.ts';
import { version } from '../../../db/release.ts';
import { readTables, suspendIndexes } from '../../../db/states/build-state.ts';
import { knownMigrations, migrateUpTo } from '../../../db/states/states.ts';
import type { DB } from '../../../db/tables.ts';
import { BackupError, damaged, type Header, parseJson, trailerSchema } from './format.ts';
import type { FrameReader } from './frames.ts';
import { counted } from './rows.ts';

/** The schemas that have rows, in the order in which they are made. */
const filled = ['published', 'desk'] as const;

/** @throws BackupError if the tables of a backup have had a migration that this version does not have */
export function rejectUnknownTables({ migrations }: Header): void {
  for (const state of ['types', ...filled] as const) {
    const unknown = migrations[state].find((name) => !knownMigrations[state].includes(name));
    if (unknown === undefined) continue;
    throw new BackupError(
      `The tables of this backup have had the migration ${unknown}, which this version of the gateway (${version}) does not have. Restore the backup with the newest version that has run on its database, or a later one.`,
    );
  }
}

export interface RestoreOptions {
  header: Header;
  /** has read the header */
  frames: FrameReader;
  by: Actor;
  /** whether the publisher is paused only if it was in the backup */
  publishes: boolean;
  /** called with the number of rows that were restored since the last call */
  onRows: (count: number) => void;
}

/**
 * Restores a backup in one transaction: makes its tables as they were, fills them, and brings them up to date. The types
 * of columns have been brought up to date before, as for every new database.
 * @param connection looks names up in `published`
 * @throws BackupError if the database has any data, or the backup is damaged
 */
export async function restoreBackup(
  connection: CopyConnection,
  { header, frames, by, publishes, onRows }: RestoreOptions,
): Promise<void> {
  await connection.db.transaction().execute(async (transaction) => {
    const enter = await stateSwitch(transaction);
    await rejectData(transaction);
    await sql`drop schema published, desk, preview cascade`.execute(transaction);
    for (const state of filled) {
      await enter(state);
      await migrateUpTo(transaction, state, header.migrations[state].at(-1));
      const restore = await suspendIndexes(transaction, state);
      await fillTables(connection, transaction, header, state, frames, onRows);
      await restore();
    }
    await checkEnd(frames);
    for (const state of filled) {
      await enter(state);
      await migrateUpTo(transaction, state);
    }
    await insertAuditEntry(transaction, by, { action: 'RESTORE' });
    if (publishes || !(await setPaused(transaction, true))) return;
    await insertAuditEntry(transaction, by, { action: 'PAUSE_PUBLISHER' });
  });
}

/** @returns lets the transaction look names up in another state, which need not exist, and else where it does now */
async function stateSwitch(db: Transaction<DB>): Promise<(state: string) => Promise<void>> {
  const { rows } = await sql<{ path: string }>`
    select string_agg(quote_ident(name), ', ' order by number) as path
    from unnest((current_schemas(false))[2:]) with ordinality s(name, number)`.execute(db);
  return async (state) => {
    const path = `${state}, ${rows[0]?.path}`;
    await sql`select set_config('search_path', ${path}, true)`.execute(db);
  };
}

/** @throws BackupError if anything was ever written to the database */
async function rejectData(db: Transaction<DB>): Promise<void> {
  const revision = await lockWriters(db);
  const { rows } = await sql<{ isWritten: boolean }>`
    select exists (select from desk.access_token) or exists (select from desk.scheduled_document)
      or exists (select from desk.persisted_document) as "isWritten"`.execute(db);
  if (revision === '0' && !rows[0]?.isWritten) return;
  throw new BackupError(
    'A backup can only be restored into an empty database, and this one has data. Create another database and set DATABASE_URL to it, or set DATA_FOLDER to a new folder.',
  );
}

async function fillTables(
  connection: CopyConnection,
  transaction: Transaction<DB>,
  { tables }: Header,
  state: (typeof filled)[number],
  frames: FrameReader,
  onRows: (count: number) => void,
): Promise<void> {
  // Some have rows from their migrations.
  const there = new Map(
    (await readTables(transaction, state)).map(({ name, table }) => [name, table]),
  );
  for (const table of tables.filter(({ schema }) => schema === state)) {
    const name = there.get(table.name);
    if (name === undefined) throw damaged();
    await sql`delete from ${name}`.execute(transaction);
    const rows = counted(frames.untilEmpty(), onRows);
    if ((await connection.addRows(table, rows)) !== table.rows) throw damaged();
  }
}

async function checkEnd(frames: FrameReader): Promise<void> {
  const { checksum } = frames;
  const trailer = trailerSchema.safeParse(parseJson(await frames.next()));
  if (trailer.data?.sha256 !== checksum) throw damaged();
}
