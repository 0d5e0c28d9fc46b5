import { type AwardRow, awardsByEdition } from '../../db/queries/award.ts';
import { type CategoryRow, categoriesByEdition } from '../../db/queries/category.ts';
import { type HonorRow, winnersByEdition } from '../../db/queries/honor.ts';
import {
  type HonorRecipientRow,
  recipientsInEditions,
  recipientsOfWinners,
} from '../../db/queries/honor-recipient.ts';
import type { RecipientRow } from '../../db/queries/recipient.ts';
import { Loader } from './loader.ts';
import type { LoaderScope } from './scope.ts';

/** What is below an edition, each below the one before. */
const levels = ['categories', 'awards', 'winners', 'recipients'] as const;
export type Level = (typeof levels)[number];

/** The loaders that what is read ahead is for. */
export interface Below {
  awardsByCategory: Loader<string, AwardRow[]>;
  winnersByAward: Loader<string, HonorRow[]>;
  recipientsByHonor: Loader<string, HonorRecipientRow[]>;
  recipient: Loader<string, RecipientRow | null>;
}

/**
 * Loads the categories of editions, and in the same round what an operation selects below them: awards, winners and
 * their recipients. Level by level, each would take a separate round.
 * @param last the last level that is selected
 */
export const categoriesAndBelow =
  (last: Level) =>
  (scope: LoaderScope & { loaders: Below }, name: string): Loader<string, CategoryRow[]> => {
    const { db, rowParts, loaders: below } = scope;
    const reads = (level: Level) => levels.indexOf(level) <= levels.indexOf(last);
    return new Loader<string, CategoryRow[]>(scope, name, async (editions) => {
      const [categories, awards, winners, honorRecipients, recipients] = await Promise.all([
        categoriesByEdition(db, rowParts, editions),
        reads('awards') ? awardsByEdition(db, rowParts, editions) : null,
        reads('winners') ? winnersByEdition(db, editions) : null,
        reads('recipients') ? recipientsOfWinners(db, { places: rowParts.places }, editions) : null,
        reads('recipients') ? recipientsInEditions(db, rowParts, editions) : null,
      ]);
      if (awards) primeGroups(below.awardsByCategory, categories, awards, (row) => row.category_id);
      if (awards && winners)
        primeGroups(below.winnersByAward, awards, winners, (row) => row.award_id);
      if (winners && honorRecipients)
        primeGroups(below.recipientsByHonor, winners, honorRecipients, (row) => row.honor_id);
      for (const recipient of recipients ?? []) below.recipient.prime(recipient.id, recipient);
      const ofEditions = Map.groupBy(categories, (row) => row.edition_id);
      return editions.map((id) => ofEditions.get(id) ?? []);
    });
  };

/** Notes the rows of each parent; those without any have none. */
function primeGroups<Row>(
  loader: Loader<string, Row[]>,
  parents: readonly { id: string }[],
  rows: readonly Row[],
  parentOf: (row: Row) => string | null,
): void {
  const groups = Map.groupBy(rows, parentOf);
  for (const { id } of parents) loader.prime(id, groups.get(id) ?? []);
}
