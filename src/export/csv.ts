import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { type CsvHead, type CsvRow, headOf, writeCell } from '../import/csv/cells.ts';
import { csvColumns } from '../import/csv/columns.ts';
import { byteOrderMark, inert } from '../spreadsheet.ts';
import { RowMaker } from './csv-row.ts';
import { honorPages, readEdition } from './edition.ts';
import type { Contents } from './export.ts';
import type { Keyed } from './found.ts';

/**
 * The honors as a spreadsheet: a row each, with the names of what they are about. Importing it where it came
 * from changes nothing; what no column is for (other names, claims, places of places) is not in it.
 */
export async function* writeCsv(db: Database, { editions }: Contents): AsyncGenerator<string> {
  const heads = await headsOf(db, editions);
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

/** The columns, those of names and texts in each language that the rows have some in. */
async function headsOf(db: Database, editions: readonly Keyed[]): Promise<CsvHead[]> {
  const { rows } = await sql<{ lang: string | null }>`
    with written as (select unnest(${editions.map(({ id }) => id)}::uuid[]) as id),
      honors as (select h.id from honor h join written e on e.id = h.edition_id),
      named as (
        select id from written
        union all select program_id from edition join written using (id)
        union all select c.id from category c join written e on e.id = c.edition_id
        union all select a.id from award a join written e on e.id = a.edition_id
        union all select r.recipient_id from honor_recipient r join honors h on h.id = r.honor_id
      )
    select lang from name where kind = 'OFFICIAL' and entity_id in (select id from named)
    union select lang from localized_text where entity_id in (select id from honors)
    order by lang nulls first`.execute(db);
  const languages = rows.map(({ lang }) => lang);
  return csvColumns.flatMap((column): CsvHead[] => {
    if (column.languages === undefined) return [{ column, lang: null }];
    return languages
      .filter((lang) => lang !== null || column.languages === 'optional')
      .map((lang) => ({ column, lang }));
  });
}
