import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Bound } from '../../../../db/keyset-pagination.ts';
import { openScope } from '../../../../db/loaders/scope.ts';
import {
  type Found,
  type SearchLoader,
  type SearchPage,
  searchPages,
} from '../../../../db/loaders/search.ts';
import { noOptionalColumns } from '../../../../db/queries/lists/optional-columns.ts';
import type { MeetQueryVariables } from '../../../generated/graphql.ts';
import { graphql } from '../../../generated/index.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { runs } from '../../../support/run/runs.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** Search as people type: words of names, awards, years and places, with the shipped data. */
const { reader } = await createDatabase('shipped');
const { fetchData } = createTestClient(reader);

const Meet = graphql(`
  query Meet($query: String!, $kinds: [SearchKind!], $filter: SearchFilter) {
    search(query: $query, kinds: $kinds, filter: $filter, first: 100) {
      edges {
        unmatched
        honor {
          credit
          award {
            name
          }
          edition {
            slug
          }
        }
        node {
          __typename
          slug
        }
      }
      totalCount
      kindCounts {
        kind
        count
      }
    }
  }
`);

async function search(query: string, more: Omit<MeetQueryVariables, 'query'> = {}) {
  const { search } = await fetchData(Meet, { query, ...more });
  if (!search) throw new Error('search returned null');
  return search;
}

/** The results as `slug`, the honor in which words meet, and what nothing has. */
async function found(query: string, more: Omit<MeetQueryVariables, 'query'> = {}) {
  const { edges } = await search(query, more);
  return edges.map(({ node, honor, unmatched }) => {
    const met = honor ? ` (${honor.credit}, ${honor.award?.name}, ${honor.edition.slug})` : '';
    return `${node.slug}${met}${unmatched.map((word) => ` -${word}`).join('')}`;
  });
}

describe('what people type', () => {
  test.each([
    ['Dongguan City', 'dongguan (Dongguan, Mobility Award, 2025)'],
    ['Guangzhou 2025', 'guangzhou (Guangzhou, City Award, 2025)'],
    ['Shanghai safety', 'shanghai (Shanghai, Safety and Resilience Award, 2025)'],
    ['safety Shanghai', 'shanghai (Shanghai, Safety and Resilience Award, 2025)'],
    ['Shangahi Safty', 'shanghai (Shanghai, Safety and Resilience Award, 2025)'],
    ['City Award Guangzhou 2025', 'city-award (Guangzhou, City Award, 2025)'],
    ['mobility award dongguan', 'mobility-award (Dongguan, Mobility Award, 2025)'],
  ])('%s', async (query, first) => {
    expect((await found(query))[0]).toBe(first);
  });

  test('words meet for each entity that has some of them', async () => {
    expect(await found('City Award Shanghai 2025')).toEqual(
      expect.arrayContaining([
        'shanghai (Shanghai, Safety and Resilience Award, 2025)',
        'city-award (Guangzhou, City Award, 2025)',
        'tomorrow-city-shanghai-2025 (Shanghai, Safety and Resilience Award, 2025)',
      ]),
    );
  });

  test('an honor in which all words meet finds its recipients', async () => {
    expect(await found('mobility 2025', { kinds: ['PLACE'] })).toEqual([
      'dongguan (Dongguan, Mobility Award, 2025)',
      'seongnam (Seongnam, Mobility, 2025)',
    ]);
  });

  test('a word that nothing has is named, and lowers the rank only', async () => {
    expect(await found('Guangzhou Zzzz!', { kinds: ['PLACE'] })).toEqual(['guangzhou -Zzzz']);
    // Another year is not a misspelled one.
    expect((await found('Guangzhou 2029', { kinds: ['PLACE'] }))[0]).toBe('guangzhou -2029');
    const { edges, totalCount } = await search('zzzz qqqq');
    expect({ edges, totalCount }).toEqual({ edges: [], totalCount: 0 });
  });

  test('words beyond the twelfth are not looked for', async () => {
    const [first] = (await search('a b c d e f g h i j k guangzhou shanghai')).edges;
    expect(first?.node.slug).toBe('guangzhou');
    expect(first?.unmatched).toContain('shanghai');
  });

  test('of those with as many words, the one with most honors comes first', async () => {
    const { rows } = await sql<{ slug: string; honors: number }>`
      select slug, greatest(honor_count, honors) as honors from recipient
      left join honor_total on dimension = 'PLACE' and key = slug`.execute(reader);
    const honors = new Map(rows.map((row) => [row.slug, row.honors]));
    const places = await found('city', { kinds: ['PLACE', 'ORGANIZATION', 'PROJECT'] });
    const counts = places.map((slug) => honors.get(slug));
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual(counts.toSorted((a = 0, b = 0) => b - a));
  });
});

