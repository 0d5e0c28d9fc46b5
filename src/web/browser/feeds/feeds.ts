import { atomFeed } from './atom.ts';
import type { Feed } from './feed.ts';
import { sitemap } from './sitemap.ts';

const announcements = atomFeed({
  path: '/feeds/announcements.atom',
  title: 'Awards gateway: announcements',
  subtitle: 'Winners, mentions and nominations, as they are published.',
  includes: ({ action, kind, subject }) =>
    action === 'CREATED' && kind === 'HONOR' && subject !== null,
});

const corrections = atomFeed({
  path: '/feeds/corrections.atom',
  title: 'Awards gateway: corrections',
  subtitle: 'What was changed, retracted and redacted after it had been published.',
  includes: ({ action }) => action !== 'CREATED',
});

/** The results of searches and of queries are no pages to find: they only lead to pages. */
const robots: Feed = {
  path: '/robots.txt',
  type: 'text/plain; charset=utf-8',
  write: async (_client, url) =>
    `User-agent: *\nDisallow: /graphql\nDisallow: /search\nSitemap: ${new URL(sitemap.path, url)}\n`,
};

const feeds: readonly Feed[] = [announcements, corrections, sitemap, robots];

/** The feed at a path; null if there is none. */
export const feedAt = (pathname: string): Feed | null =>
  feeds.find(({ path }) => path === pathname) ?? null;
