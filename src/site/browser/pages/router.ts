import { embedPath } from '../links/embed-path.ts';
import type { Messages } from '../messages/languages/en.ts';
import { lazyPage, notFoundIn, type OpenPage, type Page, type Route } from '../page/page.ts';
import { award } from './award/award.tsx';
import { awardSeries } from './award/award-series.tsx';
import { changes } from './changes/changes.tsx';
import { desk } from './desk-page.tsx';
import { edition } from './edition/edition.tsx';
import { embeddedWinners } from './embed/embedded-winners.tsx';
import { event } from './event.tsx';
import { home } from './home.tsx';
import { honor } from './honors/honor-page.tsx';
import { honors } from './honors/honors.tsx';
import { live } from './live/live.tsx';
import { program } from './program.tsx';
import { recipient } from './recipient/recipient.tsx';
import { search } from './search/search.tsx';
import { disputes } from './sources/disputes.tsx';
import { source } from './sources/source.tsx';
import { sources } from './sources/sources.tsx';

const dashboard = lazyPage('/dashboard', async () => {
  const page = await import('./dashboard/dashboard.tsx');
  return page.dashboard;
});

const loadLiveProgram = async () => {
  const page = await import('./live/live-program.tsx');
  return page.liveProgram;
};

const place = lazyPage('/places/:slug', async () => {
  const page = await import('./recipient/place.tsx');
  return page.place;
});

/** For frames on other sites. Each is of the page whose path follows. */
const embedded: readonly Page[] = [
  lazyPage(embedPath('/dashboard'), async () => {
    const page = await import('./embed/embedded-chart.tsx');
    return page.embeddedChart;
  }),
  lazyPage(embedPath('/live/:program'), loadLiveProgram, true),
  embeddedWinners,
];

/** The pages that the server and the browser draw. */
export const pages: readonly Page[] = [
  home,
  program,
  edition,
  awardSeries,
  award,
  event,
  recipient,
  place,
  search,
  source,
  sources,
  disputes,
  changes,
  honors,
  honor,
  live,
  dashboard,
  lazyPage('/live/:program', loadLiveProgram, true),
  desk,
  ...embedded,
];

/**
 * A path such as `/programs/:program/:year(\\d{1,4})/:slug?` as a regular expression with named groups. A part may say
 * what it matches, and that it may be absent.
 */
function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .slice(1)
    .map((part) => {
      const [, name, matches = '[^/]+', optional] = /^:(\w+)(?:\((.*)\))?(\?)?$/.exec(part) ?? [];
      if (name === undefined) return `/${part}`;
      const group = `/(?<${name}>${matches})`;
      return optional ? `(?:${group})?` : group;
    });
  return new RegExp(`^${parts.join('')}$`);
}

/** Whether other sites can show a page in a frame. @param path of the page itself */
export const isEmbeddable = (path: string): boolean =>
  embedded.some((page) => patternOf(page.path).test(embedPath(path)));

const nowhere = (messages: Messages): OpenPage => ({
  isTakenOver: false,
  watch(_client, show) {
    show(notFoundIn(messages));
    return () => {};
  },
});

/** @returns what opens the page of a URL, the first one whose path matches */
export function createRouter(pages: readonly Page[]) {
  const patterns = pages.map((page) => ({ page, pattern: patternOf(page.path) }));
  return (
    { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
    messages: Messages,
    refusal?: Route['refusal'],
  ): OpenPage => {
    for (const { page, pattern } of patterns) {
      const match = pattern.exec(pathname);
      const params = match && decode(match.groups ?? {});
      if (params) return page.open({ params, search: searchParams, messages, refusal });
    }
    return nowhere(messages);
  };
}

/** @returns null if something is not encoded as URLs are */
function decode(groups: Record<string, string>): Record<string, string> | null {
  try {
    const given = Object.entries(groups).filter(([, text]) => text !== undefined);
    return Object.fromEntries(given.map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
