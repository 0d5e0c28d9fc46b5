import { SitemapDocument, type SitemapQuery } from '../generated/graphql.ts';
import { editionPath, pathOf } from '../link.ts';
import type { Feed } from './feed.ts';
import { documentOf, element } from './xml.ts';

/** Pages that there is one of. */
const singlePages = ['/', '/sources', '/disputes', '/changes'];

/** Pages of the list of editions that are read at most: 5,000 editions. */
const mostPages = 50;

/** Where search engines begin: the programs and their editions, which link to everything else. */
export const sitemap: Feed = {
  path: '/sitemap.xml',
  type: 'application/xml; charset=utf-8',
  async write(client, url) {
    const paths = new Set(singlePages);
    let after: string | null = null;
    for (let page = 0; page < mostPages; page++) {
      const { data }: { data?: SitemapQuery | undefined } = await client.query(SitemapDocument, {
        after,
      });
      if (!data?.programs || !data.editions) return null;
      for (const { slug } of data.programs.nodes) paths.add(pathOf('programs', slug));
      for (const edition of data.editions.nodes) paths.add(editionPath(edition));
      if (!data.editions.pageInfo.hasNextPage) break;
      after = data.editions.pageInfo.endCursor;
    }
    const entries = [...paths].map((path) =>
      element('url', {}, element('loc', {}, new URL(path, url).href)),
    );
    return documentOf(
      element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...entries),
    );
  },
};
