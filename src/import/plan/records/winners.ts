import { sql } from 'kysely';
import type { Facts } from '../../../../db/model/facts.ts';
import { winners } from '../../../../db/queries/honors/honor-result.ts';

/** Who has won, for checks and warnings of the import: as everywhere, a special mention has not. */

const results: readonly unknown[] = winners.result;

export function hasWon(facts: Facts | null | undefined): boolean {
  return results.includes(facts?.columns.result);
}

/** The same of a row of the table honor, the only one in its statement that has a result. */
export const isWinner = sql<boolean>`result = any(${winners.result}::honor_result[])`;
