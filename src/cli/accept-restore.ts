import { sql } from 'kysely';
import type { Config } from '#config';
import { operator } from '#desk';
import { guardOptionsOf, StartError } from '#server';
import { connect } from '../../db/connections/connect.ts';
import { PrimaryGuard } from '../../db/connections/primary-guard.ts';
import {
  acceptStatement,
  inWords,
  isOlder,
  readTimelinePoint,
  sendBy,
} from '../../db/connections/server-timeline.ts';
import { insertAuditEntry } from '../../db/queries/desk/audit.ts';

/**
 * `npx awards accept-restore`: has all servers accept the database as it is now, although they have seen a newer state.
 * @returns the exit code
 * @throws StartError if there is nothing to accept
 */
export async function runAcceptRestore(
  config: Config,
  out: (line: string) => void,
): Promise<number> {
  const options = guardOptionsOf(config, false);
  if (!options)
    throw new StartError(
      'DATABASE_URL is not set, and the embedded PostgreSQL needs no acceptance.',
    );
  const guard = new PrimaryGuard(options, console.warn);
  const db = connect({ url: config.databaseUrl ?? '', max: 1, toAnyPrimary: true });
  try {
    const found = await readTimelinePoint(sendBy(db));
    if (found.timeline === null || found.revision === null)
      throw new StartError(
        `DATABASE_URL leads to ${found.timeline === null ? 'a standby' : 'a database without tables'}. Set it to the primary that was restored.`,
      );
    const seen = await guard.learn();
    out(
      seen && isOlder(found, seen)
        ? `The database is at ${inWords(found)}. What was written since, up to ${inWords(seen)}, is given up.`
        : `The database is at ${inWords(found)}. What servers have seen that is newer is given up.`,
    );
    await db.transaction().execute(async (transaction) => {
      await sql.raw(acceptStatement(new Date())).execute(transaction);
      await insertAuditEntry(transaction, operator('accept-restore'), { action: 'RESTORE' });
    });
    await guard.look(sendBy(db));
    out('Servers accept it from their next connection on, and refuse any other primary.');
    return 0;
  } finally {
    await db.destroy();
  }
}
