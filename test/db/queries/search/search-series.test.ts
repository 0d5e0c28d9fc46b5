import { beforeEach, expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { owner, reader, statements } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const write = (text: string) =>
  importDocuments(owner, [{ name: 'prizes.yaml', text: `format: awards/1\n${text}` }]);

/** An edition with a prize that has these names in it. */
const edition = (year: number, names: string) => `
  - program: prize
    year: ${year}
    names: { en: "${year}" }
    categories: [{ slug: film, kind: WORK, names: { en: Film }, awards: [{ slug: best, names: ${names} }] }]`;

await write(`
programs: [{ slug: prize, names: { en: Prize } }, { slug: cup, names: { en: Cup } }]
editions:${edition(2001, '{ en: Outstanding Picture, de: Bester Film }')}
${edition(2002, '{ en: Best Picture }')}
${edition(2003, '{ en: Best Motion Picture, de: Bester Film }')}
  - program: cup
    year: 2003
    names: { en: Cup 2003 }
    categories: [{ slug: film, kind: WORK, names: { en: Film }, awards: [{ slug: picture, names: { en: Best Picture } }] }]`);

interface Found {
  totalCount: number;
  edges: {
    unmatched: string[];
    matched: { text: string; lang: string };
    node: { __typename: string; name: string; program: { slug: string } };
  }[];
}

async function search(query: string, more = ''): Promise<Found> {
  const { data, errors } = await answer(
    `query ($query: String!) { search(query: $query${more}) { totalCount edges { unmatched matched { text lang }
      node { __typename ... on AwardSeries { name program { slug } } } } } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  return data?.search as Found;
}

/** The series that are found with all words, as `program: name today, by the name that matches`. */
async function found(query: string): Promise<string[]> {
  const { edges } = await search(query);
  const whole = edges.filter(({ unmatched }) => unmatched.length === 0);
  return whole.map(({ matched, node }) => {
    expect(node.__typename).toBe('AwardSeries');
    return `${node.program.slug}: ${node.name}, by ${matched.text} (${matched.lang})`;
  });
}

beforeEach(() => {
  statements.length = 0;
});

test.each([
  [
    'Best Picture',
    ['cup: Best Picture, by Best Picture (en)', 'prize: Best Motion Picture, by Best Picture (en)'],
  ],
  ['outstanding', ['prize: Best Motion Picture, by Outstanding Picture (en)']],
  ['Bester Film', ['prize: Best Motion Picture, by Bester Film (de)']],
  ['motion', ['prize: Best Motion Picture, by Best Motion Picture (en)']],
  ['Outstandnig Pictrue', ['prize: Best Motion Picture, by Outstanding Picture (en)']],
])('%s finds an award once, by its name in any edition', async (query, expected) => {
  const lines = await found(query);
  expect(lines.toSorted()).toEqual(expected);
});

test('the best match of all its names is shown', async () => {
  const { edges } = await search('best', ', kinds: [AWARD_SERIES]');
  expect(edges.map(({ matched }) => matched.text)).toEqual(['Best Motion Picture', 'Best Picture']);
});

test('the number of statements does not depend on the number of awards', async () => {
  const { errors } = await answer(
    '{ search(query: "best") { nodes { id ... on Named { name } } } }',
  );
  expect(errors).toBeUndefined();
  // Beside the two that read the revision.
  expect(statements).toHaveLength(4);
});

test('a name that no edition has any more is not found', async () => {
  await write(`editions:${edition(2001, '{ en: Best Picture }')}`);
  expect(await found('outstanding')).toEqual([]);
  await write('retract: [{ award: { program: prize, edition: "2003", slug: best } }]');
  expect(await found('motion')).toEqual([]);
  expect(await found('picture')).toHaveLength(2);
});

test('a retracted award is not found, and one that is created again is', async () => {
  const second = { en: 'Grand Cup' };
  await write('retract: [{ award: { program: cup, edition: "2003", slug: picture } }]');
  expect(await found('best picture')).toEqual(['prize: Best Picture, by Best Picture (en)']);
  await write(`
editions:
  - program: cup
    year: 2003
    categories: [{ slug: film, awards: [{ slug: picture, names: ${JSON.stringify(second)} }] }]`);
  expect(await found('grand cup')).toEqual(['cup: Grand Cup, by Grand Cup (en)']);
});
