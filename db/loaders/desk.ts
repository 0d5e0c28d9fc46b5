import { accessTokensByAge, accessTokensById } from '../queries/desk/access-token.ts';
import { auditEntries } from '../queries/desk/audit.ts';
import {
  documentsByTime,
  type ScheduledDocumentFilter,
  type ScheduledDocumentRow,
  type StoredText,
  scheduledDocumentsById,
  textsOfDocuments,
} from '../queries/desk/scheduled-document.ts';
import { noOptionalColumns } from '../queries/lists/optional-columns.ts';
import { byArguments, one, pages, type Recipe, withAllColumns } from './batch.ts';
import { Loader } from './loader.ts';
import { type LoaderSource, lazily, openScope } from './scope.ts';

export type DeskLoaders = ReturnType<typeof createDeskLoaders>;

const documentTexts: Recipe<Loader<string, readonly StoredText[] | null>> = (scope, name) =>
  new Loader(scope, name, async (ids) => {
    const texts = new Map(
      (await textsOfDocuments(scope.db, ids)).map((row) => [row.id, row.texts] as const),
    );
    return ids.map((id) => texts.get(id) ?? null);
  });

const recipes = {
  accessToken: one(withAllColumns(accessTokensById), (row) => row.id),
  accessTokens: pages(accessTokensByAge, (row) => row),
  auditEntries: pages(auditEntries, (row) => row),
  scheduledDocument: one(withAllColumns(scheduledDocumentsById), (row) => row.id),
  documentTexts,
  scheduledDocuments: byArguments((filter: ScheduledDocumentFilter) =>
    pages(documentsByTime(filter), (row: ScheduledDocumentRow) => row),
  ),
};

/** Makes the loaders of one request over the tables of the desk, which are the same whichever data the viewer reads. */
export const createDeskLoaders = lazily(
  (source: Pick<LoaderSource, 'db' | 'onBatch'>) =>
    openScope({ ...source, optionalColumns: noOptionalColumns, cachedRows: null }),
  recipes,
);
