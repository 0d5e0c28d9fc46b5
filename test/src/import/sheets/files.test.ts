import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { runImport } from '../../../../src/cli/import.ts';
import { readConfig } from '../../../../src/config/config.ts';
import { readWorkbook } from '../../../../src/import/read/workbook/workbook.ts';
import { columnLetters } from '../../../../src/text/spreadsheet-cells.ts';
import { callCli } from '../../../support/cli/cli.ts';
import { createDatabase } from '../../../support/database/database.ts';

/** Files with columns: what they are, what cannot be read, and how one goes on without a mapping. */
const { url, owner } = await createDatabase('empty');
const folder = await mkdtemp(path.join(tmpdir(), 'awards-sheet-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, bytes: string | Uint8Array): Promise<string> {
  await writeFile(path.join(folder, file), bytes);
  return path.join(folder, file);
}

async function importOf(...args: string[]) {
  const { code, stdout, stderr } = await callCli(url, ['import', ...args]);
  const bare = (output: string) => output.replaceAll(`${folder}/`, '');
  return { code, stdout: bare(stdout), stderr: bare(stderr) };
}

const programs = async () =>
  (await owner.selectFrom('program').select('slug').orderBy('slug').execute()).map(
    ({ slug }) => slug,
  );

/** A zip file of one entry, which is said to unpack to a size. */
function zipOf(name: string, content: Uint8Array, size = content.length): Buffer {
  const packed = deflateRawSync(content);
  const header = (signature: string, extra: number) => {
    const bytes = Buffer.alloc(26 + extra);
    bytes.write(signature, 'latin1');
    return bytes;
  };
  const local = header('PK\x03\x04', 4);
  const central = header('PK\x01\x02', 20);
  for (const [bytes, shift] of [
    [local, 0],
    [central, 2],
  ] as const) {
    bytes.writeUInt16LE(8, 8 + shift);
    bytes.writeUInt32LE(packed.length, 18 + shift);
    bytes.writeUInt32LE(size, 22 + shift);
    bytes.writeUInt16LE(name.length, 26 + shift);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

test('the template is imported as it is, and its columns have drop-downs', async () => {
  const file = path.join(folder, 'template.xlsx');
  expect(await callCli(url, ['template', file])).toMatchObject({ code: 0, stderr: '' });
  expect(await importOf(file, '--new')).toMatchObject({ code: 0, stderr: '' });
  expect(await programs()).toEqual(['example-prize']);
  const [sheet] = (await readXlsx(await readFile(file))).sheets;
  const choices = {
    result: ['WON', 'NOMINATED'],
    awardStatus: ['AWARDED', 'NOT_AWARDED'],
    placeKind: ['CITY', 'COUNTRY'],
    organizationKind: ['COMPANY', 'UNIVERSITY'],
  };
  for (const [column, values] of Object.entries(choices)) {
    const letter = columnLetters(sheet?.rows[0]?.indexOf(column) ?? -1);
    expect(sheet?.dataValidations).toContainEqual(
      expect.objectContaining({
        range: `${letter}2:${letter}500`,
        values: expect.arrayContaining(values),
      }),
    );
  }
  expect((await callCli(url, ['template', file])).stderr).toContain('exists already');
});

test('a workbook is read by its first visible sheet: stored values of formulas, days, and numbers as they are shown', async () => {
  const rows = [
    ['a', 'b', 'c', 'd'],
    [1, 0.1 + 0.2, new Date(Date.UTC(2019, 9, 14, 20, 30)), true],
    [],
    ["'=1+1", null, '  x ', null],
  ];
  const formula = { value: 2001, formula: '2000+1', formulaResult: 2001 };
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Hidden', hidden: true, rows: [['nothing']] },
      { name: 'Shown', rows, cells: new Map([['1,0', formula]]) },
    ],
  });
  const table = await readWorkbook(bytes, undefined);
  expect(table?.sheet).toBe('Shown');
  expect(table?.rows).toEqual([
    ['2001', '0.3', '2019-10-14', 'true'],
    ['=1+1', '', 'x', ''],
  ]);
  expect(table?.placeOf(1, 27)).toEqual({ line: 4, column: 28, cell: 'Shown!AB4' });
});

test('a problem in a workbook with columns of the CSV format is at its cell', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['Nothing here']] },
      {
        name: 'All honors',
        rows: [
          ['program', 'programName:en', 'year', 'editionName:en', 'recipients', 'tied'],
          [],
          ['cell-prize', 'Cell Prize', 2001, 'Cell Prize 2001', 'nobody', 'perhaps'],
        ],
      },
    ],
  });
  const file = await write('cells.xlsx', bytes);
  expect((await importOf(file, '--sheet', 'All honors')).stderr).toContain(
    'cells.xlsx:All honors!F3 tied: Expected true or false, got "perhaps".',
  );
  expect((await importOf(file, '--sheet', 'All honours')).stderr).toBe(
    'cells.xlsx There is no sheet "All honours"; did you mean "All honors"? The workbook has "Notes", "All honors".\n',
  );
});

test('a CSV file of the format can be windows-1252, and the report says so', async () => {
  const file = await write(
    'latin.csv',
    Buffer.from(
      'program;programName:de;year;editionName:de;recipients;recipientKind;recipientNames:de\nchor-preis;Chorpreis;2001;Chorpreis 2001;jurg;PERSON;Jürg Ähre\n',
      'latin1',
    ),
  );
  const { code, stdout } = await importOf(file);
  expect(code).toBe(0);
  expect(stdout).toContain('latin.csv is not UTF-8.');
  const names = await owner
    .selectFrom('name')
    .select('text')
    .where('text', '=', 'Jürg Ähre')
    .execute();
  expect(names).toHaveLength(1);
});

