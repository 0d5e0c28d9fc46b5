import { endpointOf } from '../graph/graph-endpoint.ts';
import { isEmbedded } from '../links/embed-path.ts';

/** The page that a click on a link is to show here; null if the browser is to follow it. */
export function clickedPage(event: MouseEvent): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  // Links in drawings are elements of SVG, which have no properties for the parts of a URL.
  const link: Element | null = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  const isForBrowser = ['target', 'download', 'data-reload'].some((name) =>
    link?.hasAttribute(name),
  );
  return href == null || isForBrowser ? null : pageOf(new URL(href, location.href));
}

/** The URL of the page for a form's fields, without empty ones; null if the form leads to no page. */
export function submittedPage({ target, submitter, defaultPrevented }: SubmitEvent): URL | null {
  if (defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== 'get')
    return null;
  const url = new URL(target.action);
  const fields = [...new FormData(target, submitter)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  url.search = new URLSearchParams(fields).toString();
  return pageOf(url);
}

/** @returns null for what is not a page, for other languages, which are another graph, and in a frame on another site */
const pageOf = (url: URL): URL | null =>
  url.origin === location.origin &&
  !isEmbedded(location.pathname) &&
  !isElsewhere(url.pathname) &&
  endpointOf(url) === endpointOf(new URL(location.href))
    ? url
    : null;

/** Paths that are not pages, or that only the server can draw. */
export const isElsewhere = (path: string): boolean =>
  ['/graphql', '/docs'].includes(path) || /^\/(assets|docs)\//.test(path);

/** Whether two URLs are of the same page in different languages. */
export const areInOtherLanguages = (one: URL, other: URL): boolean =>
  one.search !== other.search && withoutLanguage(one) === withoutLanguage(other);

function withoutLanguage(url: URL): string {
  const { origin, pathname, searchParams } = new URL(url);
  searchParams.delete('lang');
  return `${origin}${pathname}?${searchParams}`;
}

/** Whether two URLs are of the same page, or of places within it. */
export const arePagesEqual = (one: URL, other: URL): boolean =>
  one.pathname === other.pathname && one.search === other.search;
