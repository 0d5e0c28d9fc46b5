import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../../../src/import/read/workbook/workbook.ts';
import { templateWorkbook } from '../../../../../src/import/sheets/template.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { createToken } from '../../../../support/desk/tester.ts';
import { startServer } from '../../../../support/server/http.ts';

/** Workbooks that a curator sends to a server. */
const { reader, desk } = await createDatabase('empty');
const base = await startServer(reader, ['*'], undefined, desk);
const { secret } = await createToken(desk, 'CURATOR', 'Ann');

/** Sends bytes as a workbook, and returns what came of it. */
async function send(bytes: Uint8Array, more: Record<string, unknown> = {}) {
  const query = `mutation Send($input: ApplyDocumentInput!) {
    applyDocument(input: $input) {
      ... on MutationError { message }
      ... on InvalidDocument { problems { line column path message } }
      ... on ApplyDocumentPayload {
        revision
        plan { counts { kind created } warnings }
        scheduledDocument { texts { name form text } }
      }
    }
  }`;
  const document = Buffer.from(bytes).toString('base64');
  const input = { document, form: 'WORKBOOK', name: 'winners.xlsx', ...more };
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return (await response.json()).data.applyDocument;
}

const workbookOf = (...rows: (string | null)[][]) =>
  writeXlsx({ sheets: [{ name: 'Winners', rows }] });

const head = ['program', 'programName', 'year', 'category', 'categoryKind', 'award', 'recipients'];

test('the template of the server can be filled in, and sent back', async () => {
  const response = await fetch(`${base}/template.xlsx`);
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { plan } = await send(bytes, { dryRun: true });
  expect(plan.counts).toContainEqual({ kind: 'HONOR', created: 2 });
});

test('problems of a workbook have the row and the column of their cells', async () => {
  const row = ['port-prize', 'Port Prize', 'soon', 'sea', 'CITY', 'best-port', 'lima'];
  const { message, problems } = await send(await workbookOf(head, row));
  expect(message).toContain('winners.xlsx');
  expect(problems).toContainEqual(
    expect.objectContaining({ line: 2, column: 3, message: expect.stringContaining('soon') }),
  );
});

test('rows that are there by mistake cause a warning', async () => {
  const { plan } = await send(Buffer.from(await templateWorkbook()), { dryRun: true });
  expect(plan.warnings).toEqual([
    'The table "winners.xlsx" has the example "example-prize/2018/best-novel/ann-author+first-novel" of the template. If you do not mean it, delete its row.',
    'The table "winners.xlsx" has the example "example-prize/2020/best-novel/ben-writer+second-novel" of the template. If you do not mean it, delete its row.',
  ]);
  const columns = [
    'program',
    'programName',
    'year',
    'editionName',
    'recipients',
    'recipientKind',
    'recipientNames',
    'result',
  ];
  const ann = [
    'port-prize',
    'Port Prize',
    '2024',
    'Port Prize 2024',
    'ann',
    'PERSON',
    'Ann',
    'WON',
  ];
  const twice = await send(await workbookOf(columns, ann, ann), { dryRun: true });
  expect(twice.plan.warnings).toEqual([
    'Rows of the table "winners.xlsx" are the same as earlier ones and add nothing: 3. If they are other honors, add what tells them apart.',
  ]);
});

test('a workbook with winners of an award that is to come says that its column is missing', async () => {
  const given = {
    program: 'port-prize',
    programName: 'Port Prize',
    year: '2025',
    editionName: 'Port Prize 2025',
    category: 'sea',
    categoryName: 'Sea',
    categoryKind: 'PERSON',
    award: 'best',
    awardName: 'Best',
    awardStatus: 'UPCOMING',
    recipients: 'ann',
    recipientKind: 'PERSON',
    recipientNames: 'Ann',
  };
  const columns = Object.keys(given);
  const row = Object.values(given);
  const { problems } = await send(await workbookOf(columns, row), { dryRun: true });
  expect(problems).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('Without the column "result", each row is a winner'),
    }),
  ]);
});

test('a workbook with other columns is refused with what to do', async () => {
  const { problems } = await send(await workbookOf(['Year', 'Winner'], ['2020', 'Lima']));
  expect(problems).toEqual([
    expect.objectContaining({ line: 1, message: expect.stringContaining('template') }),
  ]);
});

test('what is not a workbook is refused', async () => {
  const { problems } = await send(Buffer.from('program,year\n'));
  expect(problems).toEqual([
    expect.objectContaining({ message: expect.stringContaining('not a workbook') }),
  ]);
});

test('a workbook that is too large is refused', async () => {
  const { problems } = await send(Buffer.alloc(4_000_001, 'PK\u0003\u0004'));
  expect(problems).toEqual([
    expect.objectContaining({ message: expect.stringContaining('at most 4 MB') }),
  ]);
});

test('merged cells without a value add nothing, however far they reach', async () => {
  const rows = [['Year', 'Winner'], ...Array.from({ length: 3_000 }, () => ['2020'])];
  const merges = [{ startRow: 0, startCol: 16_382, endRow: 3_000, endCol: 16_383 }];
  const bytes = await writeXlsx({ sheets: [{ name: 'Winners', rows, merges }] });
  const table = await readWorkbook(bytes, undefined);
  expect(new Set(table?.rows.map(({ length }) => length))).toEqual(new Set([2]));
});

test('a small workbook that spans too many cells is refused', async () => {
  const far = [...Array.from({ length: 16_000 }, () => null), 'x'];
  const rows = [head, ...Array.from({ length: 100 }, () => [null]), far];
  const { problems } = await send(await workbookOf(...rows));
  expect(problems).toEqual([
    expect.objectContaining({
      message:
        'The sheet spans 102 rows and 16001 columns, more than 1 million cells. Save the sheet as "CSV UTF-8", and import that file.',
    }),
  ]);
});

test('a scheduled workbook is stored as CSV', async () => {
  const bytes = await templateWorkbook();
  const { scheduledDocument } = await send(bytes, { publishAt: '2099-03-05T20:00:00Z' });
  const [{ name, form, text }] = scheduledDocument.texts;
  expect({ name, form }).toEqual({ name: 'winners.xlsx', form: 'CSV' });
  expect(text).toContain('example-prize,Example Prize,2018');
});
