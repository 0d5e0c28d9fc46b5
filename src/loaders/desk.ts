import type { Database } from '../../db/connect.ts';
import { accessTokensByAge, accessTokensById } from '../../db/queries/access-token.ts';
import {
  documentsById,
  documentsByTime,
  type ScheduledDocumentFilter,
  type ScheduledDocumentRow,
  type StoredText,
  textsOfDocuments,
} from '../../db/queries/scheduled-document.ts';
import { nothing } from '../../db/queries/wants.ts';
import { batches, byQuestion } from './batch.ts';
import { Loader } from './loader.ts';

export type DeskLoaders = ReturnType<typeof createDeskLoaders>;

/** The loaders of one request over the tables of the desk, which are the same whichever data the viewer reads. */
export function createDeskLoaders(db: Database) {
  const { scope, one, pages } = batches(db, nothing);
  return {
    accessToken: one(
      (ids: readonly string[]) => accessTokensById(db, ids),
      (row) => row.id,
    ),
    accessTokens: pages(accessTokensByAge, (row) => row),
    scheduledDocument: one(
      (ids: readonly string[]) => documentsById(db, ids),
      (row) => row.id,
    ),
    documentTexts: new Loader<string, readonly StoredText[] | null>(scope.rounds, async (ids) => {
      const texts = new Map(
        (await textsOfDocuments(db, ids)).map((row) => [row.id, row.texts] as const),
      );
      return ids.map((id) => texts.get(id) ?? null);
    }),
    scheduledDocuments: byQuestion((filter: ScheduledDocumentFilter) =>
      pages(documentsByTime(filter), (row: ScheduledDocumentRow) => row),
    ),
  };
}
