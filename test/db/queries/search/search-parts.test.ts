import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { runs } from '../../../support/run/runs.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** Chinese, Japanese and Korean text without spaces is found by its parts if no name has all of it. */
const shipped = await createDatabase('shipped');
const { owner, reader, statements } = await createDatabase('empty');
const names = [
  '서울',
  '부산',
  '한국',
  '東京タワー',
  '東京',
  'ガス',
  '上海',
  '上海安全',
  '安全',
  '海',
];
const teams = names.map((text, index) => ({ slug: `t${index}`, names: [{ text }] }));
const document = JSON.stringify({ format: 'awards/1', teams });
await importDocuments(owner, [{ name: 'teams.json', text: document }]);

interface Page {
  edges: { node: { slug: string; name: string }; unmatched: string[]; honor: object | null }[];
}

async function search(db: typeof reader, query: string, more = ''): Promise<Page['edges']> {
  const fields = 'edges { node { slug name } unmatched honor { edition { year } } }';
  const { data, errors } = await createTestClient(db).answer(
    `query ($query: String!) { search(query: $query, first: 100${more}) { ${fields} } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  const page = data?.search as Page | undefined;
  if (!page) throw new Error('search returned null');
  return page.edges;
}

/** The names that are found, and the words that they lack. */
const found = async (query: string) =>
  (await search(reader, query)).map(({ node, unmatched }) =>
    [node.name, ...unmatched.map((word) => `-${word}`)].join(' '),
  );

describe('with the shipped data', () => {
  test.each([
    ['上海安全', 'shanghai', ['安全']],
    ['安全上海', 'shanghai', ['安全']],
    ['广州市', 'guangzhou', ['市']],
    ['阿联酋迪拜', 'united-arab-emirates', []],
    ['苏州工业园区', 'suzhou-industrial-park', []],
    ['2024深圳', 'shenzhen', []],
    ['深圳2024年', 'shenzhen', []],
  ])('%s', async (query, slug, unmatched) => {
    const [first] = await search(shipped.reader, query, ', kinds: [PLACE]');
    expect(first).toMatchObject({ node: { slug }, unmatched });
  });

  test('a year next to a name is that of an honor', async () => {
    const [first] = await search(shipped.reader, '深圳2024年', ', kinds: [PLACE]');
    expect(first?.honor).toEqual({ edition: { year: 2024 } });
  });

  test('the code of a country finds it, and honors from it, if it is in capitals', async () => {
    const [country] = await search(shipped.reader, 'CN');
    expect(country?.node.slug).toBe('china');
    const cities = await search(shipped.reader, 'CN 2024', ', kinds: [PLACE]');
    expect(cities.map(({ node }) => node.slug)).toContain('shenzhen');
    const { answer } = createTestClient(shipped.reader);
    const page = (query: string, after = '') =>
      answer(`{ search(query: "${query}", first: 1${after}) { pageInfo { endCursor } } }`);
    const { search: first } = (await page('CN 2024')).data ?? {};
    const { endCursor } = (first as { pageInfo: { endCursor: string } }).pageInfo;
    const { errors } = await page('cn 2024', `, after: "${endCursor}"`);
    expect(errors).toMatchObject([{ extensions: { argument: 'after' } }]);
    const lower = await search(shipped.reader, 'cn');
    expect(lower.map(({ node }) => node.slug)).not.toContain('china');
  });
});

test.each([
  ['上海安全', ['上海安全']],
  ['上海安全上海', ['上海安全', '上海 -上海安全']],
  ['安全上海', ['上海安全', '上海 -安全', '安全 -上海']],
  ['서울부산', ['부산 -서울', '서울 -부산']],
  ['서울의', ['서울']],
  ['서울부샨', ['부산 -서울', '서울 -부샨']],
  ['한구', ['한국']],
  ['東京タワーガス', ['ガス -東京タワー', '東京タワー -ガス']],
  ['海港', []],
  ['港', []],
  ['港城市', []],
])('%s finds %j', async (query, results) => {
  const some = await found(query);
  expect(some.filter((result) => results.includes(result)).toSorted()).toEqual(results.toSorted());
  if (results.length === 0) expect(some).toEqual([]);
});

/** The longest parts of a text that names have, from its beginning on, and what is left between them. */
function partsOf(text: string, left = ''): string[] {
  if (text === '') return left === '' ? [] : [left];
  const sizes = Array.from(text, (_, index) => text.length - index);
  const size = sizes.find((size) => size === 1 || isInName(text.slice(0, size))) ?? 1;
  const [part, rest] = [text.slice(0, size), text.slice(size)];
  if (size === 1) return partsOf(rest, left + part);
  return [...(left === '' ? [] : [left]), part, ...partsOf(rest)];
}

const lettersOf = (text: string) => [...text].toSorted().join('');

/** Whether a text is a name with letters in another order, which is found as a misspelling of the whole. */
const isMisspelled = (text: string) =>
  names.some((name) => name !== text && lettersOf(name) === lettersOf(text));

const isInName = (part: string) => names.some((name) => name.includes(part));

test('a name is found if it has one of the longest parts', async () => {
  const query = fc.string({ unit: fc.constantFrom(...'上海安全港'), minLength: 3, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      fc.pre(!isMisspelled(text));
      const parts = partsOf(text);
      const wanted = names.filter((name) =>
        parts.some((part) => (part.length > 1 ? name.includes(part) : name === part)),
      );
      const results = (await search(reader, text)).map(({ node }) => node.name);
      expect(results.toSorted(), text).toEqual(wanted.toSorted());
    }),
    { numRuns: 25 * runs },
  );
});

test('only text that may have parts takes one more statement', async () => {
  const count = async (query: string) => {
    await search(reader, query);
    statements.length = 0;
    await search(reader, query);
    return statements.length;
  };
  const usual = await count('海 東京');
  expect(await count('上海')).toBe(usual);
  expect(await count('上海安全')).toBe(usual + 1);
  expect(await count('上海安全 東京タワーガス 서울부산'.repeat(5))).toBe(usual + 1);
});

test('a long run has bounded parts', async () => {
  const run = '上海海港'.repeat(50).slice(0, 200);
  const edges = await search(reader, run);
  expect(edges[0]?.node.name).toBe('上海');
  for (const { unmatched } of edges) expect(unmatched.length).toBeLessThan(60);
});
