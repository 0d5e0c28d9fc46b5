import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import type { SearchKind } from '../../../generated/graphql.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const people = [
  'Martin Scorsese',
  'Steven Spielberg',
  'Alfred Hitchcock',
  'Hayao Miyazaki',
  'Bob Dylan',
  'Bob Dillon',
  'Stephen Spender',
  'Alfonso Cuarón',
  'Akira Kurosawa',
  'Андрей Тарковский',
  'Κώστας Γαβράς',
  '박찬욱',
  'عباس كيارستمي',
  'Li Na',
  "Peter O'Toole",
];
const organizations = ['Spielberg Foundation', '中国科学技术大学', 'Cinema of the Scorseses'];
const entities = (names: readonly string[], kind: string) =>
  names.map((text, index) => ({ slug: `${kind}-${index}`, names: [{ text }] }));

await importDocuments(owner, [
  {
    name: 'people.json',
    text: JSON.stringify({
      format: 'awards/1',
      people: entities(people, 'person'),
      organizations: entities(organizations, 'organization').map((one) => ({
        ...one,
        organizationKind: 'OTHER',
      })),
    }),
  },
]);

interface Found {
  totalCount: number;
  edges: { score: number; matched: { text: string } }[];
}

async function search(query: string, kinds: SearchKind[] | null = null): Promise<Found> {
  const { data, errors } = await answer(
    `query ($query: String!, $kinds: [SearchKind!]) {
      search(query: $query, kinds: $kinds) { totalCount edges { score matched { text } } } }`,
    { query, kinds },
  );
  expect(errors).toBeUndefined();
  return data?.search as Found;
}

async function namesFound(query: string, kinds?: SearchKind[]): Promise<string[]> {
  const { edges, totalCount } = await search(query, kinds);
  expect(totalCount).toBe(edges.length);
  return edges.map(({ matched }) => matched.text);
}

describe('the search for a misspelled name', () => {
  test.each([
    ['Scorcese', 'Martin Scorsese'],
    ['Speilberg', 'Steven Spielberg'],
    ['Hitchkock', 'Alfred Hitchcock'],
    ['Miyasaki', 'Hayao Miyazaki'],
    ['Bob Dillan', 'Bob Dylan'],
    ['Steven Speilburg', 'Steven Spielberg'],
    ['Zpielberk', 'Steven Spielberg'],
    ['cuaron alfonzo', 'Alfonso Cuarón'],
    ['Akria Kurossawa', 'Akira Kurosawa'],
    ['Тарковски', 'Андрей Тарковский'],
    ['Торковскый', 'Андрей Тарковский'],
    ['Γάβρος', 'Κώστας Γαβράς'],
    ['박찬옥', '박찬욱'],
    ['كيارستامي', 'عباس كيارستمي'],
    ['中国科学技木大学', '中国科学技术大学'],
    ['Na Li', 'Li Na'],
    ["O'Tole", "Peter O'Toole"],
    ['Otoole', "Peter O'Toole"],
  ])('finds it: %s finds %s', async (query, name) => {
    expect(await namesFound(query, ['PERSON', 'ORGANIZATION'])).toContain(name);
  });

  test.each([
    ['three wrong letters', 'Zpeelberk'],
    ['two wrong letters in a word of five', 'Dalon'],
    ['a wrong letter in a word of three', 'Bab'],
  ])('does not find it with %s', async (_, query) => {
    expect(await namesFound(query)).toEqual([]);
  });
});

test('names are sorted by wrong letters, then by name', async () => {
  const { edges } = await search('Scorsesee');
  expect(edges.map(({ score, matched }) => [matched.text, score])).toEqual([
    ['Cinema of the Scorseses', 0.63],
    ['Martin Scorsese', 0.63],
  ]);
  expect(await namesFound('Bob Dillan')).toEqual(['Bob Dillon', 'Bob Dylan']);
});

test('a misspelled word is found beside others, and a word that no name has lowers the score', async () => {
  expect(await namesFound('Bob Dillon')).toEqual(['Bob Dillon', 'Bob Dylan']);
  const { edges } = await search('Martin Luther Scorcese');
  expect(edges[0]).toEqual({ score: 0.61, matched: { text: 'Martin Scorsese' } });
});

test('kinds limit the similar names', async () => {
  expect(await namesFound('Speilberg')).toEqual(['Spielberg Foundation', 'Steven Spielberg']);
  expect(await namesFound('Speilberg', ['PERSON'])).toEqual(['Steven Spielberg']);
  expect(await namesFound('Speilberg', ['ORGANIZATION', 'TEAM'])).toEqual(['Spielberg Foundation']);
  expect(await namesFound('Speilberg', ['TEAM'])).toEqual([]);
});

test('similar names are returned only if nothing else matches', async () => {
  expect(await namesFound('Dillon')).toEqual(['Bob Dillon']);
});

test('words that no name has any more are removed from the index', async () => {
  const words = async () => {
    const { rows } = await sql<{ word: string }>`
      select word from name_word where word in ('kubrick', 'kubrik') order by 1`.execute(owner);
    return rows.map(({ word }) => word);
  };
  const write = (text: string) =>
    importDocuments(owner, [{ name: 'one.yaml', text: `format: awards/1\n${text}` }]);
  await write('people: [{ slug: stanley, names: { en: Stanley Kubrik } }]');
  expect(await words()).toEqual(['kubrik']);
  await write('people: [{ slug: stanley, names: { en: Stanley Kubrick } }]');
  expect(await words()).toEqual(['kubrick']);
  await write('retract: [{ person: stanley }]');
  expect(await words()).toEqual([]);
});
