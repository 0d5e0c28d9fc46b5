import { describe, expect, test } from 'vitest';
import { openImport } from '../support/import.ts';
import { createTestClient } from '../support/test-client.ts';

/** How documents say what the Academy Awards need: films, who made them, and categories through 98 editions. */
const { apply, db } = await openImport();

async function get(query: string) {
  // A separate server for each query: the data of a revision differs from test to test.
  const { data, errors } = await createTestClient(db).answer(query);
  expect(errors).toBeUndefined();
  return data;
}

const program = 'programs: [{ slug: academy-awards, names: { en: Academy Awards } }]';

/** The document of an edition with one award. @param honors each on a line of its own */
const award = (year: number, slug: string, name: string, honors: string[]) => `
  - program: academy-awards
    year: ${year}
    names: { en: Academy Awards of ${year} }
    categories:
      - slug: ${slug}
        names: { en: ${name} }
        kind: WORK
        awards:
          - slug: ${slug}
            names: { en: ${name} }
            honors:
${honors.map((honor) => `              - ${honor}`).join('\n')}`;

test('the first edition has the years 1927/28, one actress for three films, and honorary awards', async () => {
  await apply(`
organizations: [{ slug: warner-bros, names: { en: Warner Bros. }, organizationKind: COMPANY }]
people:
  - { slug: janet-gaynor, names: { en: Janet Gaynor } }
  - { slug: charlie-chaplin, names: { en: Charlie Chaplin } }
works:
  - { slug: 7th-heaven, names: { en: 7th Heaven }, workKind: film, year: 1927 }
  - { slug: street-angel, names: { en: Street Angel }, workKind: film, year: 1928 }
  - { slug: sunrise, names: { en: "Sunrise: A Song of Two Humans" }, workKind: film, year: 1927 }
  - { slug: the-circus, names: { en: The Circus }, workKind: film, year: 1928 }
${program}
editions:
  - program: academy-awards
    year: 1928
    names: [{ text: 1st Academy Awards, lang: en }, { text: 1927/28, kind: SHORT }]
    ordinal: 1
    ceremony: { heldOn: "1929-05-16", venue: Hollywood Roosevelt Hotel }
    categories:
      - slug: actress
        names: { en: Actress }
        kind: PERSON
        awards:
          - slug: actress
            names: { en: Actress }
            honors:
              - recipients:
                  - janet-gaynor
                  - { recipient: 7th-heaven, role: FOR_WORK, detail: Diane }
                  - { recipient: street-angel, role: FOR_WORK, detail: Angela }
                  - { recipient: sunrise, role: FOR_WORK, detail: The Wife }
      - slug: special
        names: { en: Special Awards }
        kind: OTHER
        awards:
          - slug: honorary-award
            names: { en: Special Award }
            honors:
              - { recipients: [warner-bros], reason: { en: For the first talking pictures. } }
              - recipients: [charlie-chaplin, { recipient: the-circus, role: FOR_WORK }]
                reason: { en: "He acted in, wrote, directed and produced it." }`);
  expect(
    await get(`{ edition(program: "academy-awards", year: 1928) {
      name names(kind: SHORT) { text } ordinal ceremony { heldOn venue place { name } }
      honors { nodes { award { name } recipient { name } reason } }
    } }`),
  ).toEqual({
    edition: {
      name: '1st Academy Awards',
      names: [{ text: '1927/28' }],
      ordinal: 1,
      ceremony: { heldOn: '1929-05-16', venue: 'Hollywood Roosevelt Hotel', place: null },
      honors: {
        nodes: [
          { award: { name: 'Actress' }, recipient: { name: 'Janet Gaynor' }, reason: null },
          {
            award: { name: 'Special Award' },
            recipient: { name: 'Warner Bros.' },
            reason: 'For the first talking pictures.',
          },
          {
            award: { name: 'Special Award' },
            recipient: { name: 'Charlie Chaplin' },
            reason: 'He acted in, wrote, directed and produced it.',
          },
        ],
      },
    },
  });
  expect(
    await get(`{ recipient(by: { slug: "sunrise" }) { honors { nodes {
      recipient { name } recipients { role detail recipient { slug } } } } } }`),
  ).toEqual({
    recipient: {
      honors: {
        nodes: [
          {
            recipient: { name: 'Janet Gaynor' },
            recipients: [
              { role: 'PRIMARY', detail: null, recipient: { slug: 'janet-gaynor' } },
              { role: 'FOR_WORK', detail: 'Diane', recipient: { slug: '7th-heaven' } },
              { role: 'FOR_WORK', detail: 'Angela', recipient: { slug: 'street-angel' } },
              { role: 'FOR_WORK', detail: 'The Wife', recipient: { slug: 'sunrise' } },
            ],
          },
        ],
      },
    },
  });
});

