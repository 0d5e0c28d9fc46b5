import { expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Filters and dimensions over honors whose values are unknown. Random filters: test/query-results/unknown.test.ts. */
const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const named = (slug: string) => ({ slug, names: { en: slug } });
const honor = (recipient: string, more = {}) => ({
  key: recipient,
  recipients: [recipient],
  ...more,
});

await importDocuments(owner, [
  {
    name: '1.json',
    text: JSON.stringify({
      format: 'awards/1',
      places: [{ ...named('land'), placeKind: 'COUNTRY', countryCode: 'LA' }],
      organizations: [{ ...named('firm'), organizationKind: 'COMPANY', place: 'land' }],
      people: [
        { ...named('ada'), gender: 'FEMALE' },
        { ...named('bob'), gender: 'MALE' },
        named('kim'),
        named('lee'),
      ],
      programs: [named('prize'), named('cup')],
      editions: [
        {
          program: 'prize',
          year: 2001,
          names: { en: 'Prize 2001' },
          declared: 5,
          honors: [
            ...['ada', 'bob', 'kim', 'lee'].map((one) => honor(one)),
            honor('firm', { result: 'FINALIST', acceptance: 'DECLINED' }),
          ],
        },
        { program: 'prize', year: 2004, names: { en: 'Prize 2004' }, honors: [honor('ada')] },
        { program: 'cup', year: 2002, names: { en: 'Cup 2002' }, honors: [honor('kim')] },
      ],
    }),
  },
]);

async function unknownOf(filter: string, field = 'honors') {
  const { data, errors } = await answer(
    `{ list: ${field}(filter: { ${filter} }) { unknown { field honorCount } } }`,
  );
  expect(errors).toBeUndefined();
  const { list }: { list: { unknown: { field: string; honorCount: number }[] } } = JSON.parse(
    JSON.stringify(data),
  );
  return Object.fromEntries(list.unknown.map((count) => [count.field, count.honorCount]));
}

test('a field counts the honors that it would decide on, and no others', async () => {
  expect(await unknownOf('gender: [FEMALE]')).toEqual({ gender: 4 });
  expect(await unknownOf('gender: [FEMALE], program: ["prize"]')).toEqual({ gender: 3 });
  expect(await unknownOf('gender: [FEMALE], program: ["prize"]', 'winners')).toEqual({ gender: 2 });
  expect(await unknownOf('gender: [FEMALE], hasGender: true')).toEqual({ gender: 0 });
  expect(await unknownOf('program: ["prize"], result: [WON]')).toEqual({});
});

test('each field is judged by itself, also below `or` and `not`', async () => {
  expect(await unknownOf('gender: [FEMALE], country: ["LA"]')).toEqual({ gender: 4, country: 5 });
  expect(await unknownOf('or: [{ gender: [FEMALE] }, { country: ["LA"] }]')).toEqual({
    gender: 3,
    country: 4,
  });
  expect(await unknownOf('not: { gender: [FEMALE] }, program: ["cup"]')).toEqual({ gender: 1 });
});

test('a value that stands for unknown can be asked for', async () => {
  expect(await unknownOf('acceptance: [DECLINED]')).toEqual({ acceptance: 6 });
  expect(await unknownOf('acceptance: [DECLINED, UNKNOWN]')).toEqual({ acceptance: 0 });
});

test.each([
  'gender: []',
  'rank: { in: [] }',
  'age: { in: [], gte: 3 }',
  'rank: { eq: 3, gte: 4 }',
  'age: { gte: 40, lte: 30 }',
  'age: { in: [20, 50], gte: 30, lte: 40 }',
])('nothing is undecided for %s, which nothing can match', async (filter) => {
  const [field = ''] = filter.split(':');
  expect(await unknownOf(filter)).toEqual({ [field]: 0 });
  expect(await unknownOf(`not: { ${filter} }`)).toEqual({ [field]: 0 });
});

test('bounds that can be met leave honors undecided', async () => {
  expect(await unknownOf('age: { in: [20, 35], gte: 30 }')).toEqual({ age: 7 });
  expect(await unknownOf('rank: { eq: 3, gte: 3, lte: 3 }')).toEqual({ rank: 7 });
});

test('statistics count honors without a key, and the editions behind them', async () => {
  const { data, errors } = await answer(`{
    statistics(by: [YEAR, COUNTRY], filter: { gender: [MALE], result: [WON] }) {
      total
      unknown { field dimension honorCount }
      coverage {
        editionCount declaringEditionCount declaredHonorCount namedHonorCount
        partialYears yearsWithoutEdition
      }
    }
    all: honors { coverage { editionCount declaredHonorCount partialYears yearsWithoutEdition } }
    cup: program(slug: "cup") { honors { coverage { declaredHonorCount namedHonorCount } } }
    none: honors(filter: { year: { eq: 1900 } }) { coverage { editionCount yearsWithoutEdition } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    statistics: {
      total: 1,
      unknown: [
        { field: 'gender', dimension: null, honorCount: 3 },
        { field: 'country', dimension: 'COUNTRY', honorCount: 1 },
      ],
      coverage: {
        editionCount: 1,
        declaringEditionCount: 1,
        declaredHonorCount: 5,
        namedHonorCount: 4,
        partialYears: [2001],
        yearsWithoutEdition: [],
      },
    },
    all: {
      coverage: {
        editionCount: 3,
        declaredHonorCount: 5,
        partialYears: [2001],
        yearsWithoutEdition: [2003],
      },
    },
    cup: { honors: { coverage: { declaredHonorCount: null, namedHonorCount: null } } },
    none: { coverage: { editionCount: 0, yearsWithoutEdition: [] } },
  });
});

test('with `recipients`, an honor has no key if one of those who match has none', async () => {
  const shared = {
    format: 'awards/1',
    programs: [named('duo')],
    editions: [
      {
        program: 'duo',
        year: 2005,
        names: { en: 'Duo 2005' },
        honors: [{ key: 'shared', recipients: ['ada', 'kim'] }],
      },
    ],
  };
  await importDocuments(owner, [{ name: '2.json', text: JSON.stringify(shared) }]);
  const { data, errors } = await answer(
    `{ ${['recipientKind: [PERSON]', 'hasGender: true', 'hasGender: false', 'hasAge: true'].map(
      (recipients, index) => `s${index}: statistics(
        by: [GENDER], filter: { program: ["duo"] }, recipients: { ${recipients} }
      ) { total unknown { dimension honorCount } }`,
    )} }`,
  );
  expect(errors).toBeUndefined();
  const open = { dimension: null, honorCount: 0 };
  const keyless = (honorCount: number) => ({ dimension: 'GENDER', honorCount });
  expect(data).toEqual({
    s0: { total: 1, unknown: [open, keyless(1)] },
    s1: { total: 1, unknown: [open, keyless(0)] },
    s2: { total: 1, unknown: [open, keyless(1)] },
    s3: { total: 0, unknown: [open, keyless(0)] },
  });
});
