type Leaf = [key: string, value: unknown];

/**
 * The values in a response, each with the name of its field, in the order in which they stand there. Lists and objects
 * around them are left out: each graph nests the same facts in its own way.
 */
export function leavesOf(value: unknown, key = ''): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, key));
  if (typeof value !== 'object' || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, item]) => leavesOf(item, name));
}

/** Where two responses differ, in a sentence; null if they hold the same. */
export function difference(ours: unknown, theirs: unknown): string | null {
  const expected = leavesOf(ours);
  const found = leavesOf(theirs);
  const at = expected.findIndex((leaf, index) => !isSame(leaf, found[index]));
  if (at === -1 && found.length === expected.length) return null;
  const place = at === -1 ? expected.length : at;
  const inWords = (leaf: Leaf | undefined) => (leaf ? `${leaf[0]}: ${String(leaf[1])}` : 'nothing');
  return (
    `${found.length} values instead of ${expected.length}; number ${place + 1} is ` +
    `${inWords(found[place])} instead of ${inWords(expected[place])}`
  );
}

function isSame([key, value]: Leaf, other: Leaf | undefined): boolean {
  return other !== undefined && other[0] === key && other[1] === value;
}