test.each([
  [
    'old.xls',
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'This is an Excel workbook in the old format (.xls), or one with a password. Save it as .xlsx without a password, or as "CSV UTF-8".',
  ],
  [
    'table.csv',
    Buffer.from('%PDF-1.7'),
    'This is a PDF file. Export the table as a workbook (.xlsx) or as "CSV UTF-8".',
  ],
  [
    'sheet.xlsx',
    zipOf('Index/Document.iwa', Buffer.from('x')),
    'This is a document of Apple Numbers. Export it as Excel (.xlsx) or as CSV, and import that file.',
  ],
  [
    'other.xlsx',
    zipOf('readme.txt', Buffer.from('x')),
    'This zip file is not a workbook (.xlsx or .ods). Unpack it, and import the files in it.',
  ],
  ['cut.xlsx', Buffer.from('PK\x03\x04 and no more'), 'The workbook is damaged or incomplete.'],
  [
    'bomb.xlsx',
    zipOf('[Content_Types].xml', Buffer.alloc(1000), 900_000_000),
    'The workbook unpacks to more than 128 MB. Save the sheet as "CSV UTF-8", and import that file.',
  ],
  [
    'liar.ods',
    zipOf('content.xml', Buffer.alloc(1000), 0),
    'The workbook is damaged or incomplete.',
  ],
  [
    'book.yaml',
    zipOf('[Content_Types].xml', Buffer.from('x')),
    'This is a workbook or another zip file, not text. Give it a name that ends in .xlsx or .ods, or --format csv.',
  ],
  [
    'hidden.xlsx',
    await writeXlsx({ sheets: [{ name: 'Hidden', hidden: true, rows: [['nothing']] }] }),
    'The workbook has no sheet that is not hidden. Name one with --sheet.',
  ],
  [
    'empty.xlsx',
    zipOf('[Content_Types].xml', Buffer.from('x')),
    'The workbook cannot be read: No root element found in document.',
  ],
])('%s is not read, and the problem says what it is', async (file, bytes, message) => {
  const { code, stderr } = await importOf(await write(file, bytes));
  expect(code).toBe(1);
  expect(stderr).toContain(message);
});

describe('a sheet without a mapping', () => {
  const rows = 'Year|Award|Winner\n2001|Best|Ida Gray\n';

  test('is imported once somebody agrees on the terminal, and the mapping is kept', async () => {
    const file = await write('asked.txt', rows);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const questions: string[] = [];
    const config = readConfig({ DATABASE_URL: url });
    const ask = (answer: string) => async (question: string) => {
      questions.push(question);
      return answer;
    };
    expect(await runImport(config, { paths: [file] }, () => {}, ask(''))).toBe(1);
    expect(await runImport(config, { paths: [file] }, () => {}, ask('y'))).toBe(0);
    expect(await programs()).toContain('best');
    expect(questions).toEqual(
      Array(2).fill(`Save it as ${file}.columns.yaml, and import ${file}? [y/N] `),
    );
    vi.restoreAllMocks();
    expect(await readFile(`${file}.columns.yaml`, 'utf8')).toContain('  Year: year\n');
    expect((await importOf(file)).stdout).toContain('Nothing changed');
  });

  test('is only reported in a dry run', async () => {
    const later = rows.replace('2001', '2002').replace('Ida Gray', 'Nell Frost');
    const file = await write('dry.csv', later);
    const { code, stdout, stderr } = await importOf(file, '--dry-run');
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Dry run') });
    expect(stderr).toContain('This mapping is proposed');
    // The column says that they are winners; another name of it does not.
    expect(stdout).not.toContain('gives no result');
    const other = await write('other.csv', later.replace('Winner', 'Recipient'));
    expect((await importOf(other, '--dry-run')).stdout).toContain(
      'other.csv" gives no result for 1 new honor, so it is a winner.',
    );
    await expect(readFile(`${file}.columns.yaml`)).rejects.toThrow('ENOENT');
  });

  test('is shown with all the others if nobody can be asked', async () => {
    const [one, two] = [await write('one.csv', rows), await write('two.csv', rows)];
    const { code, stderr } = await importOf(one, two);
    expect(code).toBe(1);
    expect(stderr.match(/The columns of \S+ are not/g)).toEqual([
      'The columns of one.csv are not',
      'The columns of two.csv are not',
    ]);
    expect(stderr.trimEnd().split('\n').slice(-3)).toEqual([
      'Save each mapping under its name, correct it, and run the command again:',
      '  one.csv.columns.yaml',
      '  two.csv.columns.yaml',
    ]);
  });

  test('is proposed to scripts as JSON', async () => {
    const { code, stdout } = await importOf(await write('script.csv', rows), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      proposedMappings: [{ mappingFile: 'script.csv.columns.yaml' }],
    });
  });

  test('cannot come from standard input', async () => {
    const { code, stderr } = await callCli(url, ['import', '-', '--format', 'csv'], {
      stdin: rows,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('Save the sheet as a file');
  });
});

test('a sheet can be scheduled', async () => {
  const mapping =
    'columns: { Year: year, Award: awardName, Winner: { recipient: PERSON } }\nconstants: { program: later-prize, programName: Later Prize }\n';
  const file = await write('later.csv', 'Year,Award,Winner\n2001,Best,Lea Later\n');
  await write('later.csv.columns.yaml', mapping);
  const { code, stdout } = await importOf(file, '--publish-at', '2099-01-01T00:00:00Z');
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Scheduled') });
  expect(await programs()).not.toContain('later-prize');
});
