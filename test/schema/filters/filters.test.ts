import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The possible filters, orders and dimensions, and what is told of others before anything is read. */
const { reader, statements } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

/** The errors of a query with their arguments. Expects that the query has read nothing. */
async function argumentErrors(query: string, variables?: Record<string, unknown>) {
  statements.length = 0;
  const { errors } = await answer(query, variables);
  expect(statements).toEqual([]);
  return errors?.map(({ message, extensions }) => [extensions.argument, message]);
}

const nested = (depth: number): object =>
  depth === 0 ? { year: { eq: 2025 } } : { not: nested(depth - 1) };
const byFilter = 'query ($filter: HonorFilter) { honors(filter: $filter) { totalCount } }';

describe('filters', () => {
  test('nest at most five levels deep', async () => {
    expect((await answer(byFilter, { filter: nested(5) })).errors).toBeUndefined();
    expect(await argumentErrors(byFilter, { filter: nested(6) })).toEqual([
      [
        'filter.not.not.not.not.not.not',
        '`filter.not.not.not.not.not.not` of `Query.honors` must not nest filters more than 5 deep.',
      ],
    ]);
    const honored =
      'query ($honored: HonorFilter) { recipients(filter: { honored: $honored }) { totalCount } }';
    expect((await answer(honored, { honored: nested(5) })).errors).toBeUndefined();
  });

  test('have at most fifty fields in all, and are then answered soon', async () => {
    const fields = {
      place: ['china'],
      recipientKind: ['PLACE'],
      award: ['city-award'],
      hasCountry: true,
    };
    const and = Array.from({ length: 12 }, () => fields);
    expect((await answer(byFilter, { filter: { and } })).data).toEqual({
      honors: { totalCount: 4 },
    });
    expect(await argumentErrors(byFilter, { filter: { and: [...and, fields] } })).toEqual([
      ['filter', '`filter` of `Query.honors` must not have more than 50 fields.'],
    ]);
  });

  test('have lists of at most a hundred values', async () => {
    const some = (length: number) => Array.from({ length }, (_, index) => `slug-${index}`);
    expect((await answer(byFilter, { filter: { award: some(100) } })).errors).toBeUndefined();
    expect(await argumentErrors(byFilter, { filter: { award: some(101) } })).toEqual([
      ['filter.award', '`filter.award` of `Query.honors` must not have more than 100 values.'],
    ]);
  });

  test('have values of attributes that are longer than names and slugs', async () => {
    const attribute = { key: 'oscars:class', value: 'Music '.repeat(800) };
    expect(await answer(byFilter, { filter: { attribute } })).toEqual({
      data: { honors: { totalCount: 0 } },
    });
  });

  test('accept only the first years of decades', async () => {
    expect((await answer(byFilter, { filter: { decade: [2010, 2020] } })).data).toEqual({
      honors: { totalCount: 81 },
    });
    for (const year of [1995, -10, 10_000, 2_147_483_640])
      expect(await argumentErrors(byFilter, { filter: { not: { decade: [2020, year] } } })).toEqual(
        [
          [
            'filter.not.decade',
            '`filter.not.decade` of `Query.honors` must have first years of decades, such as 1990.',
          ],
        ],
      );
  });

  test('are at most five in `honoredEach`, where all their fields count', async () => {
    const byEach =
      'query ($each: [HonorFilter!]) { recipients(filter: { honoredEach: $each }) { totalCount } }';
    const some = (length: number, filter: object) => Array.from({ length }, () => filter);
    expect((await answer(byEach, { each: some(5, nested(5)) })).errors).toBeUndefined();
    expect(await argumentErrors(byEach, { each: some(6, {}) })).toEqual([
      [
        'filter.honoredEach',
        '`filter.honoredEach` of `Query.recipients` must not have more than 5 filters.',
      ],
    ]);
    const wide = { and: some(4, { hasAward: true, hasSection: true, leadership: false }) };
    expect(await argumentErrors(byEach, { each: some(4, wide) })).toEqual([
      ['filter', '`filter` of `Query.recipients` must not have more than 50 fields.'],
    ]);
    expect(await argumentErrors(byEach, { each: [{}, nested(6)] })).toEqual([
      [
        'filter.honoredEach.1.not.not.not.not.not.not',
        expect.stringContaining('must not nest filters more than 5 deep'),
      ],
    ]);
  });

  test.each([
    [
      'half a character',
      { place: ['\ud800'] },
      'filter.place.0',
      'must not contain NUL or an unpaired surrogate',
    ],
    [
      'NUL',
      { or: [{ section: ['\0'] }] },
      'filter.or.0.section.0',
      'must not contain NUL or an unpaired surrogate',
    ],
    [
      'NUL in an attribute',
      { attribute: { key: 'oscars:class', value: '\0' } },
      'filter.attribute.value',
      'must not contain NUL or an unpaired surrogate',
    ],
    [
      'a long text',
      { award: ['a'.repeat(501)] },
      'filter.award.0',
      'must not be longer than 500 characters',
    ],
  ])('have no %s', async (_what, filter, argument, message) => {
    expect(await argumentErrors(byFilter, { filter })).toEqual([
      [argument, `\`${argument}\` of \`Query.honors\` ${message}.`],
    ]);
  });

  test('are checked in nested lists, and under an empty list too', async () => {
    const query = `query ($slug: String!) {
      program(slug: "nothing") { honors(filter: { award: [$slug] }) { totalCount } }
      recipients(filter: { honored: { or: [{ place: [$slug] }] } }) { totalCount }
    }`;
    expect(await argumentErrors(query, { slug: '\0' })).toEqual([
      [
        'filter.award.0',
        '`filter.award.0` of `Program.honors` must not contain NUL or an unpaired surrogate.',
      ],
      [
        'filter.honored.or.0.place.0',
        '`filter.honored.or.0.place.0` of `Query.recipients` must not contain NUL or an unpaired surrogate.',
      ],
    ]);
  });

  test.each(["'", '"', ';', '--', '%', '_', '\\', '/', '//', 'a/b/c', ' '])(
    'take %s literally',
    async (text) => {
      const filter = {
        or: ['award', 'edition', 'place', 'section'].map((field) => ({ [field]: [text] })),
      };
      const { extensions, ...found } = await answer(byFilter, { filter });
      expect(found).toEqual({ data: { honors: { totalCount: 0 } } });
      // A section is a text, and not the name of something.
      expect(extensions?.warnings).toMatchObject(Array(3).fill({ value: text }));
      const names = 'query ($name: String) { recipients(filter: { name: $name }) { totalCount } }';
      const { data, errors } = await answer(names, { name: text });
      expect(errors).toBeUndefined();
      if ('%_\\;'.includes(text)) expect(data).toEqual({ recipients: { totalCount: 0 } });
    },
  );

  test('without a condition match everything, and with an empty list nothing', async () => {
    const { data } = await answer(`{
      all: honors { totalCount }
      none: honors(filter: null) { totalCount }
      empty: honors(filter: { and: [], not: null, award: null }) { totalCount }
      list: honors(filter: { award: [] }) { totalCount }
      or: honors(filter: { or: [] }) { totalCount }
      not: honors(filter: { not: { or: [] } }) { totalCount }
    }`);
    const all = { totalCount: 81 };
    const nothing = { totalCount: 0 };
    expect(data).toEqual({ all, none: all, empty: all, list: nothing, or: nothing, not: all });
  });
});

