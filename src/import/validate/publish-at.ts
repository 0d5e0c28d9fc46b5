import type { ValidDocument } from '../document-stages.ts';

/** Reports documents with a time in the future that could not be set aside, so that they are not published by mistake. */
export function rejectFutureDocuments(documents: readonly ValidDocument[], now: Date): void {
  for (const { content, complain } of documents) {
    if (content.publishAt === undefined || Date.parse(content.publishAt) <= now.getTime()) continue;
    complain(
      ['publishAt'],
      '`publishAt` is in the future, and lines of NDJSON cannot be scheduled one by one. Give the time to the import as a whole.',
    );
  }
}
