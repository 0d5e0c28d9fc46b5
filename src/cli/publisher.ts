import type { Config } from '#config';
import { operator } from '#desk';
import { withPublished } from '#server';
import type { Database } from '../../db/connections/connect.ts';
import { lockWriters } from '../../db/queries/changes/dataset.ts';
import { insertAuditEntry } from '../../db/queries/desk/audit.ts';
import { readPause, setPaused } from '../../db/queries/desk/publisher-pause.ts';
import { scheduledDocuments } from '../../db/queries/desk/scheduled-document.ts';
import { awardsCommand } from '../../db/release.ts';

/** `npx awards publisher`: shows whether the publisher is paused, pauses it, or resumes it. @returns the exit code */
export async function runPublisher(
  config: Config,
  action: 'show' | 'pause' | 'resume',
  out: (line: string) => void,
): Promise<number> {
  const act = async (db: Database): Promise<string> => {
    if (action !== 'show') await pauseOrResume(db, action === 'pause');
    return publisherSentence(db);
  };
  out(await withPublished(config, 'none', act, console.error));
  return 0;
}

async function pauseOrResume(db: Database, isPaused: boolean): Promise<void> {
  const writing = db.transaction().setIsolationLevel('read committed');
  await writing.execute(async (transaction) => {
    // A publication that has begun ends before: what this reports is true.
    await lockWriters(transaction);
    if (!(await setPaused(transaction, isPaused))) return;
    await insertAuditEntry(transaction, operator(`publisher ${isPaused ? 'pause' : 'resume'}`), {
      action: isPaused ? 'PAUSE_PUBLISHER' : 'RESUME_PUBLISHER',
    });
  });
}

/** Whether the publisher is paused, and for how many documents that matters. */
export async function publisherSentence(db: Database): Promise<string> {
  const pausedAt = await readPause(db);
  const { length } = await scheduledDocuments(db);
  const count = `${length} ${length === 1 ? 'document is' : 'documents are'} scheduled`;
  return pausedAt === null
    ? `The publisher is not paused: ${count}, and servers publish them when they are due.`
    : `The publisher has been paused since ${pausedAt.toISOString()}: ${count}, and none is published when it is due. "${awardsCommand} publisher resume" changes that.`;
}
