import { expect, test } from 'vitest';
import { openImport } from '../support/import.ts';
import { createTestClient } from '../support/test-client.ts';

/** How documents say what the Nobel Prizes need: shares, affiliations of the time, prizes not given or not taken. */
const { apply, db } = await openImport();

async function get(query: string) {
  // A separate server for each query: the data of a revision differs from test to test.
  const { data, errors } = await createTestClient(db).answer(query);
  expect(errors).toBeUndefined();
  return data;
}

const nobel = 'programs: [{ slug: nobel-prize, names: { en: Nobel Prize }, foundedYear: 1895 }]';

/** An edition with one prize. @param rest further fields of the award */
const prize = (year: number, name: string, rest: string) => `
  - program: nobel-prize
    year: ${year}
    names: { en: Nobel Prizes ${year} }
    categories:
      - slug: ${name.toLowerCase()}
        names: { en: ${name} }
        kind: PERSON
        awards: [{ slug: ${name.toLowerCase()}, names: { en: Nobel Prize in ${name} }, ${rest} }]`;

test('laureates share a prize, each with the affiliation of the year', async () => {
  await apply(`
places:
  - { slug: france, names: { en: France }, placeKind: COUNTRY, countryCode: FR }
  - { slug: paris, names: { en: Paris }, placeKind: CITY, parent: france }
organizations:
  - { slug: ecole-polytechnique, names: { fr: École Polytechnique }, organizationKind: UNIVERSITY, place: paris }
  - { slug: sorbonne, names: { en: Sorbonne University }, organizationKind: UNIVERSITY, place: paris }
people:
  - { slug: henri-becquerel, names: { en: Henri Becquerel } }
  - { slug: pierre-curie, names: { en: Pierre Curie } }
  - { slug: marie-curie, names: { en: Marie Curie } }
${nobel}
editions:
  - program: nobel-prize
    year: 1903
    names: { en: Nobel Prizes 1903 }
    categories:
      - slug: physics
        names: { en: Physics }
        kind: PERSON
        awards:
          - slug: physics
            names: { en: Nobel Prize in Physics }
            status: AWARDED
            honors:
              - recipients:
                  - recipient: henri-becquerel
                    affiliations: [{ organization: ecole-polytechnique, asOf: 1903 }]
                share: 1/2
                reason: { en: He discovered spontaneous radioactivity. }
              - { recipients: [pierre-curie], share: 1/4, reason: { en: Research on that radiation. } }
              - { recipients: [marie-curie], share: 1/4, reason: { en: Research on that radiation. } }
  - program: nobel-prize
    year: 1911
    names: { en: Nobel Prizes 1911 }
    categories:
      - slug: chemistry
        names: { en: Chemistry }
        kind: PERSON
        awards:
          - slug: chemistry
            names: { en: Nobel Prize in Chemistry }
            status: AWARDED
            honors:
              - recipients:
                  - recipient: marie-curie
                    creditedAs: Marie Curie, née Sklodowska
                    affiliations: [{ organization: sorbonne, asOf: 1911 }]
                share: 1/1`);
  expect(
    await get(`{ award(program: "nobel-prize", year: 1903, slug: "physics") { winners {
      credit share { numerator denominator } reason
      recipients { affiliations { asOf title organization { name } } place { name country { countryCode } } }
    } } }`),
  ).toEqual({
    award: {
      winners: [
        {
          credit: 'Henri Becquerel',
          share: { numerator: 1, denominator: 2 },
          reason: 'He discovered spontaneous radioactivity.',
          recipients: [
            {
              affiliations: [
                { asOf: '1903', title: null, organization: { name: 'École Polytechnique' } },
              ],
              place: { name: 'Paris', country: { countryCode: 'FR' } },
            },
          ],
        },
        ...['Pierre Curie', 'Marie Curie'].map((credit) => ({
          credit,
          share: { numerator: 1, denominator: 4 },
          reason: 'Research on that radiation.',
          recipients: [{ affiliations: [], place: null }],
        })),
      ],
    },
  });
  // Her place of 1911 says nothing of where she was in 1903.
  expect(
    await get(`{ recipient(by: { slug: "marie-curie" }) { name honors { nodes {
      edition { year } category { name } credit share { decimal } recipients { place { name } }
    } } } }`),
  ).toEqual({
    recipient: {
      name: 'Marie Curie',
      honors: {
        nodes: [
          {
            edition: { year: 1911 },
            category: { name: 'Chemistry' },
            credit: 'Marie Curie, née Sklodowska',
            share: { decimal: 1 },
            recipients: [{ place: { name: 'Paris' } }],
          },
          {
            edition: { year: 1903 },
            category: { name: 'Physics' },
            credit: 'Marie Curie',
            share: { decimal: 0.25 },
            recipients: [{ place: null }],
          },
        ],
      },
    },
  });
});

