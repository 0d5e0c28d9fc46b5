import { hydrate, render } from 'preact';
import { openGraph } from './graph.ts';
import type { Shown } from './page.ts';
import { openPage } from './pages.ts';
import { endpointOf, Site } from './site.tsx';
import './style/index.css';

const root = document.getElementById('site');
if (!root) throw new Error('The document has no element `site`.');

const { client, results } = openGraph(endpointOf(new URL(location.href)));
results.restoreData(JSON.parse(document.getElementById('results')?.textContent ?? '{}'));

let end = () => {};

/** Shows the page of a URL in place of the present one. */
function visit(url: URL, onFirst: (shown: Shown) => void): void {
  end();
  let isFirst = true;
  end = openPage(url).watch(client, (shown) => {
    document.title = titleOf(shown);
    if (isFirst) onFirst(shown);
    else render(<Site url={url} shown={shown} client={client} />, root ?? document.body);
    isFirst = false;
  });
}

const titleOf = ({ title }: Shown) => `${title} · Awards gateway`;

/** Whether a click on a link is one to show another page here. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.origin !== location.origin || link.hasAttribute('download'))
    return null;
  return link.dataset.reload === undefined && !isElsewhere(link.pathname) ? link : null;
}

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
  const link = linkOf(event);
  if (!link) return;
  const url = new URL(link.href);
  // The browser goes to a place within the page by itself, and other languages are another graph.
  const here = new URL(location.href);
  if (url.pathname === here.pathname && url.search === here.search) return;
  if (endpointOf(url) !== endpointOf(here)) return;
  event.preventDefault();
  history.pushState(null, '', url);
  go(url, () => {
    const target = url.hash && document.getElementById(decodeURIComponent(url.hash.slice(1)));
    if (target) target.scrollIntoView();
    else window.scrollTo(0, 0);
    // Screen readers say where one is.
    document.querySelector('h1')?.focus({ preventScroll: true });
  });
});

window.addEventListener('popstate', () => go(new URL(location.href), () => {}));

const here = new URL(location.href);
visit(here, (shown) => hydrate(<Site url={here} shown={shown} client={client} />, root));
