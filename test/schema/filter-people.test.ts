import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database.ts';
import { createTestClient } from '../support/test-client.ts';

/** Who was honored, by gender and country of birth; who was honored for several entities; and honors by attribute. */
const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const named = (slug: string) => ({ slug, names: { en: slug } });
const country = (slug: string, countryCode: string | null) => ({
  ...{ ...named(slug), placeKind: 'COUNTRY', countryCode },
});
const document = {
  format: 'awards/1',
  places: [
    ...[country('ireland', 'IE'), country('soviet-union', 'SUHH'), country('prussia', null)],
    { ...named('dublin'), placeKind: 'CITY', parent: 'ireland' },
    { ...named('leningrad'), placeKind: 'CITY', parent: 'soviet-union' },
    { ...named('danzig'), placeKind: 'CITY', parent: 'prussia' },
    { ...named('atlantis'), placeKind: 'REGION' },
  ],
  people: [
    {
      ...{ ...named('shaw'), gender: 'MALE', birthPlace: 'dublin' },
      attributes: { 'oscars:class': 'Music' },
    },
    { ...named('nina'), gender: 'FEMALE', birthPlace: 'leningrad' },
    { ...named('max'), gender: 'MALE', birthPlace: 'danzig' },
    { ...named('anon'), birthPlace: 'atlantis' },
  ],
  organizations: [{ ...named('studio'), organizationKind: 'COMPANY', place: 'dublin' }],
  programs: [named('nobel'), named('oscars')],
  editions: [
    {
      ...{ program: 'nobel', year: 1925, names: { en: 'Nobel 1925' } },
      honors: [
        { key: 'shaw', recipients: ['shaw'] },
        { key: 'both', recipients: ['nina', 'max', { recipient: 'nina', role: 'ON_BEHALF' }] },
        { key: 'anon', recipients: ['anon'] },
      ],
    },
    {
      ...{ program: 'oscars', year: 1938, names: { en: 'Oscars 1938' } },
      honors: [
        { key: 'play', recipients: ['shaw', 'studio'], attributes: { 'oscars:class': 'Writing' } },
        {
          ...{ key: 'song', recipients: ['nina'], result: 'NOMINATED' },
          attributes: {
            'oscars:class': { value: 'Music', lang: 'en' },
            'oscars:note': ['Writing', 'Sung'],
          },
        },
        { key: 'film', recipients: ['studio'], attributes: { 'oscars:class': 'Music' } },
        { key: 'nobody', recipients: null },
      ],
    },
  ],
};
await importDocuments(owner, [{ name: '1.json', text: JSON.stringify(document) }]);

/** Keys of the honors that match, in alphabetical order. */
async function honors(filter: string): Promise<string[]> {
  const { data, errors } = await answer(
    `{ honors(filter: { ${filter} }, first: 100) { totalCount nodes { id } } }`,
  );
  expect(errors).toBeUndefined();
  const { nodes, totalCount }: { nodes: { id: string }[]; totalCount: number } = JSON.parse(
    JSON.stringify(data),
  ).honors;
  expect(nodes).toHaveLength(totalCount);
  const { rows } = await sql<{ key: string }>`
    select key from honor where id = any(${nodes.map(({ id }) =>
      Buffer.from(id.slice('honor_'.length), 'base64url').toString('hex'),
    )}::uuid[]) order by 1`.execute(owner);
  return rows.map(({ key }) => key);
}

async function recipients(filter: string, order = ''): Promise<string[]> {
  const { data, errors } = await answer(
    `{ recipients(filter: { ${filter} }${order}) { totalCount nodes { slug } } }`,
  );
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).recipients.nodes.map(
    ({ slug }: { slug: string }) => slug,
  );
}

