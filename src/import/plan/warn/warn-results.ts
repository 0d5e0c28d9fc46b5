import { showValue } from '../../../../db/model/problem.ts';
import { hasWon } from '../../../../db/queries/awards/honor-result.ts';
import type { ImportPlan } from '../../import-plan.ts';

/**
 * New honors of tables whose rows have no result. They are winners, which a list of nominees does not mean.
 * @returns sentences, one a file
 */
export function resultWarnings(entities: ImportPlan['entities']): string[] {
  const counts = new Map<string, number>();
  for (const { kind, before, after, said } of entities) {
    if (kind !== 'honor' || before || !hasWon(after)) continue;
    const [first] = said;
    const isUnsaid = said.every(
      ({ document, columns }) => document.table && columns.result === undefined,
    );
    if (first && isUnsaid)
      counts.set(first.document.name, (counts.get(first.document.name) ?? 0) + 1);
  }
  return [...counts].map(([file, count]) => {
    const [honors, are] =
      count === 1
        ? ['1 new honor', 'it is a winner']
        : [`${count} new honors`, 'all of them are winners'];
    return `The table ${showValue(file)} gives no result for ${honors}, so ${are}. If some are nominees, add the column "result", with WON or NOMINATED in each row.`;
  });
}
