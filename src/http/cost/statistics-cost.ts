import { findingCost, mostMatching } from './honor-filter-cost.ts';

/** Milliseconds of a dimension for 100,000 honors, and how many keys an honor has in it. */
const dimensions: Readonly<Record<string, { milliseconds: number; keys: number }>> = {
  PROGRAM: { milliseconds: 10, keys: 1 },
  YEAR: { milliseconds: 10, keys: 1 },
  CATEGORY: { milliseconds: 25, keys: 1 },
  CATEGORY_KIND: { milliseconds: 20, keys: 1 },
  AWARD: { milliseconds: 30, keys: 1 },
  RESULT: { milliseconds: 25, keys: 1 },
  RECIPIENT: { milliseconds: 100, keys: 1.3 },
  RECIPIENT_KIND: { milliseconds: 90, keys: 1.3 },
  COUNTRY: { milliseconds: 30, keys: 1.2 },
  PLACE: { milliseconds: 80, keys: 3 },
};

/** Milliseconds of `Query.statistics` with these arguments, for as many honors. */
export function statisticsCost(
  { by, measure, filter, fill }: Readonly<Record<string, unknown>>,
  honors: number,
): number {
  const named = (Array.isArray(by) ? by : []).flatMap((name) => dimensions[String(name)] ?? []);
  const rows = named.reduce((product, { keys }) => product * keys, 1);
  const joined = named.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const grouped = rows * 100 * (named.length + (measure === 'RECIPIENTS' ? 2 : 0));
  const counted = (mostMatching(filter, honors) / 100_000) * (joined + grouped);
  return 1 + findingCost(filter, honors) + counted + (fill === true ? 150 : 0);
}
