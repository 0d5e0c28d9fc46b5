import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ngramsOf } from '../../../../db/cjk-ngrams.ts';
import { openScope } from '../../../../db/loaders/scope.ts';
import { searchPages } from '../../../../db/loaders/search.ts';
import { normalize } from '../../../../db/normalize.ts';
import { noOptionalColumns } from '../../../../db/queries/lists/optional-columns.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { clear } from '../../../random/documents/state.ts';
import { notInNames } from '../../../random/documents/values.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** Names of all scripts find their entities: by themselves, by their beginnings, Chinese by any part. */
const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const scripts = [
  'abcxyz AÉßİıøŁ&.,%_\\\'"-09',
  'ΑΟΔΣσς άώ',
  'Москва Ёй',
  '广州市智慧城市科技有限公司東京',
  '广州 AI 5G 城',
  'ひらがなカタカナーゔ\u3099ﾊﾞｶﾞ・',
  '한국서울ㅎㅏㄴ\u1112\u1161\u11ab',
  'ﬁ㌀Ⅷ①™',
  'مدينةذكية',
  'नमस्ते ไทยกำ',
  '\u0301\u0308\u302e\u200b\u00ad ',
  '🏙𠀀🇨🇳',
];
const text = fc
  .oneof(
    ...scripts.map((script) =>
      fc.string({ unit: fc.constantFrom(...script), minLength: 1, maxLength: 8 }),
    ),
    fc.string({ unit: fc.constantFrom(...scripts.join('')), minLength: 1, maxLength: 8 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  )
  .map((text) => text.replaceAll(notInNames, '').trim())
  .filter((text) => text !== '');
const entities = fc.array(fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

/** Teams `t0`, `t1`... with these names. */
async function fill(teams: readonly string[][]): Promise<void> {
  await clear(owner);
  const document = {
    format: 'awards/1',
    teams: teams.map((names, index) => ({
      slug: `t${index}`,
      names: names.map((text) => ({ text })),
    })),
  };
  await importDocuments(owner, [{ name: 'teams.json', text: JSON.stringify(document) }]);
}

/** The teams that are found, and by which name. */
async function found(query: string): Promise<Map<string, string>> {
  const loader = searchPages({ query, kinds: ['TEAM'], programs: null, years: null })(
    openScope({ db: reader, optionalColumns: noOptionalColumns, cachedRows: null }),
    'search',
  );
  const page = { limit: 100, backward: false, after: null, before: null };
  const { edges } = await loader.page.load({ parent: null, page });
  const slugs = await owner.selectFrom('recipient').select(['id', 'slug']).execute();
  const slugOf = new Map(slugs.map(({ id, slug }) => [id, slug]));
  return new Map(edges.map(({ node }) => [slugOf.get(node.id) ?? '', node.text]));
}

const part = (text: string, from: number, to: number) => Array.from(text).slice(from, to).join('');

test('names are found by every beginning, and Chinese, Japanese and Korean names by every part', async () => {
  await fc.assert(
    fc.asyncProperty(entities, async (teams) => {
      await fill(teams);
      for (const [index, names] of teams.entries()) {
        for (const name of names) {
          const { length } = Array.from(name);
          const beginnings = Array.from({ length }, (_, end) => part(name, 0, end + 1));
          const parts = beginnings.flatMap((_, from) =>
            beginnings.slice(from).map((_, size) => part(name, from, from + size + 1)),
          );
          const wanted = new Set([...beginnings, ...parts.filter(isCjk)]);
          for (const query of wanted) {
            if (normalize(query) === '') continue;
            expect([...(await found(query)).keys()], JSON.stringify(query)).toContain(`t${index}`);
          }
          if (normalize(name) !== '') {
            const best = (await found(name)).get(`t${index}`) ?? '';
            expect(normalize(best)).toBe(normalize(name));
          }
        }
      }
    }),
    // One word in two names, which differ in what is no word.
    { numRuns: 5, examples: [[[['𠀀🏙', '𠀀🏙🏙']]]] },
  );
});

/** It has grams, and nothing but what grams are made of. */
function isCjk(text: string): boolean {
  const normalized = Array.from(normalize(text));
  return normalized.length > 0 && normalized.every((character) => ngramsOf(character).length > 0);
}

interface Page {
  edges: { cursor: string; score: number; matched: { text: string }; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
  totalCount: number;
}

async function fetchPage(variables: {
  query: string;
  first: number;
  after?: string;
}): Promise<Page> {
  const { data, errors } = await answer(
    `query ($query: String!, $first: Int, $after: String) {
      search(query: $query, first: $first, after: $after) {
        edges { cursor score matched { text } node { id } } pageInfo { hasNextPage hasPreviousPage } totalCount } }`,
    variables,
  );
  expect(errors).toBeUndefined();
  return data?.search as Page;
}

test('pages of any size together are the result, the best first, then by name', async () => {
  const name = fc.string({ unit: fc.constantFrom(...'aabc 广州'), minLength: 1, maxLength: 9 });
  const names = fc.uniqueArray(
    name.map((text) => text.trim()).filter((text) => text !== ''),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(names, { minLength: 5, maxLength: 25 }),
      fc.constantFrom('a', 'ab', 'abc', 'aba', 'a b', '广', '州广', 'a广', 'bacab', 'abcbab'),
      fc.integer({ min: 1, max: 5 }),
      async (teams, query, first) => {
        await fill(teams);
        const whole = await fetchPage({ query, first: 100 });
        const edges: Page['edges'] = [];
        for (let more = true; more; ) {
          const after = edges.at(-1)?.cursor;
          const page = await fetchPage({ query, first, ...(after === undefined ? {} : { after }) });
          expect(page.totalCount).toBe(whole.edges.length);
          expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
          edges.push(...page.edges);
          more = page.pageInfo.hasNextPage;
          expect(more).toBe(edges.length < whole.edges.length);
        }
        expect(edges).toEqual(whole.edges);
        expect(new Set(edges.map(({ node }) => node.id)).size).toBe(edges.length);
        const places = edges.map(({ score, matched }) => [1 - score, normalize(matched.text)]);
        expect(places).toEqual(
          places.toSorted(([a = 0, b = ''], [c = 0, d = '']) =>
            a < c || (a === c && b < d) ? -1 : a === c && b === d ? 0 : 1,
          ),
        );
      },
    ),
    { numRuns: 10 },
  );
});
