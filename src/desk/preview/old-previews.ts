import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { isLockTimeout } from '../../../db/connections/error-codes.ts';
import {
  isBeingBuilt,
  lockPreviewBuild,
  setPreviewBuild,
  unfinishedPreview,
} from '../../../db/queries/desk/preview-build.ts';
import { unreadPreviews } from '../../../db/queries/desk/preview-state.ts';
import { deskTables } from '../../../db/states/desk-schema.ts';

/**
 * Drops the previews that nobody reads any more: superseded ones, and one that a build has left unfinished. One that is
 * still read is left for a later call.
 * @param grace milliseconds that a request may take
 */
export async function dropOldPreviews(db: Database, grace: number): Promise<void> {
  if ((await unfinishedPreview(db)) !== null) await dropUnfinished(db);
  for (const name of await unreadPreviews(db, grace)) {
    const drop = db.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = '100ms'`.execute(transaction);
      await sql`drop schema if exists ${sql.id(name)} cascade`.execute(transaction);
      await deskTables(transaction).deleteFrom('preview_state').where('name', '=', name).execute();
    });
    await drop.catch((error: unknown) => {
      // A request still reads it.
      if (!isLockTimeout(error)) throw error;
    });
  }
}

/** Drops what a build that was cut off has left behind, unless the build is under way. */
async function dropUnfinished(db: Database): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const name = (await lockPreviewBuild(transaction)) ?? null;
    // Between its transactions a builder does not hold the lock.
    if (name === null || (await isBeingBuilt(transaction, name))) return;
    await sql`drop schema if exists ${sql.id(name)} cascade`.execute(transaction);
    await setPreviewBuild(transaction, null);
  });
}
