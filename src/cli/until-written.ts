import { setTimeout as sleep } from 'node:timers/promises';
import { wasEndedForPublication } from '#desk';
import type { Database } from '../../db/connections/connect.ts';
import { nextDocument } from '../../db/queries/desk/due-scheduled-document.ts';

/** After so many restarts a command waits until it can run without another. */
const restartsAtOnce = 2;
/** Milliseconds that it waits at most. */
const maxWait = 600_000;
/** Milliseconds between checks whether something is scheduled for the time that it needs. */
const checkInterval = 500;

/**
 * Writes. A scheduled document that is due goes before every other writer: what has been written is undone then, and
 * this writes again. It says so on standard error.
 * @param durationOf how many milliseconds the whole write takes, if it has not ended after so many; as many if absent
 */
export async function untilWritten<Result>(
  db: Database,
  write: () => Promise<Result>,
  durationOf: (milliseconds: number) => number = (milliseconds) => milliseconds,
): Promise<Result> {
  let duration = 0;
  for (let restarts = 0; ; restarts += 1) {
    const began = performance.now();
    try {
      return await write();
    } catch (error) {
      const milliseconds = performance.now() - began;
      if (!(await wasEndedForPublication(db, error, milliseconds))) throw error;
      duration = Math.max(duration, durationOf(milliseconds));
      console.error(
        'A scheduled document was due, so this change made room for it: nothing of it is written yet. It starts again.',
      );
      if (restarts >= restartsAtOnce) await waitForRoom(db, duration);
    }
  }
}

/** Waits until nothing is due within a duration, in milliseconds, or has waited long enough. */
async function waitForRoom(db: Database, duration: number): Promise<void> {
  const end = performance.now() + maxWait;
  for (let isAnnounced = false; performance.now() < end; isAnnounced = true) {
    const next = await nextDocument(db);
    if (next === null || next.milliseconds > duration) return;
    if (!isAnnounced)
      console.error(
        `It needs about ${Math.ceil(duration / 1_000)} s without a publication, and waits for that, at most ten minutes. The next document is due at ${next.publish_at.toISOString()}.`,
      );
    await sleep(checkInterval);
  }
}
