import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { buildPages } from './build.ts';
import { builtFolder, documentsName } from './built.ts';

/** What a page is made of, as `browser/entry-server.tsx` renders it. */
export interface Rendered {
  status: number;
  title: string;
  description: string | null;
  /** the id of the entity that the page is about; null for none */
  entity: string | null;
  /** the markup of the page's body */
  html: string;
  /** what the browser takes the page over with, as JSON; null if the page stays as it is */
  results: string | null;
}

/** A file for feed readers or search engines. */
export interface RenderedFeed {
  /** its media type */
  type: string;
  /** null if the graph could not be read */
  text: string | null;
}

export interface Renderer {
  /** @param fetchGraph sends requests to the GraphQL endpoint */
  render(url: URL, fetchGraph: typeof fetch): Promise<Rendered>;
  /**
   * Writes the feed of a URL; null if there is none.
   * @param knownAs the URL that its readers know it by
   */
  renderFeed(url: URL, knownAs: URL, fetchGraph: typeof fetch): Promise<RenderedFeed | null>;
  /** the files of the browser that every page loads, below `/assets/` */
  script: string;
  styles: readonly string[];
  /** the query documents of the pages by their ids */
  documents: ReadonlyMap<string, string>;
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    css: z.array(z.string()).optional(),
  }),
);

const documentsSchema = z.record(z.string(), z.string());

const serverSchema = z.object({
  render: z.custom<Renderer['render']>((value) => typeof value === 'function'),
  renderFeed: z.custom<Renderer['renderFeed']>((value) => typeof value === 'function'),
});

/**
 * Loads the built pages, and builds them first if that has not been done.
 * @returns null if they are not built, and cannot be
 */
export async function loadRenderer(): Promise<Renderer | null> {
  if (!(await buildPages())) return null;
  const manifest = manifestSchema.parse(
    JSON.parse(readFileSync(path.join(builtFolder, 'browser/.vite/manifest.json'), 'utf8')),
  );
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('The built pages have no entry for browsers.');
  const file = path.join(builtFolder, 'server/entry-server.js');
  const { render, renderFeed } = serverSchema.parse({
    ...(await import(pathToFileURL(file).href)),
  });
  const documents = documentsSchema.parse(
    JSON.parse(readFileSync(path.join(builtFolder, documentsName), 'utf8')),
  );
  return {
    ...{ render, renderFeed, script: entry.file, styles: entry.css ?? [] },
    documents: new Map(Object.entries(documents)),
  };
}
