import { Readable } from 'node:stream';
import { at, mediaTypes, readAhead, writeCsv, writeXlsx } from '#http';

import type { PageFile, PageList, RenderedFile } from './browser/server/server-entry.ts';

/** The media types of the files of pages. */
export const fileTypes: Readonly<Record<RenderedFile['format'], string>> = {
  csv: `${mediaTypes.csv}; charset=utf-8; header=present`,
  xlsx: mediaTypes.xlsx,
  json: 'application/json; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
};

/**
 * The name of a file: its path without what all such paths begin with, and what the parameters of the page select, such
 * as `honors-country-CN.xlsx`.
 * @param search the parameters of its URL
 */
export function fileNameOf(pathname: string, search: URLSearchParams): string {
  const parts = pathname.split('/').filter(Boolean);
  const name = parts.slice(parts.length > 1 ? 1 : 0).join('-');
  const dot = name.lastIndexOf('.');
  const selected = [...search].flatMap(([parameter, value]) =>
    parameter === 'lang' ? [] : ['-', parameter, '-', value],
  );
  const whole = name.slice(0, dot) + selected.join('').slice(0, 100) + name.slice(dot);
  return whole.replaceAll(/[^\w.-]/g, '_');
}

/**
 * Writes the list of a page in a format, while it is read.
 * @param rows all of it, as NDJSON
 * @param revision of the rows
 * @returns all of it if it is short
 */
export function writeList(
  { list, about }: Extract<PageFile, { kind: 'list' }>,
  format: RenderedFile['format'],
  rows: Buffer | Readable,
  revision: string,
): Promise<Buffer | Readable> {
  const { sheets, lines, values } = about(revision);
  const pages = pagesOf(rows, list);
  const columns = list.columns.map(({ label, isDate }, index) => ({
    name: label,
    isDate,
    read: (row: unknown) => at(row, String(index)),
  }));
  const write = () => {
    if (format === 'csv') return writeCsv(columns, pages, true);
    if (format === 'xlsx')
      return writeXlsx(sheets.rows, columns, pages, { name: sheets.about, lines });
    return writeJson(list, pages, values);
  };
  return readAhead(Readable.from(bytesOf(write()), { highWaterMark: 1 }));
}

/** The cells of the rows, as they are read. */
async function* pagesOf(rows: Buffer | Readable, list: PageList): AsyncGenerator<unknown[][]> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const bytes of Buffer.isBuffer(rows) ? [rows] : rows) {
    const lines = (begun + decoder.decode(bytes, { stream: true })).split('\n');
    begun = lines.pop() ?? '';
    yield lines.map((line) => list.cellsOf(line));
  }
}

/** Rows as JSON, each an object with the names of the columns, behind what the file says of itself. */
async function* writeJson(
  { columns }: PageList,
  pages: AsyncIterable<readonly unknown[][]>,
  about: object,
): AsyncGenerator<string> {
  yield `{"about":${JSON.stringify(about)},"rows":[`;
  let separator = '\n';
  for await (const rows of pages)
    for (const row of rows) {
      yield separator +
        JSON.stringify(Object.fromEntries(columns.map(({ key }, index) => [key, row[index]])));
      separator = ',\n';
    }
  yield '\n]}\n';
}

async function* bytesOf(pieces: AsyncIterable<string | Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
