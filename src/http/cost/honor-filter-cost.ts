import { filterValue, honorConditions, honorsFound, planning, scan } from './weights.ts';

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
  const { conditions, milliseconds, values } = conditionsOf(filter);
  return (
    (mostMatching(filter, among) / 100_000) * (scan + milliseconds) +
    conditions * planning +
    values * filterValue
  );
}

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
      sum.milliseconds += honorConditions[name] ?? 0;
      sum.values += Array.isArray(value) ? value.length : 1;
    }
  }
  return sum;
}

/** The most honors among so many that a filter can match: fewer if an index finds those of one of its conditions. */
export function mostMatching(filter: unknown, among: number): number {
  if (!isFilter(filter)) return among;
  const sizes = given(filter).map(([name, value]) => {
    if (name === 'and') return Math.min(...filtersIn(value).map((one) => mostMatching(one, among)));
    if (name === 'or') {
      return filtersIn(value).reduce((sum, one) => sum + mostMatching(one, among), 0);
    }
    const found = honorsFound[name];
    return found !== undefined && Array.isArray(value) ? found * value.length : among;
  });
  return Math.min(among, ...sizes);
}
