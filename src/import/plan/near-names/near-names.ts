import { normalize, wordsOf } from '../../../../db/normalize.ts';

/** A name of a recipient. */
export interface NamedRecipient {
  kind: string;
  slug: string;
  name: string;
}

/** Two recipients whose names may be of one. */
export interface NearName {
  one: NamedRecipient;
  other: NamedRecipient;
  why: 'the same name' | 'another spelling' | 'another order' | 'initials' | 'one letter';
}

/** A shorter name with another letter is another one. */
const minLetters = 8;
/** A part that more names have in common, such as a beginning, says little: the rest of them are not compared by it. */
const maxAlike = 100;

interface Prepared extends NamedRecipient {
  words: string[];
  letters: string;
  /** the words in the order of the alphabet */
  inOrder: string;
}

/**
 * Finds those whose names are near to those of new recipients: of the same letters, with words in another order, with
 * initials or without a middle name, or with one other letter.
 * @param batches those that the data has, in parts: only the new ones are all in memory
 * @returns in the order of the new ones
 */
export async function findNearNames(
  created: readonly NamedRecipient[],
  batches: AsyncIterable<readonly NamedRecipient[]> | Iterable<readonly NamedRecipient[]>,
): Promise<NearName[]> {
  const seen = new Map<string, Prepared[]>();
  const found = new Map<string, NearName>();
  const compare = (one: Prepared, note: (other: Prepared, why: NearName['why']) => void) => {
    for (const key of [-1, 0, 1].flatMap((by) => keysOf(one, by)))
      for (const other of seen.get(key) ?? []) {
        const why = other.slug === one.slug ? undefined : nearness(one, other);
        if (why !== undefined) note(other, why);
      }
  };
  const note = (one: Prepared, other: Prepared, why: NearName['why']) => {
    const pair = `${one.slug} ${other.slug}`;
    if (!found.has(pair)) found.set(pair, { one: named(one), other: named(other), why });
  };
  for (const one of created.map(prepare)) {
    compare(one, (other, why) => note(one, other, why));
    for (const key of keysOf(one, 0)) {
      const those = seen.get(key);
      if (those === undefined) seen.set(key, [one]);
      else if (those.length < maxAlike) those.push(one);
    }
  }
  for await (const batch of batches)
    for (const other of batch.map(prepare)) compare(other, (one, why) => note(one, other, why));
  // Stored names are read in the order of their ids.
  const position = new Map(created.map(({ slug }, at) => [slug, at]));
  const positionOf = ({ one }: NearName) => position.get(one.slug) ?? 0;
  return [...found.values()].toSorted((a, b) => positionOf(a) - positionOf(b));
}

const named = ({ kind, slug, name }: NamedRecipient): NamedRecipient => ({ kind, slug, name });

function prepare({ kind, slug, name }: NamedRecipient): Prepared {
  const words = wordsOf(normalize(name));
  return { kind, slug, name, words, letters: words.join(''), inOrder: words.toSorted().join(' ') };
}

/**
 * The keys that near names have in common, one of these at least.
 * @param by how much longer halves are than half of this name
 */
function keysOf({ kind, words, letters, inOrder }: Prepared, by: number): string[] {
  const half = Math.floor((letters.length - 1) / 2) + by;
  const halves =
    letters.length >= minLetters - 1
      ? [`${kind} <${letters.slice(0, half)}`, `${kind} >${letters.slice(-half)}`]
      : [];
  if (by !== 0) return halves;
  const initials = kind === 'person' ? [`${kind} .${words[0]?.[0]} ${words.at(-1)}`] : [];
  return [`${kind} ${letters}`, `${kind} ,${inOrder}`, ...initials, ...halves];
}

function nearness(one: Prepared, other: Prepared): NearName['why'] | undefined {
  if (one.kind !== other.kind) return undefined;
  if (one.letters === other.letters)
    return one.name === other.name ? 'the same name' : 'another spelling';
  if (one.inOrder === other.inOrder) return 'another order';
  if (one.kind === 'person' && areOfInitials(one.words, other.words)) return 'initials';
  const isLong = Math.min(one.letters.length, other.letters.length) >= minLetters;
  return isLong && isOneLetterApart(one.letters, other.letters) ? 'one letter' : undefined;
}

/** Whether the last words are one, and of the first ones each is an initial of the other's, or left out after the first. */
function areOfInitials(some: readonly string[], others: readonly string[]): boolean {
  if (some.length < 2 || others.length < 2 || some.at(-1) !== others.at(-1)) return false;
  const fits = (one = '', other = '') =>
    one === other ||
    (one.length === 1 && other.startsWith(one)) ||
    (other.length === 1 && one.startsWith(other));
  const [short, long] = [some.slice(0, -1), others.slice(0, -1)].toSorted(
    (one, other) => one.length - other.length,
  );
  if (!short || !long || !fits(short[0], long[0])) return false;
  let at = 0;
  for (const word of long) if (fits(short[at], word)) at += 1;
  return at === short.length;
}

/** Whether one letter is another, missing or extra, or two neighbors are swapped. Another digit is another name. */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let end = 0;
  while (end < short.length - from && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [left, right] = [
    short.slice(from, short.length - end),
    long.slice(from, long.length - end),
  ];
  if (/\p{N}/u.test(left + right)) return false;
  const isSwapped = left.length === 2 && right === `${left[1]}${left[0]}`;
  return isSwapped || right.length <= 1;
}
