import { byteOrderMark, csvText, inert } from '#text';

import type { TableColumn } from './table-columns.ts';

const lineSeparator = '\r\n';

/** Rows as CSV (RFC 4180), the names of the columns first. @param bom whether a byte order mark stands first */
export async function* writeCsv(
  columns: readonly TableColumn[],
  pages: AsyncIterable<readonly unknown[]>,
  bom: boolean,
): AsyncGenerator<string> {
  const head = csvText([columns.map(({ name }) => name)], { lineSeparator });
  yield (bom ? byteOrderMark : '') + head;
  // An empty line would be no row.
  const nullValue = columns.length === 1 ? '""' : '';
  for await (const rows of pages) {
    const cells = rows.map((row) => columns.map(({ read }) => cellOf(read(row)) || null));
    yield csvText(cells, { lineSeparator, nullValue });
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const items = value.map((item) => (item == null ? '' : String(item)));
    return items.every((item) => item === '') ? '' : inert(items.join('; '));
  }
  // Only text can be a formula: a number such as -1.5 stays a number.
  return typeof value === 'string' ? inert(value) : String(value);
}