test.each([
  ['gender: [FEMALE]', ['both', 'song']],
  ['gender: [FEMALE, MALE]', ['both', 'play', 'shaw', 'song']],
  ['gender: [OTHER]', []],
  ['hasGender: false', ['anon', 'film', 'nobody']],
  ['birthCountry: ["IE"]', ['play', 'shaw']],
  ['birthCountry: ["SUHH"]', ['both', 'song']],
  // Leningrad lies in Russia today, and lay in the Soviet Union then.
  ['birthCountry: ["RU"]', []],
  ['birthPlace: ["prussia"]', ['both']],
  ['birthPlace: ["atlantis", "dublin"]', ['anon', 'play', 'shaw']],
  ['hasBirthCountry: false', ['anon', 'film', 'nobody']],
  ['country: ["IE"]', ['film', 'play']],
  // One of the two recipients is male, the other was born in the Soviet Union.
  ['gender: [MALE], birthCountry: ["SUHH"]', ['both']],
  ['attribute: { key: "oscars:class" }', ['film', 'play', 'song']],
  ['attribute: { key: "oscars:class", value: "Music" }', ['film', 'song']],
  ['attribute: { key: "oscars:class", value: "music" }', []],
  [
    'not: { attribute: { key: "oscars:class", value: "Music" } }',
    ['anon', 'both', 'nobody', 'play', 'shaw'],
  ],
  ['attribute: { key: "nothing" }', []],
  // Values of attributes can be longer than names and slugs.
  [`attribute: { key: "oscars:class", value: "${'Music '.repeat(800)}" }`, []],
])('honors are filtered by %s', async (filter, expected) => {
  expect(await honors(filter)).toEqual(expected);
});

test.each([
  ['gender: [MALE]', ['max', 'shaw']],
  ['birthCountry: ["IE"]', ['shaw']],
  // Where somebody is from is something else.
  ['country: ["IE"], kind: [ORGANIZATION, PERSON]', ['studio']],
  ['birthPlace: ["prussia", "soviet-union"]', ['max', 'nina']],
])('recipients are filtered by %s', async (filter, expected) => {
  expect(await recipients(filter)).toEqual(expected);
});

describe('a recipient with several honors', () => {
  const both = 'honoredEach: [{ program: ["nobel"] }, { program: ["oscars"], result: [WON] }]';

  test('has one for each filter of `honoredEach`', async () => {
    expect(
      await recipients('honoredEach: [{ program: ["nobel"] }, { program: ["oscars"] }]'),
    ).toEqual(['nina', 'shaw']);
    expect(await recipients(both)).toEqual(['shaw']);
    expect(await recipients('honoredEach: [{ program: ["oscars"] }]')).toEqual(
      await recipients('honored: { program: ["oscars"] }'),
    );
    // One honor would have to be of both programs.
    expect(
      await recipients('honored: { program: ["nobel"], and: [{ program: ["oscars"] }] }'),
    ).toEqual([]);
  });

  test('counts all honors, or those that match `honored`', async () => {
    const { data } = await answer(`{
      all: recipients(filter: { kind: [PERSON], honoredEach: [] }) { totalCount }
    }`);
    expect(data).toEqual({ all: { totalCount: 4 } });
    const order = ', orderBy: [{ field: HONOR_COUNT, direction: DESC }]';
    const each = 'honoredEach: [{ hasRecipient: true }, {}]';
    expect(await recipients(each, order)).toEqual(['nina', 'shaw', 'studio', 'anon', 'max']);
    expect(await recipients(`${each}, honored: { result: [WON] }`, order)).toEqual([
      ...['shaw', 'studio', 'anon', 'max', 'nina'],
    ]);
  });
});

describe('statistics of people', () => {
  const statistics = async (args: string) => {
    const { data, errors } = await answer(`{
      statistics(${args}) { total overlapping rows { value keys { value label node { id } } } }
    }`);
    expect(errors).toBeUndefined();
    const { rows, ...rest } = JSON.parse(JSON.stringify(data)).statistics;
    const text = ({ value, keys }: { value: number; keys: { value: string; label: string }[] }) =>
      [...keys.map((key) => `${key.value} (${key.label})`), value].join(' ');
    return { ...rest, rows: rows.map(text) };
  };

  test('count an honor once for each gender of its recipients', async () => {
    expect(await statistics('by: [GENDER]')).toEqual({
      ...{ total: 7, overlapping: true },
      rows: ['MALE (Male) 3', 'null (Unknown) 3', 'FEMALE (Female) 2'],
    });
  });

  test('have separate rows for former countries of birth, and slugs for countries without a code', async () => {
    expect(await statistics('by: [BIRTH_COUNTRY], filter: { hasBirthCountry: true }')).toEqual({
      ...{ total: 4, overlapping: true },
      rows: ['IE (ireland) 2', 'SUHH (soviet-union) 2', 'prussia (prussia) 1'],
    });
  });

  test('count honors by decade and leadership', async () => {
    expect(await statistics('by: [DECADE, LEADERSHIP]')).toEqual({
      ...{ total: 7, overlapping: false },
      rows: ['1930 (1930s) false (Not leadership) 4', '1920 (1920s) false (Not leadership) 3'],
    });
  });
});
