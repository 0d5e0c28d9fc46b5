import { expect, test } from 'vitest';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database/database.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** Filtered and sorted lists, counts and statistics: one statement each, for 1, 10 and 1,000 parents. */
const { owner, reader, statements } = await createDatabase('empty');
const { answer } = createTestClient(reader);

/** 10 programs with 100 editions each, and two honors an edition. */
function manyEditions() {
  const programs = Array.from({ length: 10 }, (_, index) => `program-${index}`);
  const years = Array.from({ length: 100 }, (_, index) => 1900 + index);
  return {
    format: 'awards/1',
    places: [
      { slug: 'land', names: { en: 'Land' }, placeKind: 'COUNTRY', countryCode: 'LA' },
      { slug: 'town', names: { en: 'Town' }, placeKind: 'CITY', parent: 'land' },
    ],
    teams: [{ slug: 'team', names: { en: 'Team' } }],
    programs: programs.map((slug) => ({ slug, names: { en: slug } })),
    editions: programs.flatMap((program) =>
      years.map((year) => ({
        program,
        year,
        names: { en: `${program} ${year}` },
        categories: [
          {
            slug: 'all',
            names: { en: 'All' },
            kind: 'OTHER',
            awards: [
              {
                slug: 'best',
                names: { en: 'Best' },
                honors: [{ recipients: ['town'] }, { recipients: ['team'], result: 'NOMINATED' }],
              },
            ],
          },
        ],
      })),
    ),
  };
}

await importDocuments(owner, [{ name: '1.json', text: JSON.stringify(manyEditions()) }]);

/** How many statements a query takes over so many programs and editions of each. */
async function count(programs: number, editions: number, fields: string): Promise<number> {
  statements.length = 0;
  const { errors, data } = await answer(
    `{ programs(first: ${programs}) { nodes { editions(first: ${editions}, orderBy: [{ field: YEAR }]) { nodes { ${fields} } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data).match(/"editions"/g)).toHaveLength(programs);
  return statements.length;
}

const filters = [
  'result: [WON]',
  'place: ["land"]',
  'country: ["LA"], year: { gte: 1900 }',
  'award: ["best", "program-3/best"], recipientKind: [PLACE, TEAM]',
  'or: [{ hasCountry: false }, { not: { recipient: ["town"] } }], disputed: false',
];

test.each(filters)(
  'the number of statements does not depend on the number of honors: filter %s',
  async (filter) => {
    const fields = `
    honors(first: 1, filter: { ${filter} }, orderBy: [{ field: RECIPIENT_NAME, direction: DESC }, { field: YEAR }]) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage }
      nodes { position recipient { name honorCount(filter: { ${filter} }) } }
    }`;
    const one = await count(1, 1, fields);
    expect(one).toBeLessThanOrEqual(10);
    expect(await count(1, 10, fields)).toBe(one);
    expect(await count(10, 100, fields)).toBe(one);
  },
);

test.each(filters)(
  'nor do what is unknown and the coverage, which are a statement each: filter %s',
  async (filter) => {
    const fieldsOf = (selection: string) =>
      `honors(first: 1, filter: { ${filter} }) { totalCount ${selection} }`;
    const unknown = 'unknown { field honorCount }';
    const coverage = 'coverage { editionCount partialYears }';
    const counted = await count(1, 1, fieldsOf(''));
    const isOpen = filter !== 'result: [WON]';
    expect(await count(5, 20, fieldsOf(unknown))).toBe(counted + (isOpen ? 1 : 0));
    expect(await count(5, 20, fieldsOf(coverage))).toBe(counted + 1);
  },
);

/** The statements of a query, without the two that read the revision. */
async function sentFor(query: string): Promise<string[]> {
  statements.length = 0;
  expect((await answer(query)).errors).toBeUndefined();
  return statements.slice(1, -1);
}

test('statistics take one statement, and one for each kind of entity in their keys', async () => {
  const take = async (query: string) => (await sentFor(query)).length;
  expect(
    await take('{ statistics(by: [YEAR, COUNTRY, RESULT], first: 1000) { total rest } }'),
  ).toBe(1);
  const unknown = (by: string, filter: string) =>
    take(`{ statistics(by: [${by}], filter: { ${filter} }) { total unknown { honorCount } } }`);
  expect(await unknown('COUNTRY, AWARD', 'gender: [FEMALE], or: [{ country: ["LA"] }]')).toBe(2);
  expect(await unknown('YEAR', 'result: [WON]')).toBe(1);
  expect(await take('{ statistics(by: [YEAR]) { total coverage { editionCount } } }')).toBe(2);
  expect(
    await take(
      '{ statistics(by: [PROGRAM, AWARD, COUNTRY], first: 1000) { rows { value keys { label node { id } } } } }',
    ),
  ).toBe(4);
});

test('fields that are not selected are neither counted nor read', async () => {
  const listed = await sentFor(
    '{ honors(first: 1, filter: { country: ["LA"] }) { nodes { position } } }',
  );
  expect(listed.filter((statement) => statement.includes('count('))).toEqual([]);
  expect(await sentFor('{ honors(filter: { country: ["LA"] }) { totalCount } }')).toHaveLength(1);
  expect(
    await sentFor('{ honors(filter: { year: { gte: 1900 } }) { unknown { field } } }'),
  ).toEqual([]);
});
