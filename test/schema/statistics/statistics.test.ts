import { expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Rows of 0 for years and decades without any, and keys by their dimension. How rows are counted: test/query-results/statistics.test.ts. */
const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

/** Honors by program and year. */
const programs = { cup: [2001, 2004], medal: [2002, 2002] };
const document = {
  format: 'awards/1',
  teams: [{ slug: 'crew', names: { en: 'Crew' } }],
  programs: Object.keys(programs).map((slug) => ({ slug, names: { en: slug } })),
  editions: Object.entries(programs).flatMap(([program, years]) =>
    [...new Set(years)].map((year) => ({
      program,
      year,
      names: { en: `${program} ${year}` },
      honors: years.flatMap((other, index) =>
        other === year ? [{ key: `h${index}`, recipients: ['crew'] }] : [],
      ),
    })),
  ),
};
await importDocuments(owner, [{ name: '1.json', text: JSON.stringify(document) }]);

interface Row {
  value: number;
  keys: { dimension: string; value: string }[];
}

async function statistics(args: string) {
  const { data, errors } = await answer(`{
    statistics(${args}) {
      total groups rest
      rows { value keys { dimension value } }
    }
  }`);
  expect(errors).toBeUndefined();
  const { rows, ...rest }: { total: number; groups: number; rest: number; rows: Row[] } =
    JSON.parse(JSON.stringify(data)).statistics;
  const written = ['PROGRAM', 'DECADE', 'YEAR'];
  const text = rows.map(({ value, keys }) => {
    const found = written.flatMap((name) => keys.find(({ dimension }) => dimension === name) ?? []);
    return [...found.map((key) => key.value), value].join(' ');
  });
  return { ...rest, rows: text };
}

const byYear = 'orderBy: [{ field: KEY, dimension: YEAR, direction: ASC }]';

test('`fill` adds rows of 0 for years without a row', async () => {
  const all = { total: 4, groups: 4, rest: 0, rows: ['2001 1', '2002 2', '2003 0', '2004 1'] };
  expect(await statistics(`by: [YEAR], fill: true, ${byYear}`)).toEqual(all);
  expect(await statistics(`by: [YEAR], ${byYear}`)).toEqual({
    ...all,
    groups: 3,
    rows: ['2001 1', '2002 2', '2004 1'],
  });
});

test('`fill` adds every year of the result for each combination of other keys', async () => {
  expect(
    await statistics(
      'by: [PROGRAM, YEAR], fill: true, orderBy: [{ field: KEY, dimension: PROGRAM, direction: ASC }]',
    ),
  ).toEqual({
    total: 4,
    groups: 8,
    rest: 0,
    rows: [
      'cup 2001 1',
      'cup 2002 0',
      'cup 2003 0',
      'cup 2004 1',
      'medal 2001 0',
      'medal 2002 2',
      'medal 2003 0',
      'medal 2004 0',
    ],
  });
});

test('rows of 0 are sorted and limited like all others, and are not part of the rest', async () => {
  expect(await statistics('by: [YEAR], fill: true, first: 3')).toMatchObject({
    groups: 4,
    rest: 0,
    rows: ['2002 2', '2001 1', '2004 1'],
  });
  expect(await statistics(`by: [YEAR], fill: true, first: 3, ${byYear}`)).toMatchObject({
    rest: 1,
    rows: ['2001 1', '2002 2', '2003 0'],
  });
});

test('`fill` adds nothing to an empty result', async () => {
  const nothing = { total: 0, groups: 0, rest: 0, rows: [] };
  const filter = 'filter: { hasAward: true }';
  expect(await statistics(`by: [YEAR], fill: true, ${filter}`)).toEqual(nothing);
  expect(await statistics(`by: [PROGRAM, YEAR], fill: true, ${filter}`)).toEqual(nothing);
});

test('the only key needs no name, and one that is not there is an error', async () => {
  const only = await answer('{ statistics(by: [LEADERSHIP]) { rows { key { value } } } }');
  expect(only.data).toEqual({ statistics: { rows: [{ key: { value: 'false' } }] } });
  for (const [by, key] of [
    ['LEADERSHIP', 'key(dimension: YEAR)'],
    ['LEADERSHIP, DECADE', 'key'],
  ]) {
    const { errors } = await answer(`{ statistics(by: [${by}]) { rows { ${key} { value } } } }`);
    expect(errors).toMatchObject([
      {
        message: `\`dimension\` of \`StatisticsRow.key\` must be one of the dimensions in \`by\`: ${by}.`,
        extensions: { code: 'BAD_USER_INPUT', argument: 'dimension' },
      },
    ]);
  }
});

test('keys have labels that people can read', async () => {
  const { data } = await answer(
    '{ statistics(by: [DECADE, LEADERSHIP]) { rows { keys { value label } } } }',
  );
  const decade = { value: '2000', label: '2000s' };
  const leadership = { value: 'false', label: 'Not leadership' };
  expect(data).toEqual({ statistics: { rows: [{ keys: [decade, leadership] }] } });
});

test('`fill` needs YEAR or DECADE, and a limited number of rows', async () => {
  for (const by of ['PROGRAM', 'YEAR, DECADE']) {
    const { errors } = await answer(`{ statistics(by: [${by}], fill: true) { total } }`);
    expect(errors).toMatchObject([
      {
        message: '`fill` of `Query.statistics` needs either YEAR or DECADE in `by`.',
        extensions: { code: 'BAD_USER_INPUT', argument: 'fill' },
      },
    ]);
  }
  const many = Array.from({ length: 11 }, (_, index) => `long-${index}`);
  const long = {
    format: 'awards/1',
    programs: many.map((slug) => ({ slug, names: { en: slug } })),
    editions: many.map((program, index) => ({
      program,
      year: index === 0 ? 1 : 9999,
      names: { en: program },
      honors: [{ key: 'only', recipients: ['crew'] }],
    })),
  };
  await importDocuments(owner, [{ name: '2.json', text: JSON.stringify(long) }]);
  expect(await answer('{ statistics(by: [PROGRAM, YEAR], fill: true) { total } }')).toMatchObject({
    data: { statistics: null },
    errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED', argument: 'fill' } }],
  });
  expect(
    (await answer('{ statistics(by: [YEAR], fill: true, first: 1000) { groups } }')).data,
  ).toEqual({ statistics: { groups: 9999 } });
});

test('decades begin with years that end in 0, and `fill` adds those without a row', async () => {
  const early = {
    format: 'awards/1',
    editions: [1969, 1970, 1989].map((year) => ({
      program: 'cup',
      year,
      names: { en: `Cup ${year}` },
      honors: [{ key: 'only', recipients: ['crew'] }],
    })),
  };
  await importDocuments(owner, [{ name: 'early.json', text: JSON.stringify(early) }]);
  const rest =
    'filter: { year: { gte: 1900, lte: 2100 } }, orderBy: [{ field: KEY, direction: ASC }]';
  const rows = ['1960 1', '1970 1', '1980 1', '2000 4'];
  expect(await statistics(`by: [DECADE], ${rest}`)).toMatchObject({ groups: 4, rows });
  expect(await statistics(`by: [DECADE], fill: true, ${rest}`)).toEqual({
    total: 7,
    groups: 5,
    rest: 0,
    rows: [...rows.slice(0, 3), '1990 0', '2000 4'],
  });
  expect(
    await statistics(
      `by: [DECADE, PROGRAM], fill: true, filter: { decade: [1980, 2000] }, first: 1`,
    ),
  ).toMatchObject({ groups: 6, rest: 3, rows: ['cup 2000 2'] });
});
