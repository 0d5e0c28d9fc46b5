import { expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';

/** Categories whose names change, and credits that recipients share. Films and who made them: test/docs/examples.test.ts. */
const { apply, get } = await openImport();

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
  expect(await get('{ honors { nodes { credit } } }')).toEqual({
    honors: { nodes: [{ credit: 'Roderick Jaynes, Fargo' }, { credit: 'Jo, Jo' }] },
  });
});
