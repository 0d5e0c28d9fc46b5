import type { Client } from '@urql/core';
import { SitemapEditionsDocument, SitemapProgramsDocument } from '../generated/graphql.ts';
import { editionPath, pathOf } from '../links/link.ts';
import type { Feed } from '../server/feed.ts';
import { pagesOf } from './list-pages.ts';
import { documentOf, element } from './xml.ts';

/** Pages that there is one of. */
const singlePages = ['/', '/sources', '/disputes', '/changes'];

/** Pages of the list of programs, and of that of editions, that are read at most: 5,000 of each. */
const maxPages = 50;

/** Where search engines begin: the programs and their editions, which link to everything else. */
export const sitemap: Feed = {
  path: '/sitemap.xml',
  type: 'application/xml; charset=utf-8',
  parameters: [],
  async write(client, url) {
    const programs = await programPaths(client);
    const editions = programs && (await editionPaths(client));
    if (!editions) return null;
    const entries = [...singlePages, ...programs, ...editions].map((path) =>
      element('url', {}, element('loc', {}, new URL(path, url).href)),
    );
    return documentOf(
      element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...entries),
    );
  },
};

/** @returns null if the graph could not be read */
async function programPaths(client: Client): Promise<string[] | null> {
  const paths: string[] = [];
  const read = async (after: string | null) =>
    (await client.query(SitemapProgramsDocument, { after })).data?.programs;
  for await (const programs of pagesOf(read, maxPages)) {
    if (!programs) return null;
    paths.push(...programs.nodes.map(({ slug }) => pathOf('programs', slug)));
  }
  return paths;
}

/** @returns null if the graph could not be read */
async function editionPaths(client: Client): Promise<string[] | null> {
  const paths: string[] = [];
  const read = async (after: string | null) =>
    (await client.query(SitemapEditionsDocument, { after })).data?.editions;
  for await (const editions of pagesOf(read, maxPages)) {
    if (!editions) return null;
    paths.push(...editions.nodes.map(editionPath));
  }
  return paths;
}
