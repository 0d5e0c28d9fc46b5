import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { openSheetImport } from '../../../support/documents/open-sheet-import.ts';

/** Numbers in the cells of sheets, as the people of different countries write them. */
const { owner, write, runImport } = await openSheetImport('empty');

/** Imports editions with these numbers of declared winners, in years from 2001. */
async function importNumbers(
  program: string,
  texts: string[],
  options: { delimiter?: string; language?: string; more?: string } = {},
) {
  const { delimiter = ';', language, more = '' } = options;
  const lines = texts.map((text, index) =>
    [`${2001 + index}`, 'Ann Count', `"${text}"`, `"${more}"`].join(delimiter),
  );
  const mapping = `${language === undefined ? '' : `language: ${language}\n`}columns: { Year: year, Winner: { recipient: PERSON }, Declared: editionDeclared, Points: null }
constants: { program: ${program}, programName: Number Prize }
recipients: { Ann Count: ann-count }
`;
  const head = ['Year', 'Winner', 'Declared', 'Points'].join(delimiter);
  const sheet = await write(`${program}.csv`, `${[head, ...lines].join('\n')}\n`, mapping);
  const { code, stderr } = await runImport(sheet);
  if (code !== 0) return stderr;
  const rows = await owner
    .selectFrom('edition')
    .where('program_slug', '=', program)
    .select('declared')
    .orderBy('year')
    .execute();
  return rows.map(({ declared }) => declared);
}

describe('separators of thousands', () => {
  test('are left out, whichever they are, if the number shows them', async () => {
    const texts = [
      '1.234.567',
      '1,234,567',
      '12 000',
      '12’000',
      '1.234,0',
      '1,234.00',
      '1000,0',
      '7.0',
    ];
    expect(await importNumbers('plain-prize', texts)).toEqual([
      1_234_567, 1_234_567, 12_000, 12_000, 1234, 1234, 1000, 7,
    ]);
  });

  test('can be those of the column, or of three digits that cannot be decimals', async () => {
    expect(await importNumbers('column-prize', ['1,000', '1,500'])).toEqual([1000, 1500]);
    expect(await importNumbers('group-prize', ['1.000', '2.000.000'])).toEqual([1000, 2_000_000]);
    expect(await importNumbers('decimal-prize', ['1.000', '2.0'])).toEqual([1, 2]);
  });

  test('can be those of the sheet: of its other numbers, its language and its semicolons', async () => {
    expect(
      await importNumbers('german-prize', ['1.000'], { language: 'de', more: '8,75' }),
    ).toEqual([1000]);
    expect(await importNumbers('semicolon-prize', ['1.000'])).toEqual([1000]);
    const english = { delimiter: ',', language: 'en' };
    expect(await importNumbers('english-prize', ['1,000'], english)).toEqual([1000]);
  });

  test.each([
    ['nothing shows them', '1,000', { delimiter: ',' }],
    ['the sheet contradicts itself', '1.000', { language: 'en' }],
    ['they would be decimals, which whole numbers do not have', '1,000', { language: 'de' }],
  ])('are a question where %s', async (_, text, options) => {
    expect(await importNumbers('unclear-prize', [text], options)).toBe(
      `unclear-prize.csv:2:16 Declared: The number ${text} can be read in two ways. Write 1000 or 1 into the cell.\n`,
    );
  });
});

test('a point in a number of a workbook separates no thousands', async () => {
  const rows = [
    ['Year', 'Winner', 'Declared'],
    [2001, 'Ann Cell', '1.000'],
    [2002, 'Ann Cell', 1.234],
    [2003, 'Ann Cell', '2,000'],
  ];
  const mapping =
    'language: en\ncolumns: { Year: year, Winner: { recipient: PERSON }, Declared: editionDeclared }\nconstants: { program: cell-prize, programName: Cell Prize }\n';
  const sheet = await write(
    'cells.xlsx',
    await writeXlsx({ sheets: [{ name: 'A', rows }] }),
    mapping,
  );
  expect((await runImport(sheet)).stderr.split('\n')).toEqual([
    'cells.xlsx:A!C2 Declared: The number 1.000 can be read in two ways. Write 1000 or 1 into the cell.',
    'cells.xlsx:A!C3 Declared: The number 1.234 can be read in two ways. Write 1234 or 1 into the cell.',
    '',
  ]);
  const german = mapping.replace('language: en', 'language: de');
  const texts = await writeXlsx({ sheets: [{ name: 'A', rows: rows.slice(0, 2) }] });
  const { code, stdout } = await runImport(await write('texts.xlsx', texts, german));
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('person') });
});

test('what is no whole number stays as it is, for the message', async () => {
  expect(await importNumbers('half-prize', ['7,5', '2019'])).toContain('got "7,5"');
});
