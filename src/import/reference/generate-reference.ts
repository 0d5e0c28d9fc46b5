import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withCsvTables } from './csv-tables.ts';
import { withTables } from './markdown-tables.ts';
import { withMessages } from './messages.ts';
import { withQueryingTables } from './querying-tables.ts';

/** Writes the generated tables of docs/. */
const pages = {
  'import-format.md': (page: string) => withCsvTables(withTables(page)),
  'import-messages.md': withMessages,
  'querying.md': withQueryingTables,
};
for (const [name, withOwnTables] of Object.entries(pages)) {
  const file = path.join(import.meta.dirname, '../../../docs', name);
  await writeFile(file, withOwnTables(await readFile(file, 'utf8')));
}