describe('a film', () => {
  test('is nominated with its four producers, or with its studio as the credit', async () => {
    const producers = ['kathryn-bigelow', 'mark-boal', 'nicolas-chartier', 'greg-shapiro'];
    await apply(`
organizations: [{ slug: paramount, names: { en: Paramount Pictures }, organizationKind: COMPANY }]
people: [${producers.map((slug) => `{ slug: ${slug}, names: { en: ${slug} } }`).join(', ')}]
works:
  - { slug: wings, names: { en: Wings }, workKind: film, year: 1927 }
  - { slug: the-hurt-locker, names: { en: The Hurt Locker }, workKind: film, year: 2008 }
${program}
editions:
${award(1928, 'best-picture', 'Outstanding Picture', ['recipients: [wings, { recipient: paramount, role: CONTRIBUTOR, creditedAs: Paramount Famous Lasky }]'])}
${award(2009, 'best-picture', 'Best Picture', [
  `recipients: [the-hurt-locker, ${producers.map((slug) => `{ recipient: ${slug}, role: CONTRIBUTOR, detail: producer }`).join(', ')}]`,
])}`);
    expect(
      await get(`{ awardSeries(program: "academy-awards", slug: "best-picture") {
        name awards { name winners { credit recipient { name } recipients { role } } } } }`),
    ).toEqual({
      awardSeries: {
        name: 'Best Picture',
        awards: [
          {
            name: 'Outstanding Picture',
            winners: [
              {
                credit: 'Wings, Paramount Famous Lasky',
                recipient: { name: 'Wings' },
                recipients: [{ role: 'PRIMARY' }, { role: 'CONTRIBUTOR' }],
              },
            ],
          },
          {
            name: 'Best Picture',
            winners: [
              {
                credit: `The Hurt Locker, ${producers.join(', ')}`,
                recipient: { name: 'The Hurt Locker' },
                recipients: [{ role: 'PRIMARY' }, ...Array(4).fill({ role: 'CONTRIBUTOR' })],
              },
            ],
          },
        ],
      },
    });
  });

  test('is the parent of its song, which has separate honors', async () => {
    await apply(`
people:
  - { slug: harold-arlen, names: { en: Harold Arlen } }
  - { slug: e-y-harburg, names: { en: E. Y. Harburg } }
works:
  - { slug: the-wizard-of-oz, names: { en: The Wizard of Oz }, workKind: film, year: 1939 }
  - { slug: over-the-rainbow, names: { en: Over the Rainbow }, workKind: song, parent: the-wizard-of-oz }
${program}
editions:
${award(1939, 'original-song', 'Music (Song)', [
  'recipients: [over-the-rainbow, { recipient: harold-arlen, role: CONTRIBUTOR, detail: music }, { recipient: e-y-harburg, role: CONTRIBUTOR, detail: lyrics }]',
])}`);
    expect(
      await get(`{
        winners { nodes { recipient { name ... on Work { workKind parent { name year } } } } }
        recipient(by: { slug: "the-wizard-of-oz" }) { honors { totalCount } }
      }`),
    ).toEqual({
      winners: {
        nodes: [
          {
            recipient: {
              name: 'Over the Rainbow',
              workKind: 'song',
              parent: { name: 'The Wizard of Oz', year: 1939 },
            },
          },
        ],
      },
      recipient: { honors: { totalCount: 0 } },
    });
  });
});

test('a category has one slug and different names over the years, and one history', async () => {
  await apply(`
places:
  - { slug: mexico, names: { en: Mexico }, placeKind: COUNTRY, countryCode: MX }
  - { slug: south-korea, names: { en: South Korea }, placeKind: COUNTRY, countryCode: KR }
works:
  - { slug: roma, names: { en: Roma }, place: mexico }
  - { slug: parasite, names: { en: Parasite, ko: 기생충 }, place: south-korea }
${program}
editions:
${award(2018, 'international-feature', 'Foreign Language Film', ['recipients: [roma]'])}
${award(2019, 'international-feature', 'International Feature Film', ['recipients: [parasite]'])}`);
  const history = [
    { name: 'Foreign Language Film', edition: { year: 2018 } },
    { name: 'International Feature Film', edition: { year: 2019 } },
  ];
  expect(
    await get(`{
      edition(program: "academy-awards", year: 2018) {
        category(slug: "international-feature") { name history { name edition { year } } } }
      awardSeries(program: "academy-awards", slug: "international-feature") {
        name awards { name edition { year } }
        honors { nodes { credit(lang: ["ko"]) recipients { place { countryCode } } } } }
    }`),
  ).toEqual({
    edition: { category: { name: 'Foreign Language Film', history } },
    awardSeries: {
      name: 'International Feature Film',
      awards: history,
      honors: {
        nodes: [
          { credit: '기생충', recipients: [{ place: { countryCode: 'KR' } }] },
          { credit: 'Roma', recipients: [{ place: { countryCode: 'MX' } }] },
        ],
      },
    },
  });
});

test('a credit that several recipients share is in the credit line once', async () => {
  await apply(`
people:
  - { slug: joel-coen, names: { en: Joel Coen } }
  - { slug: ethan-coen, names: { en: Ethan Coen } }
  - { slug: jo, names: { en: Jo } }
  - { slug: jo-2, names: { en: Jo } }
works: [{ slug: fargo, names: { en: Fargo } }]
programs: [{ slug: oscars, names: { en: O } }]
editions:
  - program: oscars
    year: 1996
    names: { en: O }
    honors:
      - key: editing
        recipients:
          - { recipient: joel-coen, creditedAs: Roderick Jaynes }
          - { recipient: fargo, role: FOR_WORK }
          - { recipient: ethan-coen, creditedAs: Roderick Jaynes }
      - { key: namesakes, recipients: [jo, jo-2] }`);
  const { data } = await createTestClient(db).answer('{ honors { nodes { credit } } }');
  expect(data).toEqual({
    honors: { nodes: [{ credit: 'Roderick Jaynes, Fargo' }, { credit: 'Jo, Jo' }] },
  });
});
