import { hydrate, render } from 'preact';
import { openGraph } from './graph.ts';
import type { Shown } from './page.ts';
import { openPage } from './pages.ts';
import { endpointOf, Site } from './site.tsx';
import './style/index.css';

const root = document.getElementById('site');
if (!root) throw new Error('The document has no element `site`.');

const { client, results } = openGraph(endpointOf(new URL(location.href)));
results.restoreData(JSON.parse(document.getElementById('_results')?.textContent ?? '{}'));

let end = () => {};
let shownUrl = new URL(location.href);

/** Shows the page of a URL in place of the present one. */
function visit(url: URL, onFirst: (shown: Shown) => void): void {
  end();
  shownUrl = url;
  let isFirst = true;
  const show = (shown: Shown) => {
    document.title = titleOf(shown);
    if (isFirst) onFirst(shown);
    else render(<Site url={url} shown={shown} client={client} />, root ?? document.body);
    isFirst = false;
  };
  end = openPage(url).watch(client, show, reportError);
}

const titleOf = ({ title }: Shown) => `${title} · Awards gateway`;

/** The page that a click on a link is to show here; null if the browser is to follow it. */
function clickedPage(event: MouseEvent): URL | null {
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

/** The page that a form asks for by its fields, without those that are empty; null if it asks for none. */
function submittedPage({ target, submitter, defaultPrevented }: SubmitEvent): URL | null {
  if (defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== 'get')
    return null;
  const url = new URL(target.action);
  const fields = [...new FormData(target, submitter)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  url.search = new URLSearchParams(fields).toString();
  return pageOf(url);
}

/** @returns null for what is not a page, and for other languages, which are another graph */
const pageOf = (url: URL): URL | null =>
  url.origin === location.origin &&
  !isElsewhere(url.pathname) &&
  endpointOf(url) === endpointOf(new URL(location.href))
    ? url
    : null;

/** Paths that are no pages. */
const isElsewhere = (path: string) => path === '/graphql' || path.startsWith('/assets/');

function go(url: URL, scroll: () => void): void {
  document.documentElement.classList.add('loading');
  visit(url, (shown) => {
    document.documentElement.classList.remove('loading');
    render(<Site url={url} shown={shown} client={client} />, root ?? document.body);
    scroll();
  });
}

document.addEventListener('click', (event) => {
  const url = clickedPage(event);
  // The browser goes to a place within the page by itself.
  if (!url || (url.pathname === location.pathname && url.search === location.search)) return;
  event.preventDefault();
  history.pushState(null, '', url);
  go(url, () => begin(url));
});

document.addEventListener('submit', (event) => {
  const url = submittedPage(event);
  if (!url) return;
  event.preventDefault();
  if (url.href === location.href) return;
  // Whoever changes what a page shows stays where the change was made.
  const isSamePage = url.pathname === location.pathname;
  history.pushState(null, '', url);
  go(url, () => {
    if (!isSamePage) begin(url);
  });
});

/** Goes to the part of a page that its URL names, or to its beginning. */
function begin(url: URL): void {
  // Ids are made of slugs and ids, which a URL need not escape.
  const target = url.hash && document.getElementById(url.hash.slice(1));
  if (target) target.scrollIntoView();
  else window.scrollTo(0, 0);
  // Screen readers say where one is.
  document.querySelector('h1')?.focus({ preventScroll: true });
}

window.addEventListener('popstate', () => {
  const url = new URL(location.href);
  // A step to another place within the page shows the same page.
  if (url.pathname !== shownUrl.pathname || url.search !== shownUrl.search) go(url, () => {});
});

const here = new URL(location.href);
visit(here, (shown) => hydrate(<Site url={here} shown={shown} client={client} />, root));
