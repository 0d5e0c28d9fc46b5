import { describe, expect, test } from 'vitest';
import { searchCost } from '../../../../src/http/check/cost/search-cost.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** Names are found in one word or in several, and words for results limit what is found. */
const { owner, reader, statements } = await createDatabase('empty');
const shipped = await createDatabase('shipped');

const person = (slug: string, text: string) => `  - { slug: ${slug}, names: { en: "${text}" } }`;
const honor = (slug: string, result: string) =>
  `              - { key: ${slug}, result: ${result}, recipients: [${slug}] }`;
const text = `format: awards/1
people:
${person('leguin', 'Ursula K. LeGuin')}
${person('le-guin', 'Theo Le Guin')}
${person('de-shields', 'André De Shields')}
${person('obrien', 'Conan O’Brien')}
${person('van-der-waals', 'Jo Van-der Waals')}
${person('director', 'Michael Winner')}
${person('the-who', 'The Who')}
${person('guinness', 'Le Ursula Guinness')}
works:
  - { slug: hobbit, names: { en: Hobbit } }
  - { slug: martian, names: { en: The Martian } }
programs:
  - { slug: pen-prize, names: { en: Pen Prize } }
editions:
  - program: pen-prize
    year: 2025
    names: { en: Pen Prize 2025 }
    categories:
      - slug: novel
        names: { en: Novel }
        kind: PERSON
        awards:
          - slug: novel
            names: { en: Novel of the Year }
            honors:
${honor('leguin', 'WON')}
${honor('van-der-waals', 'NOMINATED')}
${honor('obrien', 'FINALIST')}
`;
await importDocuments(owner, [{ name: 'pen.yaml', text }]);

interface Page {
  edges: { node: { slug: string }; unmatched: string[]; honor: { result: string } | null }[];
  misspelled: string[];
}

async function search(db: typeof reader, query: string): Promise<Page> {
  const { data, errors } = await createTestClient(db).answer(
    `query ($query: String!) { search(query: $query, first: 100) {
      edges { node { slug } unmatched honor { result } } misspelled } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  return data?.search as Page;
}

/** The entities that are found, with the result of the honor, and the words that they lack. */
async function found(query: string): Promise<string[]> {
  const { edges } = await search(reader, query);
  return edges.map(({ node, unmatched, honor }) =>
    [node.slug, ...(honor ? [honor.result] : []), ...unmatched.map((word) => `-${word}`)].join(' '),
  );
}

describe('names in one word or several', () => {
  test.each([
    ['Ursula Le Guin', 'leguin'],
    ['Ursula K. Le Guin', 'leguin'],
    ['Ursula LeGuin', 'leguin'],
    ['Theo LeGuin', 'le-guin'],
    ['Theo Le-Guin', 'le-guin'],
    ['André DeShields', 'de-shields'],
    ['Andre De-Shields', 'de-shields'],
    ['DeShields', 'de-shields'],
    ['Conan OBrien', 'obrien'],
    ["Conan O'Brien", 'obrien'],
    ['Conan O Brien', 'obrien'],
    ['Vander-Waals', 'van-der-waals'],
    ['Jo VanDer Waals', 'van-der-waals'],
    ['the Hobbit', 'hobbit'],
    ['Martian', 'martian'],
    ['The Martian', 'martian'],
    ['the who', 'the-who'],
  ])('%s', async (query, first) => {
    expect((await found(query))[0]).toBe(first);
    expect((await search(reader, query)).misspelled).toEqual([]);
  });

  test('both spellings find both', async () => {
    for (const query of ['LeGuin', 'Le Guin', 'le-guin']) {
      expect((await found(query)).slice(0, 2).toSorted(), query).toEqual(['le-guin', 'leguin']);
    }
  });

  test('an article does not make a name shorter or longer', async () => {
    expect(await found('The Hobbit')).toEqual(['hobbit']);
  });
});

describe('words for results', () => {
  test.each([
    'winner 2025',
    'Who won 2025?',
    '获奖者 2025',
    '谁获奖 2025',
    '2025年获奖',
    'Gewinner 2025',
    'ganadora 2025',
    'Gagnant 2025',
    'winners pen prize',
    'novel of the year winner 2025',
  ])('%s finds who won', async (query) => {
    const results = await found(query);
    expect(results[0]).toBe('leguin WON');
    expect(results.join()).not.toMatch(/obrien|waals| -[^2]*(winner|won|who|获)/i);
  });

  test.each([
    ['nominees 2025', ['obrien FINALIST', 'van-der-waals NOMINATED', '2025']],
    ['提名 2025', ['obrien FINALIST', 'van-der-waals NOMINATED', '2025']],
    ['finalists 2025', ['obrien FINALIST', '2025']],
    ['finalist 2024', []],
    ['LeGuin laureate', ['leguin WON']],
    ['LeGuin nominee', []],
    ['Michael Winner', ['director']],
    ['winner', ['director']],
    ['who', ['the-who']],
  ])('%s', async (query, wanted) => {
    expect(await found(query)).toEqual(wanted);
  });

  test('find the winners of a program with the shipped data', async () => {
    const { edges } = await search(shipped.reader, 'winner 2025');
    const [first] = edges;
    expect(first?.honor).toEqual({ result: 'WON' });
    expect(edges.flatMap(({ unmatched }) => unmatched)).toEqual([]);
  });

  test('take no more statements, and cost what a filter costs', async () => {
    const count = async (query: string) => {
      statements.length = 0;
      await search(reader, query);
      return statements.length;
    };
    const usual = await count('pen 2025');
    expect(await count('winner pen 2025')).toBe(usual);
    expect(await count('VanDerWaals LeGuin')).toBeLessThanOrEqual(usual);
    const filter = { year: { eq: 2025 } };
    expect(searchCost({ query: 'winner 2025' })).toBe(searchCost({ query: 'pen 2025', filter }));
  });
});
