import { beforeEach, describe, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import type { FindQueryVariables, SearchKind } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

const { owner, reader, statements } = await createDatabase('shipped');
const { fetchData, answer } = createTestClient(reader);

await importDocuments(owner, [
  {
    name: 'more.yaml',
    text: `
format: awards/1
sources: [{ slug: more, title: More, kind: NEWS }]
places:
  - { slug: sao-paulo, names: { pt: São Paulo, en: Sao Paulo }, placeKind: CITY }
  - { slug: lodz, names: { pl: Łódź }, placeKind: CITY }
  - { slug: canton, names: [{ text: 广州市, lang: zh-Hans }, { text: Kwangchow, lang: en, kind: FORMER }], placeKind: CITY }
organizations:
  - { slug: all-of-it, names: { en: 100% Data_Works }, organizationKind: COMPANY }
  - { slug: seoul-lab, names: { ko: 서울연구소 }, organizationKind: COMPANY }
teams:
  - { slug: gas-team, names: { ja: 東京ガスチーム } }`,
  },
]);

const Find = graphql(`
  query Find($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, first: $first, after: $after) {
      edges {
        cursor
        score
        matched {
          text
          lang
          kind
        }
        node {
          id
          slug
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
      totalCount
    }
  }
`);

async function search(query: string, more: Omit<FindQueryVariables, 'query'> = {}) {
  const { search } = await fetchData(Find, { query, ...more });
  if (!search) throw new Error('nothing answers');
  return search;
}

/** The entities that are found, as `score slug by the name that matches`. */
async function found(query: string, kinds?: SearchKind[]): Promise<string[]> {
  const { edges } = await search(query, { kinds });
  return edges.map(({ score, node, matched }) => {
    return `${score} ${node.slug} by ${matched.text}`;
  });
}

beforeEach(() => {
  statements.length = 0;
});

describe('a name finds its entity', () => {
  test.each([
    ['广州', '1 guangzhou by 广州'],
    ['广', '0.91 canton by 广州市'],
    ['州市', '0.72 canton by 广州市'],
    ['州', '0.72 canton by 广州市'],
    ['Guangzhou', '1 guangzhou by Guangzhou'],
    ['GUANGZHOU', '1 guangzhou by Guangzhou'],
    ['ｇｕａｎｇｚｈｏｕ', '1 guangzhou by Guangzhou'],
    ['guangzh', '0.91 guangzhou by Guangzhou'],
    ['ngzho', '0.72 guangzhou by Guangzhou'],
    ['kwangchow', '1 canton by Kwangchow'],
    ['sao paulo', '1 sao-paulo by São Paulo'],
    ['  São   PAULO ', '1 sao-paulo by São Paulo'],
    ['paulo sao', '1 sao-paulo by São Paulo'],
    ['lodz', '1 lodz by Łódź'],
    ['연구', '0.72 seoul-lab by 서울연구소'],
    ['서우', '0.91 seoul-lab by 서울연구소'],
    ['ガス', '0.72 gas-team by 東京ガスチーム'],
    ['100%', '0.9 all-of-it by 100% Data_Works'],
    ['data_works', '0.9 all-of-it by 100% Data_Works'],
    ['works data 100', '1 all-of-it by 100% Data_Works'],
    ['Guangzou', '0.73 guangzhou by Guangzhou'],
    [
      'Guagnzhou Dijital Tecnology',
      '0.63 guangzhou-digital-technology-group by Guangzhou Digital Technology Group Co., Ltd.',
    ],
  ])('%s', async (query, first) => {
    expect(await found(query)).toContain(first);
  });

  test('the best match comes first, and each entity once, by its best name', async () => {
    expect(await found('广州')).toEqual([
      '1 guangzhou by 广州',
      '0.91 canton by 广州市',
      '0.91 guangzhou-digital-technology-group by 广州数字科技集团有限公司',
    ]);
    expect(await found('sao paulo')).toEqual(['1 sao-paulo by São Paulo']);
  });

  test('two letters match only the beginning of a name', async () => {
    expect(await found('zh')).toEqual([
      '0.91 zhejiang by Zhejiang',
      '0.81 zhejiang-fonda-technology by ZHEJIANG FONDA TECHNOLOGY CO., LTD.',
    ]);
  });
});

test.each(['%', '_', '\\', '%%%', 'G%u', '广%', '%州'])(
  'nothing in %j is a wildcard',
  async (query) => {
    const { edges, totalCount } = await search(query);
    const letters = query.replaceAll(/[^\p{L}]/gu, '').toLowerCase();
    for (const { matched } of edges)
      expect(matched.text.toLowerCase()).toContain(letters === '' ? query : letters);
    expect(totalCount).toBe(edges.length);
  },
);

describe('the kinds of a search', () => {
  test.each<[SearchKind[], string[]]>([
    [['PLACE'], ['guangzhou', 'canton']],
    [['ORGANIZATION'], ['guangzhou-digital-technology-group']],
    [
      ['ORGANIZATION', 'PLACE'],
      ['guangzhou', 'canton', 'guangzhou-digital-technology-group'],
    ],
    [['PERSON', 'EVENT'], []],
    [[], []],
  ])('limit the results to %j', async (kinds, slugs) => {
    const lines = await found('广州', kinds);
    expect(lines.map((line) => line.split(' ')[1])).toEqual(slugs);
    const { totalCount } = await search('广州', { kinds });
    expect(totalCount).toBe(slugs.length);
  });

  test.each<[SearchKind, string, string]>([
    ['PROGRAM', 'smart city', 'program_'],
    ['EVENT', 'smart city', 'event_'],
    ['EDITION', 'smart city', 'edition_'],
    ['AWARD_SERIES', 'city', 'series_'],
  ])('limit the results to one of several: %s', async (kind, query, prefix) => {
    const { edges } = await search(query, { kinds: [kind] });
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges) expect(node.id).toMatch(new RegExp(`^${prefix}`));
  });
});