test('an organization is a laureate three times, and a prize that was not awarded has a reason', async () => {
  await apply(`
organizations:
  - { slug: red-cross, names: { en: International Committee of the Red Cross }, organizationKind: NONPROFIT }
  - { slug: league, names: { en: League of Red Cross Societies }, organizationKind: NONPROFIT }
${nobel}
editions:
${prize(1917, 'Peace', 'status: AWARDED, honors: [{ recipients: [red-cross] }]')}
${prize(1944, 'Peace', 'status: AWARDED, honors: [{ recipients: [red-cross], announcedOn: 1945 }]')}
${prize(1948, 'Peace', 'status: NOT_AWARDED, statusReason: { en: No suitable living candidate. }')}
${prize(1963, 'Peace', 'status: AWARDED, honors: [{ recipients: [red-cross], share: 1/2 }, { recipients: [league], share: 1/2 }]')}`);
  expect(
    await get(`{ recipient(by: { slug: "red-cross" }) { __typename honors { totalCount nodes {
      edition { year } announcedOn share { decimal } } } } }`),
  ).toEqual({
    recipient: {
      __typename: 'Organization',
      honors: {
        totalCount: 3,
        nodes: [
          { edition: { year: 1963 }, announcedOn: null, share: { decimal: 0.5 } },
          { edition: { year: 1944 }, announcedOn: '1945', share: null },
          { edition: { year: 1917 }, announcedOn: null, share: null },
        ],
      },
    },
  });
  const redCross = { credit: 'International Committee of the Red Cross' };
  const given = { status: 'AWARDED', statusReason: null };
  expect(
    await get(`{ awardSeries(program: "nobel-prize", slug: "peace") { awards {
      edition { year } status statusReason winners { credit } } } }`),
  ).toEqual({
    awardSeries: {
      awards: [
        { edition: { year: 1917 }, ...given, winners: [redCross] },
        { edition: { year: 1944 }, ...given, winners: [redCross] },
        {
          edition: { year: 1948 },
          status: 'NOT_AWARDED',
          statusReason: 'No suitable living candidate.',
          winners: [],
        },
        {
          edition: { year: 1963 },
          ...given,
          winners: [redCross, { credit: 'League of Red Cross Societies' }],
        },
      ],
    },
  });
});

test('a prize that was declined, or that a laureate could not accept, counts as won', async () => {
  await apply(`
people:
  - { slug: gerhard-domagk, names: { en: Gerhard Domagk } }
  - { slug: henry-kissinger, names: { en: Henry Kissinger } }
  - { slug: le-duc-tho, names: { en: Le Duc Tho, vi: Lê Đức Thọ } }
${nobel}
editions:
${prize(1939, 'Medicine', 'honors: [{ recipients: [gerhard-domagk], acceptance: RESTRICTED }]')}
${prize(1973, 'Peace', 'honors: [{ recipients: [henry-kissinger], acceptance: ACCEPTED, share: 1/2 }, { recipients: [le-duc-tho], acceptance: DECLINED, share: 1/2 }]')}`);
  expect(await get('{ winners { nodes { acceptance credit(lang: ["vi"]) } } }')).toEqual({
    winners: {
      nodes: [
        { acceptance: 'ACCEPTED', credit: 'Henry Kissinger' },
        { acceptance: 'DECLINED', credit: 'Lê Đức Thọ' },
        { acceptance: 'RESTRICTED', credit: 'Gerhard Domagk' },
      ],
    },
  });
});

