import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../../db/connections/connect.ts';
import { isPreviewUpToDate } from '../../../db/queries/desk/preview-state.ts';
import { readPause, runningPublishers } from '../../../db/queries/desk/publisher-pause.ts';
import { scheduledDocuments } from '../../../db/queries/desk/scheduled-document.ts';
import { awardsCommand } from '../../../db/release.ts';
import { type Finding, fine, wrong } from './finding.ts';

const counted = (count: number) => `${count} scheduled ${count === 1 ? 'document' : 'documents'}`;

/** Checks that somebody publishes what is scheduled. */
export async function checkPublisher(db: Database): Promise<Finding> {
  const { length } = await scheduledDocuments(db);
  const pausedAt = await readPause(db);
  const { publishes } = await runningPublishers(db);
  if (pausedAt !== null)
    return (length > 0 ? wrong : fine)(
      `The publisher has been paused since ${pausedAt.toISOString()}, with ${counted(length)}. If this database is not a copy, run "${awardsCommand} publisher resume".`,
    );
  if (publishes) return fine(`A server runs that publishes, with ${counted(length)}.`);
  return length > 0
    ? wrong(
        `No server runs that publishes, with ${counted(length)}. Start one, without PUBLISHER=off.`,
      )
    : fine('No server runs that publishes, and nothing is scheduled.');
}

/** Checks that no scheduled document is overdue or has problems. */
export async function checkDocuments(db: Database): Promise<Finding> {
  const documents = await scheduledDocuments(db);
  const failing = documents.filter(({ problems }) => problems !== null).length;
  const overdue = documents.filter(({ is_overdue: isOverdue }) => isOverdue).length;
  if (failing + overdue === 0) return fine('No scheduled document is overdue or has problems.');
  return wrong(
    `Of ${counted(documents.length)}, ${overdue} ${overdue === 1 ? 'is' : 'are'} overdue, and ${failing} cannot be published. "${awardsCommand} scheduled" lists why.`,
  );
}

/** Milliseconds that a server has to bring the preview up to date. */
const buildTime = 10_000;
const betweenLooks = 500;

/** Checks that press and curators see all that is scheduled: a server builds the preview within seconds. */
export async function checkPreview(db: Database): Promise<Finding> {
  const deadline = performance.now() + buildTime;
  const { buildsPreviews } = await runningPublishers(db);
  for (;;) {
    if (await isPreviewUpToDate(db)) return fine('The preview is up to date.');
    if (!buildsPreviews)
      return wrong('The preview is behind, and no server runs that builds it. Start one.');
    if (performance.now() > deadline) break;
    await wait(betweenLooks);
  }
  return wrong(
    'The preview is behind, although a server runs that builds it. The log of the server says why.',
  );
}
