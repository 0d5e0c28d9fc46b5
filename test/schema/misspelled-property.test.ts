import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noParts } from '../../db/queries/row-parts.ts';
import { wordsOf } from '../../db/words.ts';
import { importDocuments } from '../../src/import/import.ts';
import { openScope } from '../../src/loaders/scope.ts';
import { searchPages } from '../../src/loaders/search.ts';
import { createDatabase } from '../support/database.ts';

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

async function found(query: string): Promise<{ text: string; score: number }[]> {
  const loader = searchPages({ query, kinds: null, programs: null, years: null })(
    openScope({ db: reader, rowParts: noParts, cachedRows: null }),
    'search',
  );
  const page = { limit: 100, backward: false, after: null, before: null };
  const { edges } = await loader.page.load({ parent: null, page });
  return edges.map(({ node }) => ({ text: node.text, score: node.score }));
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

/** How many letters of the query are wrong in a name; null if too many. */
function wrongIn(words: readonly string[], query: readonly string[]): number | null {
  let wrong = 0;
  for (const sought of query) {
    wrong += Math.min(...words.map((one) => allowed(sought, one)));
  }
  return Number.isFinite(wrong) ? wrong : null;
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

test('a misspelled query finds names with up to two wrong letters in a word, the fewest first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...stored),
      fc.array(fc.array(edit, { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
      async ({ words: original }, edits) => {
        const query = original.map((one, index) => edits[index]?.reduce(misspell, one) ?? one);
        const text = query.join(' ');
        const sought = wordsOf(text);
        fc.pre(sought.length > 0 && stored.every(({ normalized }) => !normalized.includes(text)));
        const expected = stored.flatMap(({ text: name, words }) => {
          const wrong = wrongIn(words, sought);
          return wrong === null ? [] : [{ name, wrong }];
        });
        fc.pre(expected.length <= 100);
        const edges = await found(text);
        expect(edges.map((edge) => edge.text).toSorted()).toEqual(
          expected.map(({ name }) => name).toSorted(),
        );
        const wrong = new Map(expected.map(({ name, wrong: count }) => [name, count]));
        const counts = edges.map((edge) => wrong.get(edge.text) ?? Number.NaN);
        expect(counts).toEqual(counts.toSorted((one, other) => one - other));
      },
    ),
    { numRuns: 100 },
  );
});
