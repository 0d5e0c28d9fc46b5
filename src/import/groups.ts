/**
 * Replaces groups of a list: what is given takes the place of the present items of its group, where the
 * first of those stood; groups that are not given stay, new ones follow at the end. Doing it twice is
 * doing it once.
 */
export function replaceGroups<Item, GivenItem>(
  present: readonly Item[],
  given: readonly GivenItem[],
  groupOf: (item: Item | GivenItem) => string,
): (Item | GivenItem)[] {
  const groups = Map.groupBy(given, groupOf);
  const order = new Set([...present, ...given].map(groupOf));
  const stay = Map.groupBy(present, groupOf);
  return [...order].flatMap((group): readonly (Item | GivenItem)[] => groups.get(group) ?? stay.get(group) ?? []);
}
