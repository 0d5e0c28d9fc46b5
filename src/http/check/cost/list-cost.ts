import {
  decidingCost,
  findingCost,
  isSurelyNarrow,
  maxMatching,
  planningCost,
} from './honor-filter-cost.ts';
import { ageSort, coverage, type FieldWeight, recipientScan, sort, sortedPage } from './weights.ts';

type Args = Readonly<Record<string, unknown>>;

export const none = { once: 0, each: 0 };

/** Milliseconds to find the honors in a list of honors, all or those of a filter. */
export function honorsCost({ honors }: FieldWeight, { filter }: Args) {
  if (!honors) return none;
  return {
    once: planningCost(filter) + findingCost(filter, honors.max),
    each: findingCost(filter, honors.usual),
  };
}

/** Milliseconds to find those of all honors that match a filter. */
export function allHonorsCost({ filter }: Args) {
  return { once: planningCost(filter) + findingCost(filter, 100_000), each: 0 };
}

/** The cost of `unknown` of a list of honors, or of all honors, with a filter. */
export function undecidedCost({ honors, count = none }: Partial<FieldWeight>, filter: unknown) {
  const cost = honors ? decidingCost(filter, honors) : null;
  return cost ? { once: count.once + cost.once, each: count.each + cost.each } : none;
}

/** The cost of `coverage` of a list, if `totalCount` costs so much: it looks at all editions around its honors. */
export function coverageCost(
  { honors }: Partial<FieldWeight>,
  count: { once: number; each: number },
) {
  const each = coverage.each + coverage.honor * (honors?.usual ?? 0);
  return { once: count.once + coverage.once, each: count.each + each };
}

/** The cost of a page of so many items and of the count of a list, with its filter and order. */
export function listCost(weight: FieldWeight, args: Args, items: number) {
  const { once, each, item, count = none, condition = 0, honors } = weight;
  const fields = orderFieldsOf(args);
  const orders = fields.length;
  const found = honors ? honorsCost(weight, args) : { once: conditionsCost(weight, args), each: 0 };
  const finding = honors && args.filter == null ? none : found;
  // Of all honors there is one list, and indexes for its orders.
  const isRoot = honors?.usual === 0;
  const byAge = fields.includes('AGE') ? ageSort : 0;
  // The ages of all honors are found, unless few match.
  const aged =
    isRoot && isSurelyNarrow(args.filter) ? maxMatching(args.filter, 100_000) / 100_000 : 1;
  const sorting = {
    once:
      orders === 0
        ? 0
        : byAge * aged + (isRoot ? sortedPage : ((honors?.max ?? 0) / 100_000) * sort),
    each: orders === 0 ? 0 : ((honors?.usual ?? 0) / 100_000) * (sort + byAge),
  };
  // Whether anything stands before a page that begins at a cursor is looked up like the page.
  const times = args.after != null || args.before != null ? 2 : 1;
  const ordering = honors ? 0 : orders * condition + sourcesCost(fields, args);
  const page = {
    once: once + (finding.once + sorting.once + ordering) * times,
    each: each + item * items + (finding.each + sorting.each) * times,
  };
  return { page, count: { once: count.once + found.once, each: count.each + found.each } };
}

/** Milliseconds for the conditions of a filter of other things than honors. */
function conditionsCost({ condition = 0 }: FieldWeight, { filter }: Args): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.entries(filter).reduce((sum, [name, value]) => {
    if (value == null) return sum;
    if (name === 'honored') return sum + recipientScanCost(value);
    if (name === 'role' && !('honored' in filter && filter.honored != null))
      return sum + recipientScanCost(null);
    // There are more honors within recipients than of them, found once.
    if (name === 'honoredWithin') return sum + recipientScanCost(value) + recipientScanCost(null);
    if (name !== 'honoredEach') return sum + condition;
    const each: unknown[] = Array.isArray(value) ? value : [value];
    return each.reduce<number>((all, one) => all + recipientScanCost(one), sum);
  }, 0);
}

const orderFieldsOf = ({ orderBy }: Args): unknown[] =>
  Array.isArray(orderBy) ? orderBy.map((order: { field?: unknown }) => order.field) : [];

/** Milliseconds to count the honors of all recipients, to sort by them. Those of `honored` and `role` are counted anyway. */
function sourcesCost(fields: readonly unknown[], { filter }: Args): number {
  const has = (...names: string[]) => names.some((name) => fields.includes(name));
  const isGiven = (name: string) =>
    typeof filter === 'object' && filter !== null && Reflect.get(filter, name) != null;
  const honors =
    has('WIN_COUNT', 'FIRST_HONOR', 'LATEST_HONOR') && !isGiven('honored') && !isGiven('role')
      ? 1.5 * recipientScanCost(null)
      : 0;
  const within =
    has('HONORS_WITHIN_COUNT') && !isGiven('honoredWithin') ? 2 * recipientScanCost(null) : 0;
  return honors + within;
}

/** Milliseconds to find the recipients of the honors that match a filter. */
function recipientScanCost(filter: unknown): number {
  const found = planningCost(filter) + findingCost(filter, 100_000);
  return found + (maxMatching(filter, 100_000) / 100_000) * recipientScan;
}
