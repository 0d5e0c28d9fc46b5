import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { idOfText } from '../http/document-id.ts';
import { builtFolder, documentsName, hashOfSources, stampName, stateOfBuild } from './built.ts';

/** The query documents of the pages, as graphql-codegen writes them. */
const documentsFile = path.join(import.meta.dirname, 'browser/generated/persisted-documents.json');

/**
 * Builds the pages for browsers and for the server, if they are not built from these sources yet. It takes seconds.
 * @returns whether they are there now; false if Vite is not installed, as without the development dependencies
 */
export async function buildPages(): Promise<boolean> {
  const state = stateOfBuild();
  if (state === 'current') return true;
  const vite = await import('vite').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      return null;
    throw error;
  });
  if (vite === null) return state === 'outdated';
  const parent = path.dirname(builtFolder);
  await mkdir(parent, { recursive: true });
  // What is half built must not pass for built, and a server may be reading what was built before.
  const folder = await mkdtemp(path.join(parent, 'web-'));
  try {
    const hash = hashOfSources();
    for (const side of ['browser', 'server'] as const)
      await vite.build({
        configFile: path.join(import.meta.dirname, 'vite.config.ts'),
        configLoader: 'native',
        build: { outDir: path.join(folder, side), ssr: side === 'server' },
      });
    await writeFile(path.join(folder, documentsName), JSON.stringify(await readDocuments()));
    await writeFile(path.join(folder, stampName), hash);
    await rm(builtFolder, { recursive: true, force: true });
    await rename(folder, builtFolder).catch((error: unknown) => {
      // Another process may have built the same meanwhile.
      if (stateOfBuild() !== 'current') throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return true;
}

/**
 * The query documents of the pages and of the desk, by their ids. Pages send ids. The desk sends texts, because curators
 * leave it open while the server is updated, and ids of another build are not known; the id of a text is its hash.
 */
async function readDocuments(): Promise<object> {
  const { stringifyDocument } = await import('@urql/core');
  const desk = Object.values(await import('./browser/generated/desk/graphql.ts'))
    .filter((document) => typeof document === 'object')
    .map((document) => stringifyDocument(document))
    .map((text) => [idOfText(text), text] as const);
  const pages: object = JSON.parse(await readFile(documentsFile, 'utf8'));
  return { ...pages, ...Object.fromEntries(desk) };
}

if (import.meta.main) {
  const isBuilt = await buildPages();
  console.log(
    isBuilt
      ? 'The pages are built.'
      : 'The pages are not built, because Vite is not installed: it comes with `npm ci`, without `--omit=dev`.',
  );
}
