import { expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database.ts';
import { createTestClient } from '../support/test-client.ts';

/** Filters of searches, with more editions and honors than a search looks through. */
const { owner, reader } = await createDatabase('empty');
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
