import { expect, test } from 'vitest';
import { openImport } from '../support/documents/import.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** The places that honors count under. */
const { apply, db } = await openImport();
const { answer } = createTestClient(db);

test('a town of today and the country of its time stand side by side, for births and for honors', async () => {
  await apply(`
places:
  - { slug: germany, names: { en: Germany }, placeKind: COUNTRY, countryCode: DE }
  - { slug: east-germany, names: { en: East Germany }, placeKind: COUNTRY, countryCode: DDDE }
  - { slug: leipzig, names: { en: Leipzig }, placeKind: CITY, parent: germany }
people:
  - { slug: eva, names: { en: Eva }, birthPlace: leipzig, countryAtBirth: east-germany }
  - { slug: ida, names: { en: Ida }, birthPlace: leipzig }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 1980
    names: { en: Prize }
    honors:
      - { key: eva, recipients: [{ recipient: eva, place: [leipzig, east-germany] }] }
      - { key: both, recipients: [eva, ida] }`);
  const { data, errors } = await answer(`{
      eva: recipient(by: { slug: "eva" }) { ... on Person { birthPlace { name country { name } } countryAtBirth { name } } }
      ida: recipient(by: { slug: "ida" }) { ... on Person { birthPlace { name } countryAtBirth { name } } }
      inEast: recipients(filter: { birthCountry: ["DDDE"] }) { nodes { slug } }
      inGermany: recipients(filter: { birthCountry: ["DE"] }) { nodes { slug } }
      within: recipients(filter: { birthPlace: ["east-germany"] }) { nodes { slug } }
      honored: honors(filter: { birthCountry: ["DDDE"] }) { totalCount }
      births: statistics(by: [BIRTH_COUNTRY]) { total rows { key(dimension: BIRTH_COUNTRY) { value label } value } }
      filtered: statistics(by: [BIRTH_COUNTRY], filter: { year: { eq: 1980 } }) { rows { key(dimension: BIRTH_COUNTRY) { value } value } }
      each: statistics(by: [BIRTH_COUNTRY], recipients: { recipientKind: [PERSON] }) { rows { keys { value } value } }
      places: statistics(by: [COUNTRY]) { rows { key(dimension: COUNTRY) { value } value } }
      town: honors(filter: { place: ["leipzig"], country: ["DDDE"] }) { totalCount nodes { recipients { places { name } } } }
    }`);
  expect(errors).toBeUndefined();
  const eva = [{ slug: 'eva' }];
  expect(data).toEqual({
    eva: {
      birthPlace: { name: 'Leipzig', country: { name: 'Germany' } },
      countryAtBirth: { name: 'East Germany' },
    },
    ida: { birthPlace: { name: 'Leipzig' }, countryAtBirth: null },
    inEast: { nodes: eva },
    inGermany: { nodes: [...eva, { slug: 'ida' }] },
    within: { nodes: eva },
    honored: { totalCount: 2 },
    births: {
      total: 2,
      rows: [
        { key: { value: 'DDDE', label: 'East Germany' }, value: 2 },
        { key: { value: 'DE', label: 'Germany' }, value: 2 },
      ],
    },
    filtered: {
      rows: [
        { key: { value: 'DDDE' }, value: 2 },
        { key: { value: 'DE' }, value: 2 },
      ],
    },
    each: {
      rows: [
        { keys: [{ value: 'DDDE' }], value: 2 },
        { keys: [{ value: 'DE' }], value: 2 },
      ],
    },
    places: {
      rows: [
        { key: { value: 'DDDE' }, value: 1 },
        { key: { value: 'DE' }, value: 1 },
        { key: { value: null }, value: 1 },
      ],
    },
    town: {
      totalCount: 1,
      nodes: [{ recipients: [{ places: [{ name: 'Leipzig' }, { name: 'East Germany' }] }] }],
    },
  });
});