/**
 * A place or an organization is that of today, with FORMER names; a country that is gone is a REGION of the
 * one that it is in now, so that its laureates count there. Nothing says when it was what.
 */
test('an entity that was renamed has its current name, and keeps the old ones', async () => {
  await apply(`
places:
  - { slug: germany, names: { en: Germany }, placeKind: COUNTRY, countryCode: DE }
  - { slug: west-germany, names: { en: West Germany }, placeKind: REGION, parent: germany }
  - { slug: poland, names: { en: Poland }, placeKind: COUNTRY, countryCode: PL }
  - slug: warsaw
    names: [{ text: Warsaw, lang: en }, { text: "Warsaw, Russian Empire", lang: en, kind: FORMER }]
    placeKind: CITY
    parent: poland
organizations:
  - slug: max-planck-institute-for-physics
    names:
      - { text: Max Planck Institute for Physics, lang: en }
      - { text: Kaiser-Wilhelm-Institut für Physik, lang: de, kind: FORMER }
    organizationKind: ACADEMY
people:
  - { slug: marie-curie, names: { en: Marie Curie }, birthPlace: warsaw }
  - { slug: willy-brandt, names: { en: Willy Brandt } }
  - slug: albert-einstein
    names: { en: Albert Einstein }
    affiliations: [{ organization: max-planck-institute-for-physics, asOf: 1921 }]
${nobel}
editions:
${prize(1971, 'Peace', 'honors: [{ recipients: [{ recipient: willy-brandt, place: west-germany }] }]')}`);
  expect(
    await get(`{
      winners { nodes { recipients { place { name country { name } } } } }
      curie: recipient(by: { slug: "marie-curie" }) { ... on Person {
        birthPlace { name names(kind: FORMER) { text } country { name } } } }
      einstein: recipient(by: { slug: "albert-einstein" }) { ... on Person { affiliations {
        asOf organization { name german: name(lang: ["de"]) } } } }
    }`),
  ).toEqual({
    winners: {
      nodes: [{ recipients: [{ place: { name: 'West Germany', country: { name: 'Germany' } } }] }],
    },
    curie: {
      birthPlace: {
        name: 'Warsaw',
        names: [{ text: 'Warsaw, Russian Empire' }],
        country: { name: 'Poland' },
      },
    },
    einstein: {
      affiliations: [
        {
          asOf: '1921',
          organization: {
            name: 'Max Planck Institute for Physics',
            german: 'Kaiser-Wilhelm-Institut für Physik',
          },
        },
      ],
    },
  });
});

test('a share of 1 is the whole prize, however it is written', async () => {
  const shares = ['1', '"1"', '1/1'].map(
    (share, index) =>
      `  - { program: nobel-prize, year: ${1901 + index}, names: { en: N }, honors: [{ key: all, recipients: [], share: ${share} }] }`,
  );
  await apply(`${nobel}\neditions:\n${shares.join('\n')}`);
  expect(await get('{ honors { nodes { share { numerator denominator decimal } } } }')).toEqual({
    honors: {
      nodes: Array(3).fill({ share: { numerator: 1, denominator: 1, decimal: 1 } }),
    },
  });
});

test('claims of equal shares agree, however they are written', async () => {
  const claimedBy = (source: string, share: string) =>
    `source: ${source}\neditions: [{ program: nobel-prize, year: 1901, names: { en: N }, honors: [{ key: all, recipients: [], share: ${share} }] }]`;
  await apply(
    `${nobel}\nsources: [{ slug: a, title: A, kind: NEWS }, { slug: b, title: B, kind: NEWS }]`,
    claimedBy('a', '1'),
    claimedBy('b', '2/2'),
  );
  expect(await get('{ honors { nodes { disputed } } }')).toEqual({
    honors: { nodes: [{ disputed: false }] },
  });
});
