import { columnLetters } from '#text';

import type { TableColumn } from './table-columns.ts';
import { writeZip } from './zip.ts';

/** A line of the sheet that says what a workbook is: a label and its value. */
export type AboutLine = readonly [label: string, value: string];

/** Characters of a cell: Excel opens no workbook with a longer one. */
const maxCellLength = 32_767;
/** The first day that all spreadsheets count alike: before it, Excel has a day too many. */
const firstDay = '1900-03-01';
const dayBeforeFirst = Date.UTC(1899, 11, 30);
/** Indexes of `cellXfs` in the styles. */
const plain = 0;
const bold = 1;
const day = 2;

/**
 * Rows as a workbook (XLSX), with a sheet that says what it is. Its cells are numbers, days and texts: no text in it is
 * a formula.
 * @param name of the sheet with the rows
 */
export function writeXlsx(
  name: string,
  columns: readonly TableColumn[],
  pages: AsyncIterable<readonly unknown[]>,
  about: { name: string; lines: readonly AboutLine[] },
): AsyncGenerator<Buffer> {
  const part = (path: string, text: string) => ({ name: path, data: [declaration + text] });
  const lines = about.lines.map((line) => line.map((value) => textCell(value)));
  return writeZip([
    part('[Content_Types].xml', contentTypes),
    part('_rels/.rels', relations({ workbook: 'officeDocument' }, 'xl/')),
    part('xl/workbook.xml', workbook([name, about.name])),
    part('xl/_rels/workbook.xml.rels', workbookRelations),
    part('xl/styles.xml', styles),
    { name: 'xl/worksheets/sheet1.xml', data: tableSheet(columns, pages) },
    {
      name: 'xl/worksheets/sheet2.xml',
      data: [sheetHead('', [24, 90]), ...rowsOf(lines, 1), sheetEnd],
    },
  ]);
}

async function* tableSheet(
  columns: readonly TableColumn[],
  pages: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string> {
  const frozen =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';
  const widths = columns.map(({ isDate, name }) => (isDate ? 12 : Math.max(18, name.length + 2)));
  yield sheetHead(`<sheetViews>${frozen}</sheetViews>`, widths);
  yield* rowsOf([columns.map(({ name }) => textCell(name, bold))], 1);
  let next = 2;
  for await (const rows of pages) {
    const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
    yield rowsOf(cells, next).join('');
    next += rows.length;
  }
  yield sheetEnd;
}

/** A cell without its place. */
interface Cell {
  attributes: string;
  content: string;
}

function cellOf({ read, isDate }: TableColumn, row: unknown): Cell | null {
  const value = read(row);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return valueCell(value, plain);
  if (typeof value === 'boolean')
    return { attributes: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  if (Array.isArray(value)) {
    const items = value.map((item) => (item == null ? '' : String(item)));
    return items.every((item) => item === '') ? null : textCell(items.join('; '));
  }
  const text = String(value);
  const isDay = isDate && /^\d{4}-\d\d-\d\d$/.test(text) && text >= firstDay;
  return isDay ? valueCell((Date.parse(text) - dayBeforeFirst) / 86_400_000, day) : textCell(text);
}

const valueCell = (value: number, style: number): Cell => ({
  attributes: ` s="${style}"`,
  content: `<v>${value}</v>`,
});

const textCell = (text: string, style = plain): Cell => ({
  attributes: ` s="${style}" t="inlineStr"`,
  content: `<is><t xml:space="preserve">${inXml(text.slice(0, maxCellLength))}</t></is>`,
});

const rowsOf = (rows: readonly (readonly (Cell | null)[])[], first: number): string[] =>
  rows.map((cells, index) => {
    const number = first + index;
    const given = cells.map((cell, column) =>
      cell === null
        ? ''
        : `<c r="${columnLetters(column)}${number}"${cell.attributes}>${cell.content}</c>`,
    );
    return `<row r="${number}">${given.join('')}</row>`;
  });

/** A text without what XML cannot hold, nor what spreadsheets would take for an escaped character. */
const inXml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetHead = (views: string, widths: readonly number[]): string => {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${declaration}<worksheet xmlns="${spreadsheet}">${views}<cols>${columns.join('')}</cols><sheetData>`;
};
const sheetEnd = '</sheetData></worksheet>';

const contentTypes = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`;

/** @param targets the types of parts, by their paths without the ending */
const relations = (targets: Readonly<Record<string, string>>, folder: string): string => {
  const all = Object.entries(targets).map(
    ([target, type], index) =>
      `<Relationship Id="rId${index + 1}" Type="${documents}/${type}" Target="${folder}${target}.xml"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
};

const workbookRelations = relations(
  { 'worksheets/sheet1': 'worksheet', 'worksheets/sheet2': 'worksheet', styles: 'styles' },
  '',
);

/** @param names of the sheets: spreadsheets allow 31 characters, and not all marks */
const workbook = (names: readonly string[]): string => {
  const sheets = names.map((name, index) => {
    const taken = inXml(name.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, 31));
    return `<sheet name="${taken}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${spreadsheet}" xmlns:r="${documents}"><sheets>${sheets.join('')}</sheets></workbook>`;
};

const styles = `<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
