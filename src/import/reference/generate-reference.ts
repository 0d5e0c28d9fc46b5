import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withCsvTables } from './csv-tables.ts';
import { withTables } from './markdown-tables.ts';
import { withMessages } from './messages.ts';
import { withQueryingTables } from './querying-tables.ts';

/** Writes the generated tables of docs/; with --verify it writes nothing and fails where one differs. */
const pages = {
  'import-format.md': (page: string) => withCsvTables(withTables(page)),
  'import-messages.md': withMessages,
  'querying.md': withQueryingTables,
};
for (const [name, withOwnTables] of Object.entries(pages)) {
  const file = path.join(import.meta.dirname, '../../../docs', name);
  const page = await readFile(file, 'utf8');
  const text = withOwnTables(page);
  if (!process.argv.includes('--verify')) {
    await writeFile(file, text);
  } else if (page !== text) {
    console.error(`docs/${name} has a table that is out of date. Run \`npm run codegen\`.`);
    process.exitCode = 1;
  }
}
