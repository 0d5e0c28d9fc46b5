import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { type CsvHead, type CsvRow, headOf, inert, writeCell } from '../import/csv/cells.ts';
import { csvColumns } from '../import/csv/columns.ts';
import { RowMaker } from './csv-row.ts';
import { honorPages, readEdition } from './edition.ts';
import type { Contents } from './export.ts';

/** Without it, spreadsheets take UTF-8 for something else. */
const byteOrderMark = '\uFEFF';

/**
 * The honors as a spreadsheet: a row each, with the names of what they are about. Importing it where it came
 * from changes nothing; what no column is for (other names, claims, places of places) is not in it.
 */
export async function* writeCsv(db: Database, { editions }: Contents): AsyncGenerator<string> {
  const heads = await headsOf(db);
  yield byteOrderMark + stringify([heads.map(headOf)]);
  for (const key of editions) {
    const rows = await RowMaker.of(db, await readEdition(db, key));
    for await (const page of honorPages(db, key))
      yield stringify(lines(heads, await rows.make(page)));
  }
}

function lines(heads: readonly CsvHead[], rows: readonly CsvRow[]): string[][] {
  return rows.map((row) => heads.map((head) => inert(writeCell(head, row))));
}

/** The columns, those of names and texts in each language that there is. */
async function headsOf(db: Database): Promise<CsvHead[]> {
  const { rows } = await sql<{ lang: string | null }>`
    select lang from name where kind = 'OFFICIAL' union select lang from localized_text order by lang nulls first
  `.execute(db);
  const languages = rows.map(({ lang }) => lang);
  return csvColumns.flatMap((column): CsvHead[] => {
    if (column.languages === undefined) return [{ column, lang: null }];
    return languages
      .filter((lang) => lang !== null || column.languages === 'optional')
      .map((lang) => ({ column, lang }));
  });
}
