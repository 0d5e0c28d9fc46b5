import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  builtFolder,
  documentsName,
  fontsFolderName,
  hashOfSources,
  stampName,
  stateOfBuild,
} from '#config';
import { idOfText } from '../../db/persisted-document-id.ts';

import { buildFavicon } from './pictures/build-favicon.ts';
import { buildFonts } from './pictures/build-fonts.ts';

/** The query documents of the pages, as graphql-codegen writes them. */
const documentsFile = path.join(import.meta.dirname, 'browser/generated/persisted-documents.json');

/** The pages cannot be read or built; the message says why and what to do. */
export class PagesError extends Error {}

/**
 * Builds the pages for browsers and for the server, if they are not built from these sources yet. It takes seconds.
 * Those of earlier sources serve if they cannot be built.
 * @throws PagesError if there are none, and they cannot be built
 */
export async function buildPages(): Promise<void> {
  const state = await explainPagesError(async () => stateOfBuild());
  if (state === 'current') return;
  try {
    await explainPagesError(build);
  } catch (error) {
    if (state === 'absent' || !(error instanceof PagesError)) throw error;
  }
}

/** @throws PagesError in place of an error of the system */
export async function explainPagesError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { code = '', path: at = builtFolder }: NodeJS.ErrnoException = error;
    const isFull = /^(ENOSPC|EDQUOT)$/.test(code);
    if (!isFull && !/^(EACCES|EPERM|EROFS)$/.test(code)) throw error;
    throw new PagesError(
      isFull
        ? `The pages cannot be built, because the disk of ${at} is full. Free some disk space.`
        : `The pages cannot be read or built: this user may not use ${at} (${code}). ` +
            'Run `npm run build` as the user that ran `npm ci`.',
      { cause: error },
    );
  }
}

async function build(): Promise<void> {
  const vite = await import('vite').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      return null;
    throw error;
  });
  if (vite === null)
    throw new PagesError(
      'The pages are not built, because Vite is not installed: it comes with `npm ci`, without `--omit=dev`.',
    );
  const parent = path.dirname(builtFolder);
  await mkdir(parent, { recursive: true });
  // Files that are half built must not pass for built, and a server may be reading those that were built before.
  const unfinished = await mkdtemp(path.join(parent, 'web-'));
  try {
    // Only its owner may enter `unfinished`. This has the rights of other new folders.
    const folder = path.join(unfinished, 'web');
    await mkdir(folder);
    const hash = hashOfSources();
    for (const side of ['browser', 'server'] as const)
      await vite.build({
        configFile: path.join(import.meta.dirname, 'vite.config.ts'),
        configLoader: 'native',
        build: { outDir: path.join(folder, side), ssr: side === 'server' },
      });
    await writeFile(path.join(folder, documentsName), JSON.stringify(await readDocuments()));
    await buildFavicon(path.join(folder, 'browser'));
    await buildFonts(path.join(folder, fontsFolderName));
    await writeFile(path.join(folder, stampName), hash);
    // Code compiled from earlier sources piles up beside them.
    await rm(path.join(parent, 'compiled'), { recursive: true, force: true });
    await rm(builtFolder, { recursive: true, force: true });
    await rename(folder, builtFolder).catch((error: unknown) => {
      // Another process may have built the same meanwhile.
      if (stateOfBuild() !== 'current') throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
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