test('a cursor is valid only in its own search', async () => {
  const { pageInfo } = await search('city', { first: 1 });
  const { errors } = await answer(
    'query ($after: String) { search(query: "smart", after: $after) { totalCount } }',
    {
      after: pageInfo.endCursor,
    },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});

test.each([
  ['', 'must contain a letter, digit or symbol to search for'],
  [' \u3000', 'must contain a letter, digit or symbol to search for'],
  ['\u0301\u200b', 'must contain a letter, digit or symbol to search for'],
  ['x'.repeat(201), 'must not be longer than 200 characters'],
  ['𠀀'.repeat(501), 'must not be longer than 200 characters'],
  ['广\0', 'must not contain NUL or an unpaired surrogate'],
])('the query %j is refused before anything is read', async (query, reason) => {
  const { errors } = await answer(
    'query ($query: String!) { search(query: $query) { totalCount } }',
    {
      query,
    },
  );
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.message).toBe(`\`query\` of \`Query.search\` ${reason}.`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'query' });
  expect(statements).toEqual([]);
});

test('200 characters outside the basic plane are within the limit', async () => {
  expect(await found('𠀀'.repeat(200))).toEqual([]);
});

test.each([0, 101])('pages of %s are refused', async (first) => {
  const { errors } = await answer(`{ search(query: "a", first: ${first}) { totalCount } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
});

describe('a search takes a fixed number of statements, including those that read the revision,', () => {
  test.each([
    ['edges { score matched { text } }', 3],
    ['pageInfo { hasNextPage hasPreviousPage }', 3],
    ['totalCount kindCounts { kind count } edges { unmatched }', 3],
    ['nodes { id } edges { node { id name } honor { id } }', 7],
  ])('%s', async (fields, count) => {
    for (const first of [20, 100]) {
      statements.length = 0;
      const { errors } = await answer(`{ search(query: "a", first: ${first}) { ${fields} } }`);
      expect(errors).toBeUndefined();
      expect(statements.length).toBeLessThanOrEqual(count);
    }
  });
});
