import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** Sums, means and extremes of attributes and prizes. Random data: test/query-results/statistics.test.ts. */
const { owner, reader, statements } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const driver = (slug: string, points: string | string[], rank: number) => ({
  key: slug,
  recipients: [slug],
  rank,
  attributes: { 'f1:points': points },
});
const season = (year: number, honors: object[], award: object = {}) => ({
  program: 'f1',
  year,
  names: { en: `F1 ${year}` },
  categories: [
    {
      slug: 'drivers',
      names: { en: 'Drivers' },
      kind: 'PERSON',
      awards: [{ slug: 'champion', names: { en: 'Champion' }, ...award, honors }],
    },
  ],
});
const document = {
  format: 'awards/1',
  people: ['ann', 'ben', 'cat'].map((slug) => ({ slug, names: { en: slug } })),
  programs: [{ slug: 'f1', names: { en: 'F1' } }],
  editions: [
    season(2001, [driver('ann', '25', 1), driver('ben', '18.333333', 2), driver('cat', 'DNF', 3)]),
    season(2002, [driver('ann', '0.1', 2), driver('ben', ['0.2', '0.20'], 1)], {
      prize: '100 USD',
    }),
    season(2003, [driver('cat', `${'9'.repeat(203)}`, 1), { key: 'none', recipients: ['ann'] }]),
    season(2004, [{ key: 'half', recipients: ['ann'], share: '1/3' }], { prize: '1000 USD' }),
    season(2005, [{ key: 'all', recipients: ['ben'] }], { prize: '70 USD' }),
    season(2006, [{ key: 'all', recipients: ['cat'] }], { prize: '70 USD', declared: 2 }),
    season(2007, [{ key: 'near', recipients: ['cat'], result: 'NOMINATED' }], { prize: '5 USD' }),
  ],
};
await importDocuments(owner, [{ name: '1.json', text: JSON.stringify(document) }]);

interface Result {
  total: number;
  groups: number;
  rest: number;
  rows: { value: number; key: { value: string } }[];
}

async function statistics(args: string) {
  statements.length = 0;
  const { data, errors } = await answer(
    `{ statistics(${args}) { total groups rest rows { value key { value } } } }`,
  );
  expect(errors).toBeUndefined();
  const { rows, ...others }: Result = JSON.parse(JSON.stringify(data)).statistics;
  return { ...others, rows: rows.map(({ key, value }) => `${key.value} ${value}`) };
}

const points = 'of: { attribute: "f1:points" }';
const money = 'of: { prize: "USD" }';

/** The keys of honors in an order, with what their points are. */
async function honorsWith(bounds: string): Promise<string[]> {
  const { data, errors } = await answer(
    `{ honors(filter: { attribute: { key: "f1:points"${bounds} } }, orderBy: [{ field: YEAR }]) {
      nodes { credit attributes { value number } }
    } }`,
  );
  expect(errors).toBeUndefined();
  const found: Found = JSON.parse(JSON.stringify(data));
  return found.honors.nodes.map(({ credit, attributes }) =>
    [credit, ...attributes.map(({ number }) => number)].join(' '),
  );
}

interface Found {
  honors: { nodes: { credit: string; attributes: { value: string; number: number | null }[] }[] };
}

test('an attribute shows its number, and a filter compares it: what is too long or no number has none', async () => {
  expect((await honorsWith('')).toSorted()).toEqual([
    'ann 0.1',
    'ann 25',
    'ben 0.2 0.2',
    'ben 18.333333',
    'cat ',
    'cat ',
  ]);
  expect(await honorsWith(', gte: 18.333333')).toEqual(['ann 25', 'ben 18.333333']);
  expect(await honorsWith(', gte: 0.11, lte: 18.4')).toEqual(['ben 18.333333', 'ben 0.2 0.2']);
  expect(await honorsWith(', value: "0.20", lte: 0.2')).toEqual(['ben 0.2 0.2']);
  expect(await honorsWith(', gte: 3, lte: 2')).toEqual([]);
});

