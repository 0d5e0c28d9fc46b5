import { csvColumns } from '../csv-format/columns.ts';
import { described } from '../csv-format/described.ts';
import { flagSynonyms, rankSynonyms, valueSynonyms } from '../document/value-synonyms.ts';
import { markdownRow, markdownTable, replaceTable } from './markdown-tables.ts';

/** The tables of docs/import-format.md on CSV: its columns, and the words that its cells can have for values. */
export function withCsvTables(page: string): string {
  const columns = csvColumns.flatMap(({ name }): string[] => {
    const row = described[name];
    if (!row) return [];
    const [meaning, example] = row;
    return [markdownRow(code(name), meaning, example === undefined ? '' : code(example))];
  });
  const values = Object.entries({ ...valueSynonyms, ...rankSynonyms, ...flagSynonyms }).map(
    ([value, others]) => markdownRow(code(value), others.map(code).join(', ')),
  );
  return replaceTable(
    replaceTable(page, '### Columns', markdownTable(['column', 'meaning', 'example'], columns)),
    '### Words for values',
    markdownTable(['value', 'also'], values),
  );
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}
