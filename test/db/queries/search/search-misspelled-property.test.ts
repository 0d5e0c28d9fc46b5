import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ngramToFind } from '../../../../db/cjk-ngrams.ts';
import { openScope } from '../../../../db/loaders/scope.ts';
import { searchPages } from '../../../../db/loaders/search.ts';
import { wordsOf } from '../../../../db/normalize.ts';
import { noOptionalColumns } from '../../../../db/queries/lists/optional-columns.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { runs } from '../../../support/run/runs.ts';

/** Of many names in several scripts, a misspelled query finds those that are close enough, and no others. */
const { owner, reader } = await createDatabase('empty');

const alphabets = ['abc', 'aeinrst', 'абвор', '광주서울', '市城京州', 'سلمن'];
const word = fc.oneof(
  ...alphabets.map((letters) =>
    fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9 }),
  ),
);
const names = fc
  .sample(fc.array(word, { minLength: 1, maxLength: 3 }), { numRuns: 250, seed: 1 })
  .map((words) => words.join(' '));

await importDocuments(owner, [
  {
    name: 'teams.json',
    text: JSON.stringify({
      format: 'awards/1',
      teams: names.map((text, index) => ({ slug: `team-${index}`, names: [{ text }] })),
    }),
  },
]);
const stored = await owner.selectFrom('name').select(['text', 'normalized', 'words']).execute();

/** The names that are found with all words of the query, each with its score. */
async function found(query: string): Promise<string[]> {
  const loader = searchPages({ query, kinds: null, programs: null, years: null })(
    openScope({ db: reader, optionalColumns: noOptionalColumns, cachedRows: null }),
    'search',
  );
  const page = { limit: 100, backward: false, after: null, before: null };
  const { edges } = await loader.page.load({ parent: null, page });
  const scores = edges.map(({ node }) => node.score);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  return edges
    .filter(({ node }) => node.unmatched.length === 0)
    .map(({ node }) => `${node.text}: ${node.score}`);
}

/** Letters other, missing, too many, or swapped with their neighbors. */
function distance(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, opposite] of b.entries()) {
      const costs = [
        (rows[i]?.[j] ?? 0) + (letter === opposite ? 0 : 1),
        (rows[i]?.[j + 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
      ];
      if (i > 0 && j > 0 && letter === b[j - 1] && opposite === a[i - 1])
        costs.push((rows[i - 1]?.[j - 1] ?? 0) + 1);
      row.push(Math.min(...costs));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

/** As many wrong letters as search allows; infinitely many if it does not. */
function allowed(sought: string, one: string): number {
  const [length, other] = [Array.from(sought).length, Array.from(one).length];
  if (sought === one) return 0;
  if (Math.abs(length - other) > 2) return Number.POSITIVE_INFINITY;
  const most = length < 4 ? 0 : length < 6 ? 1 : 2;
  // A swap may come first, and another mistake in the same place.
  const swaps = Array.from({ length: length - 1 }, (_, index) =>
    misspell(sought, { sort: 'swap', place: index / length }),
  );
  const wrong = Math.min(
    distance(sought, one),
    ...swaps.map((swapped) => 1 + distance(swapped, one)),
  );
  return wrong > most || other < most + 3 ? Number.POSITIVE_INFINITY : wrong;
}

type Stored = (typeof stored)[number];

/** How well a name has a word as it is spelled: as a whole, at the beginning of one of its words, or, in Korean and Chinese, anywhere. */
function spelled(
  { words, normalized }: Pick<Stored, 'words' | 'normalized'>,
  sought: string,
): number {
  if (words.includes(sought)) return 100;
  if (ngramToFind(sought) !== null) return normalized.includes(sought) ? 80 : 0;
  return isPart(sought) && words.some((one) => one.startsWith(sought)) ? 90 : 0;
}

/** Whether longer words are found by it. */
const isPart = (sought: string) => ngramToFind(sought) === null && Array.from(sought).length >= 3;

/** Whether a word is divided: Chinese that no name has. */
const isDivided = (sought: string) =>
  /\p{Script=Han}/u.test(sought) && !stored.some((name) => spelled(name, sought) > 0);

/** How well it has a word with wrong letters. */
function misspelled({ words }: Pick<Stored, 'words'>, sought: string): number {
  const wrong = Math.min(...words.map((one) => allowed(sought, one)));
  return [0, 70, 50][wrong] ?? 0;
}

/** The score of a name that has all words of a query; null if it lacks one. */
function scoreOf(name: Stored, query: readonly string[]): number | null {
  const worths = query.map((sought) => {
    if (spelled(name, sought) > 0) return spelled(name, sought);
    const isSpelled = stored.some((other) => spelled(other, sought) > 0);
    const isInside = isPart(sought) && !isSpelled;
    if (isInside && name.normalized.includes(sought)) return 80;
    const isKnown =
      isSpelled || (isInside && stored.some((one) => one.normalized.includes(sought)));
    const hasOther = query.some(
      (other) =>
        other !== sought &&
        name.words.some(
          (one) => spelled({ words: [one], normalized: '' }, other) > 0 || allowed(other, one) < 3,
        ),
    );
    return isKnown && !hasOther ? 0 : misspelled(name, sought);
  });
  if (worths.includes(0)) return null;
  const isWhole = worths.length >= name.words.length && !worths.includes(80);
  const sum = worths.reduce((total, worth) => total + worth, 0);
  return Math.round((9_000 * sum) / query.length) + (isWhole ? 100_000 : 0);
}

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const edit = fc.record({ sort: fc.constantFrom('other', 'missing', 'more', 'swap'), place });

function misspell(word: string, { sort, place: at }: { sort: string; place: number }): string {
  const letters = Array.from(word);
  const index = Math.floor(at * letters.length);
  const [letter = '', next = ''] = letters.slice(index);
  if (sort === 'swap') return letters.toSpliced(index, 2, next, letter).join('');
  if (sort === 'missing') return letters.toSpliced(index, 1).join('');
  return letters.toSpliced(index, sort === 'other' ? 1 : 0, letters[0] ?? '').join('');
}

test('a misspelled query finds names with up to two wrong letters in a word, those with fewer first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...stored),
      fc.array(fc.array(edit, { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
      async ({ words: original }, edits) => {
        const query = original.map((one, index) => edits[index]?.reduce(misspell, one) ?? one);
        const text = query.join(' ');
        const sought = wordsOf(text);
        fc.pre(sought.length > 0 && !sought.some(isDivided));
        fc.pre(stored.every(({ normalized }) => !normalized.includes(text)));
        const expected = stored.flatMap((name) => {
          const score = scoreOf(name, sought);
          return score === null ? [] : [`${name.text}: ${score}`];
        });
        fc.pre(expected.length <= 50);
        expect((await found(text)).toSorted()).toEqual(expected.toSorted());
      },
    ),
    { numRuns: 10 * runs },
  );
});
