import type { StoredPlan } from '../../db/queries/desk/document-outcome.ts';
import type { ImportResult } from '../import/import.ts';

/** For a large document only the first changes are stored one by one. */
const maxStoredEntries = 1000;

/** What an import changed, as it is stored with a scheduled document: without entities that stay as they are. */
export function storedPlan({ counts, entries, warnings }: ImportResult): StoredPlan {
  const changing = entries
    .filter(({ action }) => action !== 'unchanged')
    .slice(0, maxStoredEntries);
  return { counts: Object.fromEntries(counts), entries: changing, warnings };
}
