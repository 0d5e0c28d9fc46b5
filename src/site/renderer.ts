import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { builtFolder, documentsName } from '#config';
import type { ServerEntry } from './browser/server/server-entry.ts';
import { buildPages, explainPagesError } from './build.ts';

/** The built pages. */
export interface Renderer extends ServerEntry {
  /** the files of the browser that every page loads, below `/assets/` */
  script: string;
  styles: readonly string[];
  /** the fonts of every page, which browsers load at once instead of after the styles */
  fonts: readonly string[];
  /** the query documents of the pages and of the desk, by their ids */
  documents: ReadonlyMap<string, string>;
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    css: z.array(z.string()).optional(),
    assets: z.array(z.string()).optional(),
  }),
);

const documentsSchema = z.record(z.string(), z.string());

const serverSchema = z.object({
  render: z.custom<ServerEntry['render']>((value) => typeof value === 'function'),
  openFile: z.custom<ServerEntry['openFile']>((value) => typeof value === 'function'),
  renderCard: z.custom<ServerEntry['renderCard']>((value) => typeof value === 'function'),
  renderFeed: z.custom<ServerEntry['renderFeed']>((value) => typeof value === 'function'),
});

/**
 * Loads the built pages, and builds them first if that has not been done.
 * @throws PagesError if they are not built and cannot be, or cannot be read
 */
export async function loadRenderer(): Promise<Renderer> {
  await buildPages();
  return explainPagesError(load);
}

async function load(): Promise<Renderer> {
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(builtFolder, 'browser/.vite/manifest.json'), 'utf8')),
  );
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The built pages have no entry for browsers.');
  const file = path.join(builtFolder, 'server/entry-server.js');
  const entries = serverSchema.parse({
    ...(await import(pathToFileURL(file).href)),
  });
  const documents = documentsSchema.parse(
    JSON.parse(readFileSync(path.join(builtFolder, documentsName), 'utf8')),
  );
  return {
    ...entries,
    script: entry.file,
    styles: entry.css ?? [],
    fonts: (entry.assets ?? []).filter((file) => /-latin-wght-normal-/.test(file)),
    documents: new Map(Object.entries(documents)),
  };
}
