import { filtersByName } from '../../../../db/model/honor-filters.ts';
import { filterValue, planning, scan } from './weights.ts';

type Filter = Readonly<Record<string, unknown>>;

const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const filtersIn = (value: unknown): Filter[] =>
  (Array.isArray(value) ? value : [value]).filter(isFilter);

/** The fields of a filter that say something. */
const given = (filter: Filter) => Object.entries(filter).filter(([, value]) => value != null);

/** Milliseconds to find the honors of a filter among so many. */
export function findingCost(filter: unknown, among: number): number {
  if (!isFilter(filter)) return (among / 100_000) * scan;
  const { milliseconds, values } = conditionsOf(filter);
  return (maxMatching(filter, among) / 100_000) * (scan + milliseconds) + values * filterValue;
}

/** Milliseconds to plan a statement with a filter. */
export function planningCost(filter: unknown): number {
  return isFilter(filter) ? conditionsOf(filter).conditions * planning : 0;
}

/** The number of conditions in a filter. */
export const conditionsIn = (filter: unknown): number =>
  isFilter(filter) ? conditionsOf(filter).conditions : 0;

/** Conditions of a filter, and what they add to going through 100,000 honors. */
function conditionsOf(filter: Filter) {
  const sum = { conditions: 0, milliseconds: 0, values: 0 };
  for (const [name, value] of given(filter)) {
    if (name === 'and' || name === 'or' || name === 'not') {
      for (const inner of filtersIn(value).map(conditionsOf)) {
        sum.conditions += inner.conditions;
        sum.milliseconds += inner.milliseconds;
        sum.values += inner.values;
      }
    } else {
      sum.conditions += 1;
      sum.milliseconds += filtersByName.get(name)?.milliseconds ?? 0;
      sum.values += Array.isArray(value) ? value.length : 1;
    }
  }
  return sum;
}

/** The most honors among so many that a filter can match: fewer if an index finds those of one of its conditions. */
export function maxMatching(filter: unknown, among: number): number {
  if (!isFilter(filter)) return among;
  const sizes = given(filter).map(([name, value]) => {
    if (name === 'and') return Math.min(...filtersIn(value).map((one) => maxMatching(one, among)));
    if (name === 'or') {
      return filtersIn(value).reduce((sum, one) => sum + maxMatching(one, among), 0);
    }
    const found = filtersByName.get(name)?.maxHonors;
    return found === undefined ? among : found * valuesOf(value);
  });
  return Math.min(among, ...sizes);
}

/** Values of a list, or of the condition on a number that has one or a list; of a range there are countless. */
function valuesOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (!isFilter(value)) return 1;
  const { eq, in: list } = value;
  if (eq != null) return 1;
  return Array.isArray(list) ? list.length : Number.POSITIVE_INFINITY;
}
