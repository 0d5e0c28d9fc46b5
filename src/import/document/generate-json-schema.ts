import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentJsonSchema } from './json-schema.ts';

/** Writes docs/awards-1.schema.json, the JSON Schema of the import documents. */
const file = path.join(import.meta.dirname, '../../../docs/awards-1.schema.json');
const text = `${JSON.stringify(documentJsonSchema(), null, 2)}\n`;
await writeFile(file, text);