describe('filters', () => {
  test('by kind leave the counts by kind as they are', async () => {
    const all = await search('guangzhou');
    expect(all.totalCount).toBe(2);
    expect(all.kindCounts).toEqual([
      { kind: 'PLACE', count: 1 },
      { kind: 'ORGANIZATION', count: 1 },
    ]);
    const places = await search('guangzhou', { kinds: ['PLACE'] });
    expect(places.totalCount).toBe(1);
    expect(places.kindCounts).toEqual(all.kindCounts);
  });

  test.each(['smart city', 'city award'])(
    'by kind leave the counts of %s, which enough names have',
    async (query) => {
      const { kindCounts } = await search(query);
      expect(haveAll(await findAll(query))).toBe(true);
      for (const kind of ['PLACE', 'EDITION', 'TEAM'] as const) {
        expect((await search(query, { kinds: [kind] })).kindCounts).toEqual(kindCounts);
      }
    },
  );

  test.each<[NonNullable<MeetQueryVariables['filter']>, string[]]>([
    [{ program: ['world-smart-city-awards'] }, ['shanghai']],
    [{ program: [] }, []],
    [{ year: { eq: 2020 } }, ['shanghai']],
    [{ year: { gte: 2025, in: [2020, 2025] } }, ['shanghai', 'tomorrow-city-shanghai-2025']],
    [{ year: { eq: 2_147_483_647 } }, []],
    [{ year: { gte: 2026, lte: 2025 } }, []],
  ])('by program and year: %j', async (filter, slugs) => {
    const results = (await found('shanghai', { filter })).toSorted();
    for (const slug of slugs) expect(results).toContain(slug);
    if (slugs.length === 0) expect(results).toEqual([]);
    const { totalCount, edges } = await search('shanghai', { filter });
    expect(totalCount).toBe(edges.length);
  });

  test('limit the honors in which words meet', async () => {
    const years = { year: { lte: 2024 } };
    const [first] = await found('city shanghai', { kinds: ['PLACE'], filter: years });
    expect(first).toBe('shanghai (Shanghai, City Award, 2020)');
  });
});

interface Context {
  recipient: string;
  own: string[];
  others: string[];
}

/** Recipients of honors, with the words of their names, and those of the award, edition, event, program and places. */
async function readContexts(): Promise<Context[]> {
  const { rows } = await sql<Context>`
    select r.recipient_id as recipient, (
      select array_agg(distinct word) from name, unnest(words) word
      where entity_id = r.recipient_id and search_kind is not null) as own, (
      select array_agg(distinct word) || honor.year::text from name, unnest(words) word
      where search_kind is not null and entity_id = any(
        array[award.series_id, edition.id, edition.event_id, edition.program_id]
        || array(select id from recipient where slug in (select place from honor_place where honor_id = honor.id)))) as others
    from honor_recipient r join honor on honor.id = r.honor_id join edition on edition.id = honor.edition_id
    left join award on award.id = honor.award_id`.execute(reader);
  return rows;
}
const contexts = await readContexts();

function loaderOf(query: string, maxNames?: number): SearchLoader {
  const search = { query, kinds: null, programs: null, years: null };
  const pages = searchPages(maxNames === undefined ? search : { ...search, maxNames });
  return pages(
    openScope({ db: reader, optionalColumns: noOptionalColumns, cachedRows: null }),
    'search',
  );
}

async function findAll(query: string, maxNames?: number): Promise<Found[]> {
  const loader = loaderOf(query, maxNames);
  const page = { limit: 6_000, backward: false, after: null, before: null };
  const { edges } = await loader.page.load({ parent: null, page });
  return edges.map(({ node }) => node);
}

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const at = (words: readonly string[], where: number) =>
  words[Math.floor(where * words.length)] ?? '';

/** A word of each, which are different. */
function twoOf(some: readonly string[], others: readonly string[], first: number, second: number) {
  const one = at(some, first);
  const different = others.filter((word) => word !== one);
  return [one, at(different, second)];
}

test('an entity is found by a word of its name and one of its honors, in either order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...contexts), place, place, async (context, first, second) => {
      const words = twoOf(context.own, context.others, first, second);
      for (const query of [words.join(' '), words.toReversed().join(' ')]) {
        const results = await findAll(query);
        const result = results.find(({ id }) => id === context.recipient);
        expect(result, query).toBeDefined();
        expect(isCovered(results, result), query).toBe(true);
      }
    }),
    { numRuns: 15 * runs },
  );
});

test('a recipient is found by two words of its honor, if they meet in no twenty names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...contexts), place, place, async (context, first, second) => {
      const words = twoOf(context.others, context.others, first, second);
      for (const query of [words.join(' '), words.toReversed().join(' ')]) {
        const results = await findAll(query);
        const result = results.find(({ id }) => id === context.recipient);
        expect(result ? isCovered(results, result) : haveAll(results), query).toBe(true);
      }
    }),
    { numRuns: 15 * runs },
  );
});

test('common words find the same, since there are few names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...contexts), place, place, async (context, first, second) => {
      const query = `${at(context.own, first)} ${at(context.others, second)} award`;
      expect(await findAll(query, 1), query).toEqual(await findAll(query));
    }),
    { numRuns: 8 * runs },
  );
});

test('all pages together are the list', async () => {
  const query = 'shanghai city award 2025';
  const whole = await findAll(query);
  const loader = loaderOf(query);
  const pages: Found[] = [];
  let after: Bound | null = null;
  for (let more = true; more; ) {
    const { edges, ...page }: SearchPage = await loader.page.load({
      parent: null,
      page: { limit: 7, backward: false, after, before: null },
    });
    expect(page.total).toBe(whole.length);
    pages.push(...edges.map(({ node }) => node));
    const [first, last] = [edges[0], edges.at(-1)];
    const { keys = [] } = first ?? {};
    const bound = { parent: null, side: 'before', values: keys, inclusive: false } as const;
    expect(await loader.beyond.load(bound)).toBe(after !== null);
    expect(await loader.beyond.load({ ...bound, inclusive: true })).toBe(true);
    more = page.more;
    after = { values: last?.keys ?? [], inclusive: false };
  }
  expect(pages.length).toBeGreaterThan(20);
  expect(pages).toEqual(whole);
});

/** Whether enough names have all words, so that nobody looks for where words meet. */
const haveAll = (results: readonly Found[]) =>
  results.filter((row) => row.unmatched.length === 0 && row.honor_id === null).length >= 20;

/** A result has all words, unless enough names have them. */
const isCovered = (results: readonly Found[], result: Found | undefined) =>
  result?.unmatched.length === 0 || haveAll(results);