test('an honor counts under each of its affiliations, and a row is the total of its filter', async () => {
  await apply(`
places:
  - { slug: france, names: { en: France }, placeKind: COUNTRY, countryCode: FR }
  - { slug: peru, names: { en: Peru }, placeKind: COUNTRY, countryCode: PE }
  - { slug: lima, names: { en: Lima }, placeKind: CITY, parent: peru }
organizations:
  - { slug: school, names: { en: School }, organizationKind: UNIVERSITY, place: france }
  - { slug: college, names: { en: College }, organizationKind: UNIVERSITY, place: lima }
people: [{ slug: ana, names: { en: Ana }, place: france, affiliations: [{ organization: college }, { organization: school }] }, { slug: ben, names: { en: Ben }, place: peru }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2000
    names: { en: Prize }
    honors:
      - { key: ana, recipients: [{ recipient: ana, affiliations: [{ organization: college }, { organization: school }] }] }
      - { key: ben, recipients: [ben] }
      - { key: given, recipients: [{ recipient: ben, place: [france, lima] }] }`);
  const { data, errors } = await answer(`{
      honors { nodes { recipients { places { slug } place { slug } recipient { place { slug } } } } }
      statistics(by: [COUNTRY]) { total overlapping rows { keys { value } value } }
      france: honors(filter: { country: ["FR"] }) { totalCount }
      peru: place(by: { slug: "peru" }) { honorsWithin { totalCount } }
    }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    honors: {
      nodes: [
        {
          recipients: [
            {
              places: [{ slug: 'lima' }, { slug: 'france' }],
              place: { slug: 'lima' },
              recipient: { place: { slug: 'france' } },
            },
          ],
        },
        {
          recipients: [
            {
              places: [{ slug: 'peru' }],
              place: { slug: 'peru' },
              recipient: { place: { slug: 'peru' } },
            },
          ],
        },
        {
          recipients: [
            {
              places: [{ slug: 'france' }, { slug: 'lima' }],
              place: { slug: 'france' },
              recipient: { place: { slug: 'peru' } },
            },
          ],
        },
      ],
    },
    statistics: {
      total: 3,
      overlapping: true,
      rows: [
        { keys: [{ value: 'PE' }], value: 3 },
        { keys: [{ value: 'FR' }], value: 2 },
      ],
    },
    france: { totalCount: 2 },
    peru: { honorsWithin: { totalCount: 3 } },
  });
});

test('a publisher is an affiliation of a kind, and never the place of an honor', async () => {
  const held = (kind: string) =>
    `people: [{ slug: mia, affiliations: [{ organization: press${kind} }] }]`;
  await apply(`
places:
  - { slug: france, names: { en: France }, placeKind: COUNTRY, countryCode: FR }
  - { slug: peru, names: { en: Peru }, placeKind: COUNTRY, countryCode: PE }
organizations: [{ slug: press, names: { en: Press }, organizationKind: COMPANY, place: peru }]
people: [{ slug: mia, names: { en: Mia }, place: france }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2000
    names: { en: Prize }
    honors: [{ key: book, recipients: [{ recipient: mia, affiliations: [{ organization: press, kind: PUBLISHER }] }] }]`);
  const seen = async () => {
    // A separate server for each state of the data.
    const { data, errors } = await createTestClient(db).answer(`{
      honors { nodes { recipients { places { slug } affiliations { kind organization { slug } } } } }
      statistics(by: [COUNTRY]) { rows { keys { value } } }
      published: honors(filter: { affiliation: ["press"] }) { totalCount }
    }`);
    expect(errors).toBeUndefined();
    return data;
  };
  const expected = (place: string, code: string, kind: string | null) => ({
    honors: {
      nodes: [
        {
          recipients: [
            {
              places: [{ slug: place }],
              affiliations: [{ kind, organization: { slug: 'press' } }],
            },
          ],
        },
      ],
    },
    statistics: { rows: [{ keys: [{ value: code }] }] },
    published: { totalCount: 1 },
  });
  expect(await seen()).toEqual(expected('france', 'FR', 'PUBLISHER'));
  await apply(held(''));
  expect(await seen()).toEqual(expected('france', 'FR', 'PUBLISHER'));
  await apply(held(', kind: POSITION'));
  expect(await seen()).toEqual(expected('peru', 'PE', 'POSITION'));
  await apply(held(', kind: null'));
  expect(await seen()).toEqual(expected('peru', 'PE', null));
});
