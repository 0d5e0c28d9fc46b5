import { expect, test } from 'vitest';
import { requestOf } from '../../../db/queries/search/search-request.ts';
import { searchWordsOf } from '../../../db/queries/search/search-words.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { rowsRead } from '../../support/database/rows-read.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Filters of searches, with more editions and honors than a search looks through. */
const { owner, reader, statements } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const years = Array.from({ length: 100 }, (_, index) => 1901 + index);
await importDocuments(owner, [
  {
    name: 'prizes.json',
    text: JSON.stringify({
      format: 'awards/1',
      programs: [{ slug: 'prize', names: { en: 'Annual Prize' } }],
      teams: years.map((year) => ({ slug: `team-${year}`, names: { en: `Crew ${year}` } })),
      editions: years.map((year) => ({
        program: 'prize',
        year,
        names: { en: `The ${year}` },
        categories: [
          {
            slug: 'film',
            kind: 'WORK',
            names: { en: 'Film' },
            awards: [
              {
                slug: 'best',
                names: { en: 'Best Picture' },
                honors: [{ result: 'WON', recipients: [{ recipient: `team-${year}` }] }],
              },
            ],
          },
        ],
      })),
    }),
  },
]);

async function found(query: string, filter: string): Promise<string[]> {
  const { data, errors } = await answer(
    `query ($query: String!) { search(query: $query, kinds: [TEAM], first: 100, filter: ${filter}) { nodes { slug } } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  const results = data?.search as { nodes: { slug: string }[] } | undefined;
  return results?.nodes.map(({ slug }) => slug) ?? [];
}

test.each(['best picture', 'annual prize', 'prize picture'])(
  'the honors of an early edition are looked through: %s',
  async (query) => {
    expect(await found(query, '{ year: { eq: 1905 } }')).toEqual(['team-1905']);
  },
);

const many = Array.from({ length: 6_000 }, (_, index) => index);
await importDocuments(owner, [
  {
    name: 'medals.json',
    text: JSON.stringify({
      format: 'awards/1',
      programs: [{ slug: 'medal', names: { en: 'Medal' } }],
      places: [{ slug: 'borduria', names: { en: 'Borduria' }, placeKind: 'COUNTRY' }],
      teams: [
        { slug: 'all', names: { en: 'Winners of all' } },
        { slug: 'one', names: { en: 'Winners of one' } },
      ],
      editions: [
        {
          program: 'medal',
          year: 2001,
          names: { en: 'Games' },
          honors: many.map((index) => ({ key: `h${index}`, recipients: ['all'] })),
        },
        {
          program: 'medal',
          year: 2002,
          names: { en: 'Games' },
          honors: [{ key: 'h', recipients: ['one'] }],
        },
        { program: 'medal', year: 2003, names: { en: 'Games' } },
      ],
    }),
  },
]);

test.each([
  [2001, ['all']],
  [2002, ['one']],
  [2003, []],
  [2004, []],
])('entities with honors of %d', async (year, slugs) => {
  expect(await found('winners', `{ year: { eq: ${year} } }`)).toEqual(slugs);
});

test.each([2002, 2004])('not all honors of an entity are read for those of %d', async (year) => {
  statements.length = 0;
  await found('winners', `{ year: { eq: ${year} } }`);
  const [statement] = statements.filter((text) => text.includes('first_scored'));
  if (statement === undefined) throw new Error('no search');
  const search = { kinds: null, programs: null, years: { eq: year }, maxNames: 1_500 };
  const request = requestOf({ ...search, query: searchWordsOf('winners') }, 10, null);
  expect(await rowsRead(reader, { sql: statement, parameters: [[request]] })).toBeLessThan(2_000);
});
