import { beforeEach, describe, expect, test } from 'vitest';
import { openImport } from '../../../../support/documents/import.ts';

/** Names, texts, references, positions and lists: how what is given meets what is there. */
const { apply, problems, query, changes } = await openImport();

const names = () =>
  query<{ name: string }>(`select concat_ws(' ', kind, lang, text) as name from name
    where entity_id = (select id from program where slug = 'prize') order by position`).then(
    (rows) => rows.map(({ name }) => name),
  );

describe('names', () => {
  beforeEach(async () => {
    await apply('programs: [{ slug: prize, names: { en: Prize, de: Preis } }]');
  });

  test('of a language are removed by null, and the next name becomes the first', async () => {
    await apply('programs: [{ slug: prize, names: { en: null } }]');
    expect(await names()).toEqual(['OFFICIAL de Preis']);
    expect(await changes()).toEqual([
      [
        'CHANGED PROGRAM prize',
        'names',
        [
          { kind: 'OFFICIAL', lang: 'en', text: 'Prize' },
          { kind: 'OFFICIAL', lang: 'de', text: 'Preis' },
        ],
        [{ kind: 'OFFICIAL', lang: 'de', text: 'Preis' }],
      ],
    ]);
  });
});

test('a list of values replaces the earlier list', async () => {
  await apply(`
programs:
  - { slug: prize, names: { en: P }, leadsTo: [big, small] }
  - { slug: big, names: { en: B } }
  - { slug: small, names: { en: S } }
teams: [{ slug: team, names: { en: T }, externalIds: [{ scheme: wikidata, value: Q1 }, { scheme: viaf, value: "2" }] }]`);
  await apply(`
programs: [{ slug: prize, leadsTo: [small] }]
teams: [{ slug: team, externalIds: null }]`);
  expect(await changes()).toEqual([
    [
      'CHANGED RECIPIENT team',
      'externalIds',
      [
        { scheme: 'wikidata', value: 'Q1' },
        { scheme: 'viaf', value: '2' },
      ],
      null,
    ],
    ['CHANGED PROGRAM prize', 'leadsTo', ['big', 'small'], ['small']],
  ]);
});

test('an honor has all details of its recipients that a source can give', async () => {
  const document = `
places: [{ slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: LI }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: UNIVERSITY, place: land }]
people: [{ slug: marie, names: { en: Marie }, honorific: Dr., birthPlace: land }]
works: [{ slug: song, names: { en: Song }, workKind: song, year: 1999 }]
programs: [{ slug: prize, names: { en: P } }]
editions:
  - program: prize
    year: 1903
    names: { en: P }
    honors:
      - key: physics
        recipients:
          - recipient: marie
            creditedAs: Mme Marie
            detail: For rays
            onBehalfOf: lab
            place: land
            affiliations: [{ organization: lab, title: Professor, asOf: 1903 }]
          - { recipient: song, role: FOR_WORK }
        acceptance: ACCEPTED
        share: 1/4
        tied: true
        announcedOn: 1903-11`;
  await apply(document);
  expect(
    await query(`select r.slug, h.role, h.credited_as, h.detail, o.slug as organization, p.slug as place
      from honor_recipient h join recipient r on r.id = h.recipient_id
      left join recipient o on o.id = h.on_behalf_of_id
      left join recipient p on p.id = h.place_id order by position`),
  ).toEqual([
    {
      slug: 'marie',
      role: 'PRIMARY',
      credited_as: 'Mme Marie',
      detail: 'For rays',
      organization: 'lab',
      place: 'land',
    },
    {
      slug: 'song',
      role: 'FOR_WORK',
      credited_as: null,
      detail: null,
      organization: null,
      place: null,
    },
  ]);
  expect(
    await query(`select a.title, a.as_of, o.slug from honor_affiliation h
      join affiliation a on a.id = h.affiliation_id
      join recipient o on o.id = a.organization_id`),
  ).toEqual([{ title: 'Professor', as_of: '1903', slug: 'lab' }]);
  expect(
    await query(
      'select acceptance, share_numerator, share_denominator, tied, announced_on from honor',
    ),
  ).toEqual([
    {
      acceptance: 'ACCEPTED',
      share_numerator: 1,
      share_denominator: 4,
      tied: true,
      announced_on: '1903-11',
    },
  ]);
  await expect(apply(document)).resolves.toMatchObject({ revision: '1' });
});

test('an award has at most 1,000 winners, and any number of special mentions', async () => {
  const honors = (count: number, name: string, result: string) =>
    Array.from(
      { length: count },
      (_, index) => `{ key: ${name}-${index}, recipients: null, result: ${result} }`,
    );
  const award = (of: readonly string[]) => `
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: 2025, names: { en: P }, categories: [{ slug: c, names: { en: C }, kind: OTHER,
  awards: [{ slug: best, names: { en: B }, honors: [${of.join(', ')}] }] }] }]`;
  await apply(award([...honors(1000, 'w', 'WON'), ...honors(1, 'm', 'SPECIAL_MENTION')]));
  expect(await problems(award(honors(1, 'new', 'WON')))).toEqual([
    expect.stringContaining('there would be 1001 winners; at most 1000 are allowed.'),
  ]);
});
