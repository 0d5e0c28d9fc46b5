import { expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { startServer } from '../../support/server/http.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The names of dimension keys, and the recipients counted. Random data: test/query-results/statistics.test.ts. */
const { owner, reader, statements } = await createDatabase('empty');
const { answer } = createTestClient(reader);
const base = await startServer(reader);

const named = (slug: string) => ({ slug, names: { en: slug } });
const country = (slug: string, countryCode: string) => ({
  ...named(slug),
  placeKind: 'COUNTRY',
  countryCode,
});
const document = {
  format: 'awards/1',
  places: [
    country('japan', 'JP'),
    country('peru', 'PE'),
    country('old-czechia', 'CSHH'),
    country('soviet-union', 'SUHH'),
    country('antarctica', 'AQ'),
  ],
  organizations: [{ ...named('ajax'), organizationKind: 'OTHER' }],
  people: [named('ann'), { ...named('ben'), affiliations: [{ organization: 'ajax' }] }],
  works: [
    { ...named('film'), workKind: 'film' },
    { ...named('song'), workKind: 'song' },
  ],
  programs: [named('cup')],
  editions: [
    {
      program: 'cup',
      year: 2020,
      names: { en: 'Cup 2020' },
      participants: [{ person: 'ann', role: 'JUROR' }],
      categories: [
        {
          ...named('film'),
          kind: 'WORK',
          participants: [{ person: 'ben', role: 'JURY_CHAIR' }],
          awards: [
            {
              ...named('best'),
              honors: [
                {
                  recipients: [
                    { recipient: 'film', place: ['japan', 'peru'] },
                    {
                      recipient: 'ann',
                      role: 'CONTRIBUTOR',
                      affiliations: [{ organization: 'ajax', asOf: '2020' }],
                    },
                  ],
                },
                { recipients: ['song', 'ben'] },
              ],
            },
          ],
        },
      ],
      honors: [
        { key: 'old', recipients: [{ recipient: 'ben', place: ['old-czechia'] }] },
        { key: 'union', recipients: ['soviet-union'] },
        { key: 'ice', recipients: ['antarctica'] },
      ],
    },
  ],
};
await importDocuments(owner, [{ name: '1.json', text: JSON.stringify(document) }]);

const query = (args: string) =>
  `{ statistics(${args}) { total groups rest rows { value keys { value label node { __typename } } } } }`;

interface Key {
  value: string | null;
  label: string;
  node: { __typename: string } | null;
}

async function rowsOf(args: string) {
  statements.length = 0;
  const { data, errors } = await answer(query(args));
  expect(errors).toBeUndefined();
  const { rows }: { rows: { value: number; keys: Key[] }[] } = JSON.parse(
    JSON.stringify(data),
  ).statistics;
  return rows.map(({ value, keys: [key] }) => [key?.value, key?.label, value]);
}

test('a country is in a region of a continent, as is a former one whose successors are all there', async () => {
  expect(await rowsOf('by: [CONTINENT]')).toEqual([
    [null, 'Unknown', 3],
    ['019', 'Americas', 1],
    ['142', 'Asia', 1],
    ['150', 'Europe', 1],
  ]);
  expect(await rowsOf('by: [REGION], filter: { hasRegion: true }')).toEqual([
    ['005', 'South America', 1],
    ['030', 'Eastern Asia', 1],
    ['151', 'Eastern Europe', 1],
  ]);
});

test.each([
  ['zh-Hans', '亚洲'],
  ['tlh,de', 'Asien'],
  ['abcd,tlh', 'Asia'],
  ['gv', 'Asia'],
  ['gv,zh-Hans', '亚洲'],
])('a continent has its name in the language of the URL: %s', async (lang, label) => {
  const text = query('by: [CONTINENT], filter: { continent: ["142"] }');
  const url = `${base}/graphql?lang=${lang}&query=${encodeURIComponent(text)}`;
  const { data } = await (await fetch(url)).json();
  const labels = data.statistics.rows.map(({ keys }: { keys: Key[] }) => keys[0]?.label);
  expect(labels).toContain(label);
});

test('affiliations and jurors are entities, and roles and kinds of works are words', async () => {
  expect(await rowsOf('by: [AFFILIATION], filter: { hasAffiliation: true }')).toEqual([
    ['ajax', 'ajax', 1],
  ]);
  expect(await rowsOf('by: [JUROR]')).toEqual([
    ['ann', 'ann', 5],
    ['ben', 'ben', 2],
  ]);
  expect(await rowsOf('by: [ROLE]')).toEqual([
    ['PRIMARY', 'Primary', 5],
    ['CONTRIBUTOR', 'Contributor', 1],
  ]);
  expect(await rowsOf('by: [WORK_KIND], filter: { workKind: ["film"] }')).toEqual([
    ['film', 'film', 1],
  ]);
  const { data } = await answer(query('by: [JUROR], first: 1'));
  expect(JSON.stringify(data)).toContain('{"__typename":"Person"}');
});

test('`recipients` leaves out other recipients, and honors without one of these', async () => {
  expect(await rowsOf('by: [RECIPIENT], recipients: { recipientKind: [WORK] }')).toEqual([
    ['film', 'film', 1],
    ['song', 'song', 1],
  ]);
  const counted = async (args: string) => {
    const { data } = await answer(query(`${args}, first: 1`));
    const { rows, ...numbers } = JSON.parse(JSON.stringify(data)).statistics;
    return { ...numbers, value: rows[0]?.value };
  };
  expect(await counted('by: [RECIPIENT], recipients: { recipientKind: [WORK] }')).toEqual({
    total: 2,
    groups: 2,
    rest: 1,
    value: 1,
  });
  expect(
    await counted('by: [YEAR], measure: RECIPIENTS, recipients: { recipientKind: [PERSON] }'),
  ).toEqual({
    total: 2,
    groups: 1,
    rest: 0,
    value: 2,
  });
  expect(await counted('by: [YEAR], recipients: { recipientKind: [] }')).toMatchObject({
    total: 0,
    groups: 0,
  });
});

test('each dimension takes one statement', async () => {
  const counts = [];
  for (const by of [
    'YEAR',
    'RANK',
    'ROLE',
    'WORK_KIND',
    'JUROR',
    'AFFILIATION',
    'CONTINENT',
    'CITY',
  ]) {
    statements.length = 0;
    await answer(`{ statistics(by: [${by}]) { total rows { value keys { value } } } }`);
    counts.push(statements.length);
  }
  expect(new Set(counts).size).toBe(1);
});
