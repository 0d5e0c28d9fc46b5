import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { at } from '../../../../src/http/check/selected-operation.ts';
import { writeXlsx } from '../../../../src/http/files/xlsx.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { assertProperty } from '../../../support/run/property.ts';
import { getFile } from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';

const { reader } = await createDatabase('shipped');
const base = await startServer(reader);

test('a workbook has a row for each honor, with numbers and days, and says what it is', async () => {
  const response = await getFile(
    base,
    'xlsx',
    '{ winners(first: 1, orderBy: [{ field: YEAR, direction: DESC }, { field: RECIPIENT_NAME }]) { nodes { edition { year } announcedOn credit tied references { source { title } } } } }',
  );
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': 'attachment; filename="winners.xlsx"',
    etag: expect.any(String),
  });
  expect(response.headers.has('content-encoding')).toBe(false);
  const { sheets } = await readXlsx(await response.bytes());
  expect(sheets.map(({ name }) => name)).toEqual(['winners', 'About']);
  expect(sheets[0]?.rows).toEqual([
    ['edition.year', 'announcedOn', 'credit', 'tied', 'references.source.title'],
    [2025, new Date('2025-09-04T00:00:00Z'), expect.any(String), true, expect.any(String)],
  ]);
  const about = new Map(sheets[1]?.rows.map(([label, value]) => [label, value]));
  expect(about.get('revision')).toBe(response.headers.get('awards-revision'));
  expect(about.get('license')).toBe('CC-BY-4.0');
  expect(about.get('query')).toContain('winners(');
});

/** A workbook of these rows, read back. */
async function readBack(rows: readonly (readonly unknown[])[], isDate = false) {
  const columns = ['first', 'second'].map((name, index) => ({
    name,
    isDate,
    read: (row: unknown) => at(row, String(index)),
  }));
  const pages = async function* () {
    yield* rows.map((row) => [row]);
  };
  const bytes = await Array.fromAsync(
    writeXlsx('Rows', columns, pages(), { name: 'About', lines: [] }),
  );
  const { sheets } = await readXlsx(Buffer.concat(bytes));
  return sheets[0]?.rows.slice(1);
}

test('texts are never formulas, and what begins like one stays as it is', async () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '_x0041_', 'a & <b> "c"', '广州\n上海'];
  expect(await readBack(texts.map((text) => [text, 'x']))).toEqual(
    texts.map((text) => [text, 'x']),
  );
});

test('days are days, and dates that are no days or before those of spreadsheets are texts', async () => {
  expect(
    await readBack(
      [
        ['2025-09-04', '1900-03-01'],
        ['2025-09', '1895-01-31'],
      ],
      true,
    ),
  ).toEqual([
    [new Date('2025-09-04T00:00:00Z'), new Date('1900-03-01T00:00:00Z')],
    ['2025-09', '1895-01-31'],
  ]);
});

test('any text can be read back but for what XML cannot hold', async () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  const held = /^[^\0-\x08\x0B-\x1F\uFFFE\uFFFF]*$/;
  const text = fc.string({ unit: 'binary', minLength: 1 }).filter((one) => held.test(one));
  await assertProperty(
    fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
    async (rows) => {
      expect(await readBack(rows)).toEqual(rows);
    },
    { numRuns: 50 },
  );
  expect(await readBack([['a\0b', '\u001f']])).toEqual([['a\uFFFDb', '\uFFFD']]);
});

test('a cell has no more than what spreadsheets take', async () => {
  expect(await readBack([['x'.repeat(40_000), 1]])).toEqual([['x'.repeat(32_767), 1]]);
});
