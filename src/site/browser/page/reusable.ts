import type { CitedDatasetFragment } from '../generated/graphql.ts';
import { cursors } from '../links/link.ts';
import type { Messages } from '../messages/languages/en.ts';
import { type Citation, type CitationFormat, type CitedSource, citationFormats } from './cite.ts';

/** A list that a page gives as a file. */
export type ListName =
  | 'honors'
  | 'edition'
  | 'award'
  | 'awardSeries'
  | 'event'
  | 'place'
  | 'recipient'
  | 'work'
  | 'awards'
  | 'sources'
  | 'citations'
  | 'disputes'
  | 'changes'
  | 'found';

/** The formats of lists. */
export const listFormats = ['csv', 'xlsx', 'json'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Rows that a file can have. */
export const maxRows = 100_000;

/** The parts that a reader can take from a page, beside what it shows. */
export interface Reusable {
  /** the list of the page with its variables, of which the query for all of it needs some; null if it has none */
  list: { name: ListName; variables: object } | null;
  /** sentences on the honors that are not in the list because a value is unknown */
  missing: readonly string[];
  cited: Omit<Citation, 'site' | 'url'>;
}

/** The citation of a page. */
export const citationOf = (
  { cited }: Pick<Reusable, 'cited'>,
  current: URL,
  messages: Messages,
): Citation => ({ ...cited, site: messages.site.name, url: citedUrl(current) });

/** The values in the data of a page for its citation; null if the page does not select them. */
export function citedIn(
  data: { dataset?: Partial<CitedDatasetFragment> | null },
  page: Pick<Citation, 'title' | 'program'>,
): Reusable['cited'] | null {
  const { revision, updatedAt, license } = data.dataset ?? {};
  if (revision === undefined || updatedAt === undefined || license === undefined) return null;
  return { ...page, revision, updatedAt, license, sources: sourcesIn(data) };
}

/** The sources in the data of a page, in the order in which it has them. */
function sourcesIn(data: unknown): CitedSource[] {
  const found = new Map<string, CitedSource>();
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { __typename, title, publisher } = { __typename: '', title: '', publisher: '', ...value };
    // A page that selects no titles reads only dates of its sources.
    if (__typename === 'Source' && title !== '')
      found.set(`${title} ${publisher}`, { title, publisher: publisher || null });
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(data);
  return [...found.values()];
}

/** The URL that a page is cited by: of its beginning, in no language. */
function citedUrl(current: URL): string {
  const url = withoutCursors(current);
  url.searchParams.delete('lang');
  return url.href;
}

/** The path of the list of a page as a file, or of its citation. */
export function filePath(current: URL, format: ListFormat | CitationFormat): string {
  const { pathname, search } = withoutCursors(current);
  return `${pathname === '/' ? firstPage : pathname}.${format}${search}`;
}

/** The name of the first page in the paths of its files. */
const firstPage = '/index';

/** The path of the page that a file belongs to, and the format of the file; null if it is the path of none. */
export function pageOfFile(
  pathname: string,
): { pathname: string; format: ListFormat | CitationFormat } | null {
  const [, path = '', ending] = /^(\/.+)\.([a-z]+)$/.exec(pathname) ?? [];
  const known = [...listFormats, ...citationFormats].find((format) => format === ending);
  return known ? { pathname: path === firstPage ? '/' : path, format: known } : null;
}

function withoutCursors(current: URL): URL {
  const url = new URL(current);
  url.hash = '';
  for (const cursor of cursors) url.searchParams.delete(cursor);
  return url;
}
