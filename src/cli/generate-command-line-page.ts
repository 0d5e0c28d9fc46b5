import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderCommandLinePage } from './command-line-page.ts';

/** Writes docs/command-line.md; with --verify it writes nothing and fails if the file differs. */
const file = path.join(import.meta.dirname, '../../docs/command-line.md');
const text = renderCommandLinePage();
if (!process.argv.includes('--verify')) {
  await writeFile(file, text);
} else if ((await readFile(file, 'utf8')) !== text) {
  console.error('docs/command-line.md is out of date. Run `npm run codegen`.');
  process.exitCode = 1;
}
