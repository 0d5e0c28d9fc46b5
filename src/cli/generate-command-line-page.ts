import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderCommandLinePage } from './command-line-page.ts';

/** Writes docs/command-line.md. */
const file = path.join(import.meta.dirname, '../../docs/command-line.md');
await writeFile(file, renderCommandLinePage());