test('SUM adds up exactly, and leaves out what is not a number', async () => {
  expect(await statistics(`by: [RECIPIENT], measure: SUM, ${points}`)).toEqual({
    total: 43.633333,
    groups: 2,
    rest: 0,
    rows: ['ann 25.1', 'ben 18.533333'],
  });
  expect(await statistics(`by: [YEAR], measure: SUM, first: 1, ${points}`)).toEqual({
    total: 43.633333,
    groups: 2,
    rest: 0.3,
    rows: ['2001 43.333333'],
  });
});

test('MEAN, MIN and MAX measure the same numbers, and those that are in no row', async () => {
  const measure = (name: string) => statistics(`by: [RANK], measure: ${name}, first: 1, ${points}`);
  expect(await measure('MEAN')).toEqual({
    total: 10.908333,
    groups: 2,
    rest: 9.216667,
    rows: ['1 12.6'],
  });
  expect(await measure('MAX')).toMatchObject({ total: 25, rest: 18.333333, rows: ['1 25'] });
  expect(await measure('MIN')).toMatchObject({ total: 0.1, rest: 0.1, rows: ['1 0.2'] });
});

test('a prize counts by share, or undivided for the only winner', async () => {
  expect(await statistics(`by: [YEAR], measure: SUM, ${money}`)).toEqual({
    total: 403.333333,
    groups: 2,
    rest: 0,
    rows: ['2004 333.333333', '2005 70'],
  });
});

test('ranks are sorted as numbers, with the unknown one last', async () => {
  const order = 'orderBy: [{ field: KEY, direction: DESC }]';
  expect((await statistics(`by: [RANK], ${order}`)).rows).toEqual(['3 1', '2 2', '1 3', 'null 5']);
});

test('measures take one statement, and no number measures 0', async () => {
  expect(await statistics(`by: [AWARD], measure: MEAN, of: { prize: "SEK" }`)).toEqual({
    total: 0,
    groups: 0,
    rest: 0,
    rows: [],
  });
  const one = statements.length;
  await statistics(`by: [YEAR], measure: SUM, fill: true, ${money}`);
  expect(statements.length).toBe(one);
});

test.each([
  ['measure: SUM', '`of` of `Query.statistics` is required with measure SUM.', 'of'],
  [points, '`of` of `Query.statistics` is only allowed with measure SUM, MEAN, MIN or MAX.', 'of'],
  [
    'measure: MAX, of: { prize: "usd" }',
    '`of.prize` of `Query.statistics` must be an ISO 4217 code such as USD.',
    'of.prize',
  ],
  [
    `measure: MEAN, fill: true, ${points}`,
    '`fill` of `Query.statistics` is not allowed with MEAN, MIN or MAX: a year without a number has none, not 0.',
    'fill',
  ],
  [
    'filter: { continent: ["150", "999"] }',
    '`filter.continent.1` of `Query.statistics` must be the code of a continent in UN M49: 002, 009, 019, 142, 150.',
    'filter.continent.1',
  ],
])('%s is an error that names the place', async (args, message, argument) => {
  const { errors } = await answer(`{ statistics(by: [YEAR], ${args}) { total } }`);
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('PostgreSQL expects as many numbers within bounds as there are', async () => {
  const { owner: db } = await createDatabase('empty');
  await importDocuments(db, [{ name: '1.json', text: JSON.stringify(document) }]);
  await sql`
    insert into attribute (entity_id, position, key, value)
    select id, n, 'f1:laps', n::text
    from (select id from honor limit 1) h, generate_series(100, 10099) n`.execute(db);
  await sql`analyze attribute`.execute(db);
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select from attribute where number_of(value) >= 9900`.execute(db);
  const expected = rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'];
  expect(expected).toBeGreaterThan(100);
  expect(expected).toBeLessThan(400);
});
