/**
 * The candidate that a misspelled word most likely means, if one is near: at most a third of its letters
 * away, and never more than three. Else one that the word is a part of, or that is a part of it:
 * `nobel-prize` for nobel, `ceremony.heldOn` for heldOn.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let related: string | undefined;
  let limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  for (const candidate of candidates) {
    if (isPart(word, candidate) || isPart(candidate, word)) related ??= candidate;
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance > limit || (distance === limit && best !== undefined)) continue;
    best = candidate;
    limit = distance;
  }
  return best ?? related;
}

function isPart(part: string, whole: string): boolean {
  return part.length > 2 && (whole.startsWith(`${part}-`) || whole.endsWith(`.${part}`));
}

/** `; did you mean "..."?` or a full stop: the end of a sentence about an unknown word. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near === undefined ? '.' : `; did you mean "${near}"?`;
}

/**
 * How many letters to insert, drop, replace or swap with their neighbor to get from one to the other; infinity if it is
 * soon clear that they are more than `limit`.
 */
function editDistance(from: string, to: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = at(last, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? at(before, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1));
    }
    // No later row has less than the last two.
    if (Math.min(...last, ...row) > limit) return Number.POSITIVE_INFINITY;
    before = last;
    last = row;
  }
  return at(last, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
