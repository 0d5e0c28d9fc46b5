import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import {
  fileUrlOf,
  getFile,
  readCsv,
  readNdjson,
  statusAndErrors,
} from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { reader } = await createDatabase('shipped');
const base = await startServer(reader);
const { answer } = createTestClient(reader);

const csv = async (query: string, variables?: Record<string, unknown>) =>
  readCsv(await getFile(base, 'csv', query, variables));

interface Row {
  value: number;
  keys: { dimension: string; value: string | null; label: string }[];
}

async function rowsOf(args: string): Promise<Row[]> {
  const { data } = await answer(
    `{ statistics(${args}) { rows { value keys { dimension value label } } } }`,
  );
  return (data as { statistics: { rows: Row[] } }).statistics.rows;
}

test('a file has a row for each row of statistics, and a column for each dimension', async () => {
  const args = 'by: [COUNTRY, YEAR], filter: { result: [WON] }, first: 1000';
  const rows = await rowsOf(args);
  expect(rows.length).toBeGreaterThan(10);
  const [head, ...cells] = await csv(`{
    statistics(${args}) {
      total groups overlapping rest measure
      rows { keys { dimension value label } value }
    }
  }`);
  expect(head).toEqual(['country', 'country.label', 'year', 'year.label', 'value']);
  expect(cells).toEqual(
    rows.map(({ keys, value }) => [
      ...keys.flatMap((key) => [key.value ?? '', key.label]),
      String(value),
    ]),
  );
});

test('columns are in the order of the selection, also those of entities behind the keys', async () => {
  const [head, first] = await csv(`{
    statistics(by: PROGRAM, first: 1) {
      rows { honors: value keys { node { id ... on Program { website slug } } } ...Keys }
    }
  }
  fragment Keys on StatisticsRow { keys { value } }`);
  expect(head).toEqual([
    'honors',
    'program.node.id',
    'program.node.website',
    'program.node.slug',
    'program',
  ]);
  expect(first?.[4]).toBe('world-smart-city-awards');
  expect(first?.[3]).toBe(first?.[4]);
});

test('a file has all rows without `first`, and as many as `first` says', async () => {
  const all = await rowsOf('by: [PLACE, YEAR], first: 1000');
  expect(all.length).toBeGreaterThan(90);
  const query =
    'query ($n: Int! = 1000) { statistics(by: [PLACE, YEAR], first: $n) { rows { value } } }';
  expect(await csv('{ statistics(by: [PLACE, YEAR]) { rows { value } } }')).toHaveLength(
    all.length + 1,
  );
  expect(await csv(query, { n: 7 })).toHaveLength(8);
});

test.each([
  ['zh-Hant-TW', '未知'],
  ['zh-Hans', '未知'],
  ['es-MX,en', 'Desconocido'],
  ['tlh,fr', 'Inconnu'],
  ['de', 'Unbekannt'],
  ['ja', '不明'],
  ['ko-KR', '알 수 없음'],
  ['ar', 'غير معروف'],
  ['th', 'ไม่ทราบ'],
  ['ms', 'Tidak diketahui'],
  ['en-GB', 'Unknown'],
  ['tlh', 'Unknown'],
])('an unknown value is named in the language of the URL: %s', async (lang, label) => {
  const query = '{ statistics(by: COUNTRY, first: 1) { rows { keys { value label } } } }';
  const response = await fetch(`${fileUrlOf(base, 'csv', query)}&lang=${lang}`);
  expect(await readCsv(response)).toEqual([
    ['country', 'country.label'],
    ['', label],
  ]);
});

test('NDJSON has the rows as they were selected', async () => {
  const rows = await rowsOf('by: RESULT');
  const query = '{ statistics(by: RESULT) { rows { value keys { dimension value label } } } }';
  const response = await getFile(base, 'ndjson', query);
  expect(response.headers.get('content-disposition')).toContain('statistics.ndjson');
  expect(await readNdjson(response)).toEqual(rows);
});

describe('statistics are refused as a file', () => {
  test.each([
    [
      '{ statistics(by: YEAR) { total } }',
      'BAD_USER_INPUT: A table needs rows: select `rows` in `statistics`.',
    ],
    [
      '{ statistics(by: YEAR) { rows { a: keys { value } b: keys { value } } } }',
      'BAD_USER_INPUT: Two columns would be named `year`: give one of the two an alias.',
    ],
    [
      '{ statistics(by: YEAR, first: 1001) { rows { value } } }',
      'BAD_USER_INPUT: `first` of `Query.statistics` must be from 1 to 1,000.',
    ],
  ])('%s', async (query, sentence) => {
    expect(await statusAndErrors(await getFile(base, 'csv', query))).toEqual([400, sentence]);
  });

  test('if they have more rows than a file may have', async () => {
    const strict = await startServer(reader, ['*'], { rows: 10, statistics: 5 });
    const query = '{ statistics(by: AWARD) { rows { value } } }';
    const [, sentence] = await statusAndErrors(await getFile(strict, 'csv', query));
    expect(sentence).toMatch(
      /^COST_LIMIT_EXCEEDED: `statistics` has \d+ rows here, and a file has at most 5. Narrow the filter.$/,
    );
  });
});
