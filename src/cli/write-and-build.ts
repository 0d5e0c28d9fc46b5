import type { Config } from '#config';
import { buildPreview, graceOf, needsSmallUpdate } from '#desk';
import type { Database } from '../../db/connections/connect.ts';
import {
  type ScheduledDocumentRow,
  scheduledDocuments,
} from '../../db/queries/desk/scheduled-document.ts';

import { untilWritten } from './until-written.ts';

/** Milliseconds after which a terminal shows what the command waits for. */
const progressDelay = 1_000;

/**
 * Writes, and waits until the preview has it, if a scheduled document may have come into conflict: a server builds the
 * preview, or this process does. A small update of the preview is left to the server, or to the next build.
 * @param durationOf see `untilWritten`
 * @returns what was written, and the documents that were scheduled before and have problems since
 */
export async function writeAndBuild<Result>(
  db: Database,
  { operationTimeout }: Pick<Config, 'operationTimeout'>,
  write: () => Promise<Result>,
  durationOf?: (milliseconds: number) => number,
): Promise<{ result: Result; conflicts: ScheduledDocumentRow[] }> {
  const before = await scheduledDocuments(db);
  const result = await untilWritten(db, write, durationOf);
  if (await needsSmallUpdate(db)) return { result, conflicts: [] };
  const notice = setTimeout(() => {
    if (process.stderr.isTTY) console.error('Building the preview ...');
  }, progressDelay);
  try {
    await buildPreview(db, { grace: graceOf(operationTimeout) });
  } finally {
    clearTimeout(notice);
  }
  const fitted = new Set(before.filter(({ problems }) => !problems).map(({ id }) => id));
  const after = await scheduledDocuments(db);
  return { result, conflicts: after.filter(({ id, problems }) => problems && fitted.has(id)) };
}
