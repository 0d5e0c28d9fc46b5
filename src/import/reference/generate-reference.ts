import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withTables } from './tables.ts';

/**
 * Writes the tables of keys in docs/import-format.md; with --verify it writes nothing and fails where one differs.
 */
const file = path.join(import.meta.dirname, '../../../docs/import-format.md');
const page = await readFile(file, 'utf8');
const text = withTables(page);
if (!process.argv.includes('--verify')) {
  await writeFile(file, text);
} else if (page !== text) {
  console.error(
    'docs/import-format.md has a table of keys that is out of date. Run `npm run codegen`.',
  );
  process.exitCode = 1;
}
