import { type RawBuilder, sql } from 'kysely';
import type { Facts } from '../../model/facts.ts';
import { listedResults } from '../../model/fields/honor.ts';
import type { HonorFilter } from './honor-filter.ts';

/** Who has won, written once: every list, count and filter of winners, honorees or nominees is made of these. */

/** Winners, leadership honorees included. A special mention has not won. */
export const winners = { result: listedResults.winners } as const satisfies HonorFilter;

/** Winners in leadership categories. */
export const honorees = { ...winners, leadership: true } as const satisfies HonorFilter;

/** Entries that did not win. A special mention is neither a winner nor a nominee. */
export const nominees = { result: listedResults.nominees } as const satisfies HonorFilter;

/** The condition that a row named `honor` is in a leadership category. An unknown category is not one. */
export function isInLeadership(wanted: boolean): RawBuilder<boolean> {
  // Few honors are in leadership: those are found by category, while the others are checked one by one.
  return wanted
    ? sql`honor.category_id in (select category.id from category where category.kind = 'LEADERSHIP')`
    : sql`(select category.kind from category where category.id = honor.category_id) is distinct from 'LEADERSHIP'`;
}

const results: readonly unknown[] = winners.result;

/** Whether an honor has won, for checks and warnings of the import: as everywhere, a special mention has not. */
export function hasWon(facts: Facts | null | undefined): boolean {
  return results.includes(facts?.columns.result);
}

/** The same of a row of the table honor, the only one in its statement that has a result. */
export const isWinner = sql<boolean>`result = any(${winners.result}::honor_result[])`;
