import { beforeAll, describe, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Two sources on one prize: where they disagree both are shown, and the field shows neither. */
const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const first = `
format: awards/1
source: morning-post
sources: [{ slug: morning-post, title: Morning Post, kind: NEWS }]
places:
  - { slug: taoyuan, names: { en: Taoyuan }, placeKind: CITY }
  - { slug: taiyuan, names: { en: Taiyuan }, placeKind: CITY }
programs: [{ slug: prize, names: { en: Prize } }]
events: [{ slug: gala, names: { en: Gala }, startsOn: "2013-11-19", references: [1] }]
editions:
  - program: prize
    year: 2013
    names: { en: Prize 2013 }
    ordinal: 3
    references: [2]
    figures: [{ slug: countries, label: { en: Countries that entered }, value: 54, references: [4] }]
    categories:
      - slug: city
        names: { en: City }
        kind: CITY
        awards:
          - slug: city-award
            names: { en: City Award }
            honors:
              - { key: fifth-finalist, result: FINALIST, recipients: [taoyuan], references: [3] }
`;

const second = `
format: awards/1
source: evening-post
sources: [{ slug: evening-post, title: Evening Post, kind: NEWS }]
events: [{ slug: gala, startsOn: "2013-11-18", references: [{ fragment: box }] }]
editions:
  - program: prize
    year: 2013
    ordinal: 3
    references: [1]
    figures: [{ slug: countries, value: 59, references: [2] }]
    categories:
      - slug: city
        awards:
          - slug: city-award
            honors:
              - { key: fifth-finalist, recipients: [taiyuan], references: [5] }
`;

beforeAll(async () => {
  await importDocuments(owner, [{ name: 'morning.yaml', text: first }], {});
  await importDocuments(owner, [{ name: 'evening.yaml', text: second }], {});
});

const claims =
  'claims { field value accepted references { source { slug } locator { paragraph fragment } } } disputed';

describe('a value that two sources dispute', () => {
  test('is null if it is a date, with a claim of each source', async () => {
    const { data } = await answer(`{ event(slug: "gala") { startsOn ${claims} } }`);
    expect(data?.event).toEqual({
      startsOn: null,
      disputed: true,
      claims: [
        {
          field: 'startsOn',
          value: '2013-11-19',
          accepted: false,
          references: [
            { source: { slug: 'morning-post' }, locator: { paragraph: 1, fragment: null } },
          ],
        },
        {
          field: 'startsOn',
          value: '2013-11-18',
          accepted: false,
          references: [
            { source: { slug: 'evening-post' }, locator: { paragraph: null, fragment: 'box' } },
          ],
        },
      ],
    });
  });

  test('is null if it is a figure, and the dispute is on its value', async () => {
    const { data } = await answer(
      `{ edition(program: "prize", year: 2013) { figures { value disputed claims(field: "value") { value } } } }`,
    );
    expect(data?.edition).toEqual({
      figures: [{ value: null, disputed: true, claims: [{ value: '54' }, { value: '59' }] }],
    });
  });

  test('leaves an honor without a credit if it is the recipient, with claims that refer to both', async () => {
    const { data } = await answer(
      `{ honors { nodes { credit recipient { id } disputed claims(field: "recipients") { value node { ... on Place { name } } } } } }`,
    );
    expect(data?.honors).toEqual({
      nodes: [
        {
          credit: null,
          recipient: null,
          disputed: true,
          claims: [
            { value: 'taoyuan', node: { name: 'Taoyuan' } },
            { value: 'taiyuan', node: { name: 'Taiyuan' } },
          ],
        },
      ],
    });
  });

  test('is counted by the data set', async () => {
    expect((await answer('{ dataset { disputes } }')).data).toEqual({ dataset: { disputes: 3 } });
  });
});

test('is none if both sources agree, and both are cited', async () => {
  const { data } = await answer(
    `{ edition(program: "prize", year: 2013) { ordinal disputed claims { field } references { source { slug } } } }`,
  );
  expect(data?.edition).toEqual({
    ordinal: 3,
    disputed: false,
    claims: [],
    references: [{ source: { slug: 'morning-post' } }, { source: { slug: 'evening-post' } }],
  });
});

test('is shown once curators accept it, and the dispute stays visible', async () => {
  const ruling = `
format: awards/1
events:
  - slug: gala
    claims:
      - { field: startsOn, value: "2013-11-19", references: [{ source: morning-post, paragraph: 1 }] }
      - { field: startsOn, value: "2013-11-18", accepted: true, note: The program says so too, references: [{ source: evening-post }] }
`;
  await importDocuments(owner, [{ name: 'ruling.yaml', text: ruling }], { reason: 'Looked it up' });
  const { data } = await answer(
    '{ event(slug: "gala") { startsOn disputed claims { value accepted note } } }',
  );
  expect(data?.event).toEqual({
    startsOn: '2013-11-18',
    disputed: true,
    claims: [
      { value: '2013-11-19', accepted: false, note: null },
      { value: '2013-11-18', accepted: true, note: 'The program says so too' },
    ],
  });
});
