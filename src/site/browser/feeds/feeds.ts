import type { Feed } from '../server/feed.ts';
import { atomFeed, type LoggedChange } from './atom.ts';
import { oembed } from './oembed.ts';
import { sitemap } from './sitemap.ts';

/** Whether a change announces an honor: a new one, or another result, as when a finalist wins. */
const isAnnouncement = ({ action, kind, field, subject }: LoggedChange): boolean =>
  kind === 'HONOR' && subject !== null && (action === 'CREATED' || field === 'result');

export const announcements = atomFeed({
  path: '/feeds/announcements.atom',
  head: ({ feeds }) => feeds.announcements,
  includes: isAnnouncement,
});

export const corrections = atomFeed({
  path: '/feeds/corrections.atom',
  head: ({ feeds }) => feeds.corrections,
  includes: (change) => change.action !== 'CREATED' && !isAnnouncement(change),
});

/** Without end, or for nobody to find: results of searches and of queries only lead to pages. */
const disallowed = [
  '/graphql',
  '/search',
  '/honors?',
  '/dashboard?',
  '/docs?',
  '/desk',
  // The lists of pages as files.
  '/*.csv',
  '/*.xlsx',
  '/*.json',
];

const robots: Feed = {
  path: '/robots.txt',
  type: 'text/plain; charset=utf-8',
  parameters: [],
  write: async (_client, url) =>
    [
      'User-agent: *',
      ...disallowed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${new URL(sitemap.path, url)}`,
      '',
    ].join('\n'),
};

const feeds: readonly Feed[] = [announcements, corrections, sitemap, robots, oembed];

/** The feed at a path; null if there is none. */
export const feedAt = (pathname: string): Feed | null =>
  feeds.find(({ path }) => path === pathname) ?? null;
