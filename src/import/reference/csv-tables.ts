import { csvColumns } from '../csv-format/columns.ts';
import { described } from '../csv-format/described.ts';
import { flagSynonyms, rankSynonyms, valueSynonyms } from '../document/value-synonyms.ts';
import { replaceTable } from './markdown-tables.ts';
import { lineOf, tableOf } from './table.ts';

/** The tables of docs/import-format.md on CSV: its columns, and the words that its cells can have for values. */
export function withCsvTables(page: string): string {
  const columns = csvColumns.flatMap(({ name }): string[] => {
    const row = described[name];
    if (!row) return [];
    const [meaning, example] = row;
    return [lineOf(code(name), meaning, example === undefined ? '' : code(example))];
  });
  const values = Object.entries({ ...valueSynonyms, ...rankSynonyms, ...flagSynonyms }).map(
    ([value, others]) => lineOf(code(value), others.map(code).join(', ')),
  );
  return replaceTable(
    replaceTable(page, '### Columns', tableOf(['column', 'meaning', 'example'], columns)),
    '### Words for values',
    tableOf(['value', 'also'], values),
  );
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}
