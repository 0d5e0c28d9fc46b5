import { mechanisms } from '../mechanisms.ts';
import { type AwardRow, awardsByEdition, optionalAwardColumns } from '../queries/awards/award.ts';
import {
  type CategoryRow,
  categoriesByEdition,
  optionalCategoryColumns,
} from '../queries/awards/category.ts';
import { type HonorRow, optionalHonorColumns, winnersByEdition } from '../queries/awards/honor.ts';
import { optionalColumnsAmong } from '../queries/lists/optional-columns.ts';
import {
  type HonorRecipientRow,
  type JoinedRecipientRow,
  optionalHonorRecipientColumns,
  recipientsOfWinners,
} from '../queries/recipients/honor-recipient.ts';
import type { RecipientRow } from '../queries/recipients/recipient.ts';
import { Loader } from './loader.ts';
import type { LoaderScope } from './scope.ts';

/** The levels below an edition, each below the one before, and the columns that its rows can have. */
const levels = ['categories', 'awards', 'winners', 'recipients'] as const;
const partsOfLevels = [
  optionalCategoryColumns,
  optionalAwardColumns,
  optionalHonorColumns,
  optionalHonorRecipientColumns,
];
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
    const { db, loaders: below } = scope;
    const reads = (level: Level) =>
      levels.indexOf(level) <= (mechanisms.editionTree ? levels.indexOf(last) : 0);
    const parts = partsOfLevels.slice(0, levels.indexOf(last) + 1).flat();
    const load = async (editions: readonly string[]) => {
      const [categories, awards, winners, recipients] = await Promise.all([
        categoriesByEdition(
          db,
          optionalColumnsAmong(scope.optionalColumns, optionalCategoryColumns),
          editions,
        ),
        reads('awards')
          ? awardsByEdition(
              db,
              optionalColumnsAmong(scope.optionalColumns, optionalAwardColumns),
              editions,
            )
          : null,
        reads('winners')
          ? winnersByEdition(
              db,
              optionalColumnsAmong(scope.optionalColumns, optionalHonorColumns),
              editions,
            )
          : null,
        reads('recipients')
          ? recipientsOfWinners(
              db,
              optionalColumnsAmong(scope.optionalColumns, optionalHonorRecipientColumns),
              editions,
            )
          : null,
      ]);
      if (awards) primeGroups(below.awardsByCategory, categories, awards, (row) => row.category_id);
      if (awards && winners)
        primeGroups(below.winnersByAward, awards, winners, (row) => row.award_id);
      if (winners && recipients)
        primeGroups(
          below.recipientsByHonor,
          winners,
          primeRecipients(below, recipients),
          (row) => row.honor_id,
        );
      const ofEditions = Map.groupBy(categories, (row) => row.edition_id);
      return editions.map((id) => ofEditions.get(id) ?? []);
    };
    return new Loader(scope, name, load, parts);
  };

/** Notes the recipients that came with their roles, each once. @returns the roles */
export function primeRecipients(
  { recipient }: Pick<Below, 'recipient'>,
  rows: readonly JoinedRecipientRow[],
): HonorRecipientRow[] {
  const primed = new Set<string>();
  return rows.map((row) => {
    if (!primed.has(row.id)) recipient.prime(row.id, row);
    primed.add(row.id);
    return {
      honor_id: row.honor_id,
      position: row.position,
      recipient_id: row.id,
      role: row.role,
      credited_as: row.credited_as,
      detail: row.detail,
      on_behalf_of_id: row.on_behalf_of_id,
      counted_place_ids: row.counted_place_ids,
    };
  });
}

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
