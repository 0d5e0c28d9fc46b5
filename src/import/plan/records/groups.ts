/**
 * Replaces groups of a list: what is given takes the place of the present items of its group, where the
 * first of those stood; other groups stay, new ones follow at the end. Doing it twice is doing it once.
 */
export function replaceGroups<Item, Given>(
  present: readonly Item[],
  given: readonly Given[],
  groupOf: (item: Item | Given) => string,
): (Item | Given)[] {
  if (present.length === 0 && given.length < 2) return [...given];
  const left = Map.groupBy(given, groupOf);
  const replaced = new Set(left.keys());
  const result = present.flatMap((item): readonly (Item | Given)[] => {
    const group = groupOf(item);
    if (!replaced.has(group)) return [item];
    const items = left.get(group) ?? [];
    left.delete(group);
    return items;
  });
  return [...result, ...[...left.values()].flat()];
}

/** Items without those that are there already, by what is in them. */
export function distinct<Item>(items: readonly Item[]): Item[] {
  if (items.length < 2) return [...items];
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** Rows by what they have in a column, each group made into something; the order of the rows is kept. */
export function mapGroups<Column extends string, Row extends Record<Column, string>, Result>(
  rows: readonly Row[],
  column: Column,
  make: (rows: readonly Row[]) => Result,
): Map<string, Result> {
  const groups = Map.groupBy(rows, (row) => row[column]);
  return new Map([...groups].map(([key, some]) => [key, make(some)]));
}
