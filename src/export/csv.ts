import { type CsvHead, type CsvRow, headOf, writeCell } from '#import';
import { byteOrderMark, csvText, inert } from '#text';
import type { Database } from '../../db/connections/connect.ts';

import { headsOf } from './csv-heads.ts';
import { RowMaker } from './csv-row.ts';
import { honorPages, readEdition } from './edition.ts';
import type { Contents } from './export.ts';

/**
 * The honors as a spreadsheet: a row each, with the names of what they are about. Importing it where it came
 * from changes nothing; what no column is for (other names, claims, places of places) is not in it.
 */
export async function* writeCsv(db: Database, { editions }: Contents): AsyncGenerator<string> {
  const heads = await headsOf(db, editions);
  yield byteOrderMark + csvText([heads.map(headOf)]);
  for (const key of editions) {
    const rows = await RowMaker.of(db, await readEdition(db, key));
    for await (const page of honorPages(db, key))
      yield csvText(lines(heads, await rows.make(page)));
  }
}

function lines(heads: readonly CsvHead[], rows: readonly CsvRow[]): string[][] {
  return rows.map((row) => heads.map((head) => inert(writeCell(head, row))));
}
