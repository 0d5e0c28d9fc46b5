import { expect, test } from 'vitest';
import { openImport } from '../support/import.ts';
import { createTestClient } from '../support/test-client.ts';

/** The places that honors count under. */
const { apply, db } = await openImport();
const { answer } = createTestClient(db);

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
