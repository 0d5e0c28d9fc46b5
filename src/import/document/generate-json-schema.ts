import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentJsonSchema } from './json-schema.ts';

/**
 * Writes docs/awards-1.schema.json, the JSON Schema of the import documents; with --verify it writes nothing
 * and fails where the file differs.
 */
const file = path.join(import.meta.dirname, '../../../docs/awards-1.schema.json');
const text = `${JSON.stringify(documentJsonSchema(), null, 2)}\n`;
if (!process.argv.includes('--verify')) {
  await writeFile(file, text);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  console.error('docs/awards-1.schema.json is out of date. Run `npm run codegen`.');
  process.exitCode = 1;
}