test('an order has at most three different fields', async () => {
  expect(
    await argumentErrors(
      '{ a: honors(orderBy: [{ field: YEAR }, { field: YEAR, direction: DESC }]) { totalCount } b: honors(orderBy: [{ field: YEAR }, { field: PROGRAM }, { field: AWARD }, { field: CATEGORY }]) { totalCount } }',
    ),
  ).toEqual([
    ['orderBy', '`orderBy` of `Query.honors` must not name a field twice.'],
    ['orderBy', '`orderBy` of `Query.honors` must not have more than 3 fields.'],
  ]);
});

test.each([
  [{ year: { gte: 'x' } }, 'filter.year.gte'],
  [{ and: [{ year: { gte: 1 } }, { result: ['LOST'] }] }, 'filter.and.1.result.0'],
  [{ program: [' at "filter.x"; '], year: 1 }, 'filter.year'],
  [{ name: ' at "filter.x"; ' }, 'filter'],
])('an error in the variable %j names the place of the value', async (filter, argument) => {
  const query = 'query ($filter: HonorFilter) { honors(filter: $filter) { totalCount } }';
  const { errors } = await answer(query, { filter });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('statistics have one to three different dimensions, and orders by what they count', async () => {
  expect(
    await argumentErrors(`{
      a: statistics(by: []) { total }
      b: statistics(by: [YEAR, YEAR]) { total }
      c: statistics(by: [YEAR, AWARD, PLACE, RESULT], first: 1001) { total }
      d: statistics(by: [YEAR], first: 0, orderBy: [{ field: KEY, dimension: PLACE }, { field: VALUE, dimension: YEAR }]) { total }
    }`),
  ).toEqual([
    ['by', '`by` of `Query.statistics` must name 1 to 3 dimensions.'],
    ['by', '`by` of `Query.statistics` must not name a dimension twice.'],
    ['by', '`by` of `Query.statistics` must name 1 to 3 dimensions.'],
    ['first', '`first` of `Query.statistics` must be from 1 to 1,000.'],
    ['first', '`first` of `Query.statistics` must be from 1 to 1,000.'],
    [
      'orderBy.0.dimension',
      '`orderBy.0.dimension` of `Query.statistics` must be one of the dimensions in `by`.',
    ],
    [
      'orderBy.1.dimension',
      '`orderBy.1.dimension` of `Query.statistics` is only allowed with KEY.',
    ],
  ]);
});

test('the cost of statistics and searches allows a few in an operation', async () => {
  const many = (count: number, field: string) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
  const statistics = 'statistics(by: [YEAR]) { total }';
  expect((await answer(many(40, statistics))).errors).toBeUndefined();
  expect(await argumentErrors(many(99, statistics))).toEqual([
    [undefined, expect.stringContaining('at most 1,000 ms are allowed')],
  ]);
  const search = 'search(query: "a") { totalCount }';
  expect((await answer(many(20, search))).errors).toBeUndefined();
  expect(await argumentErrors(many(99, search))).toHaveLength(1);
});

test('variables that nest too deeply are reported with one sentence', async () => {
  // JSON.stringify in Node.js 22 overflows the stack at 5,000.
  const deep = Array.from({ length: 2_000 }).reduce<object>((inner) => ({ not: inner }), {});
  expect(await argumentErrors(byFilter, { filter: deep })).toEqual([
    ['variables', 'Variables nest more than 50 deep.'],
  ]);
});
