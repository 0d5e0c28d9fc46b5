import { isUncertain } from '../../../../db/model/filter-certainty.ts';
import { filtersByName, honorFilterNames } from '../../../../db/model/honor-filters.ts';
import { deciding, filterValue, planning, scan } from './weights.ts';

type Filter = Readonly<Record<string, unknown>>;

const isFilter = (value: unknown): value is Filter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const filtersIn = (value: unknown): Filter[] =>
  (Array.isArray(value) ? value : [value]).filter(isFilter);

/** Fields that hold filters; `someRecipient` is one condition of all of them. */
const combining: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const holding: ReadonlySet<string> = new Set([...combining, 'someRecipient']);

/** The fields of a filter that say something. */
const given = (filter: Filter) => Object.entries(filter).filter(([, value]) => value != null);

/** Milliseconds to find the honors of a filter among so many. */
export function findingCost(filter: unknown, among: number): number {
  if (!isFilter(filter)) return (among / 100_000) * scan;
  const { milliseconds, values } = conditionsOf(filter);
  return (maxMatching(filter, among) / 100_000) * (scan + milliseconds) + values * filterValue;
}

/** Milliseconds to find the recipients of so many honors that meet a filter: beside the honors that have one. */
export function receivingCost(recipients: unknown, among: number): number {
  return isFilter(recipients)
    ? planningCost(recipients) + findingCost({ someRecipient: recipients }, among)
    : 0;
}

/** Milliseconds to plan a statement with a filter. */
export function planningCost(filter: unknown): number {
  return isFilter(filter) ? conditionsOf(filter).conditions * planning : 0;
}

const openNames: ReadonlySet<string> = new Set(honorFilterNames.filter(isUncertain));
const isKnown = (name: string) => !openNames.has(name);

/**
 * Milliseconds to find the honors that a filter leaves undecided, with a query for each of its open fields. No index
 * serves these fields, since an unknown value may match.
 * @param max the most honors that an object has
 * @param usual honors that each object has on average
 */
export function decidingCost(filter: unknown, { max, usual }: { max: number; usual: number }) {
  if (!isFilter(filter)) return null;
  const open = new Set(namesIn(filter).filter((name) => openNames.has(name)));
  if (open.size === 0) return null;
  const { milliseconds: once, values, recipients } = conditionsOf(filter);
  const { one, several } = deciding.recipients;
  const looks = recipients.filters > 1 ? several : one;
  const milliseconds = once + (looks - 1) * recipients.milliseconds;
  const among = (honors: number) =>
    (open.size * maxMatching(filter, honors, isKnown) * (scan + milliseconds)) / 100_000;
  // Who meets the other fields, or has no value in them, is found among all honors.
  const others = (open.size - 1) * milliseconds;
  return {
    once: 2 * planningCost(filter) + others + among(max) + values * filterValue,
    each: usual === 0 ? 0 : open.size * deciding.each + deciding.times * among(usual),
  };
}

/** The names of fields in a filter, and in those within it. */
const namesIn = (filter: Filter): string[] =>
  given(filter).flatMap(([name, value]) =>
    combining.has(name) ? filtersIn(value).flatMap(namesIn) : [name],
  );

/** Whether the list of a filter is read with the plan for few honors, as `isNarrow` has it for most filters. */
export function isSurelyNarrow(filter: unknown): boolean {
  if (!isFilter(filter)) return false;
  return given(filter).some(([name, value]) =>
    name === 'and' || name === 'someRecipient'
      ? filtersIn(value).some(isSurelyNarrow)
      : filtersByName.get(name)?.narrow === 'always',
  );
}

/** Conditions of a filter, and what they add to going through 100,000 honors; and how much of it is in `someRecipient`. */
function conditionsOf(filter: Filter) {
  const sum = {
    conditions: 0,
    milliseconds: 0,
    values: 0,
    recipients: { filters: 0, milliseconds: 0 },
  };
  for (const [name, value] of given(filter)) {
    if (holding.has(name)) {
      for (const inner of filtersIn(value).map(conditionsOf)) {
        const isOfRecipient = name === 'someRecipient';
        sum.conditions += inner.conditions;
        sum.milliseconds += inner.milliseconds;
        sum.values += inner.values;
        sum.recipients.filters += isOfRecipient ? 1 : inner.recipients.filters;
        sum.recipients.milliseconds += isOfRecipient
          ? inner.milliseconds
          : inner.recipients.milliseconds;
      }
    } else {
      sum.conditions += 1;
      sum.milliseconds += filtersByName.get(name)?.milliseconds ?? 0;
      sum.values += Array.isArray(value) ? value.length : 1;
    }
  }
  return sum;
}

/**
 * The most honors among so many that a filter can match: fewer if an index finds those of one of its conditions.
 * @param isServed whether an index can serve the field of this name
 */
export function maxMatching(
  filter: unknown,
  among: number,
  isServed: (name: string) => boolean = () => true,
): number {
  if (!isFilter(filter)) return among;
  const inner = (one: Filter) => maxMatching(one, among, isServed);
  const sizes = given(filter).map(([name, value]) => {
    if (name === 'and' || name === 'someRecipient') return Math.min(...filtersIn(value).map(inner));
    if (name === 'or') return filtersIn(value).reduce((sum, one) => sum + inner(one), 0);
    const found = isServed(name) ? filtersByName.get(name)?.maxHonors : undefined;
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
