import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRelease } from '../../db/release.ts';

/** Where the built pages are: `browser` with what browsers load, `server` with what renders them. */
export const builtFolder = path.join(import.meta.dirname, '../../build/web');

/** The file in it with the hash of the sources that were built. */
export const stampName = 'sources.sha256';

/** The file in it with the query documents of the pages and of the desk, by id. */
export const documentsName = 'documents.json';

/** The folder in it with the fonts that pictures are drawn with. */
export const fontsFolderName = 'fonts';

/** The hash of all that the pages are built from, in hexadecimal digits. */
export function hashOfSources(): string {
  const hash = createHash('sha256');
  const root = path.join(import.meta.dirname, '../..');
  const files = globSync(
    [
      'src/site/{browser/**/*,favicon.svg,pictures/{build-*,fonts,woff}.ts,vite.config.ts}',
      // The sources that the desk shares with the import, and the search box with the search.
      'src/text/*.ts',
      'db/{model/**/*,normalize}.ts',
      'docs/*.md',
    ],
    {
      cwd: root,
      withFileTypes: true,
    },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...files, path.join(root, 'package-lock.json')])
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The state of the built pages: of these sources, of others, or absent. */
export function stateOfBuild(): 'current' | 'outdated' | 'absent' {
  let stamp: string;
  try {
    stamp = readFileSync(path.join(builtFolder, stampName), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent';
    throw error;
  }
  return isRelease || stamp === hashOfSources() ? 'current' : 'outdated';
}
