import type { Client } from '@urql/core';
import { renderToString } from 'preact-render-to-string';
import { docsIndex, docsPage } from './docs/docs.tsx';
import { endpointOf } from './endpoint.ts';
import { feedAt } from './feeds/feeds.ts';
import { openGraph } from './graph.ts';
import type { Shown } from './page.ts';
import { createRouter, pages } from './pages.ts';
import { ReadParameters } from './read-parameters.ts';
import type { ServerEntry } from './server-entry.ts';
import { Site } from './site.tsx';

const openPage = createRouter([...pages, docsIndex, docsPage]);

export const render: ServerEntry['render'] = async (url, fetchForPage) => {
  const { client, results } = openGraph(endpointOf(url), fetchForPage);
  const { promise, resolve, reject } = Promise.withResolvers<Shown>();
  const searchParams = new ReadParameters(url.search);
  const page = openPage({ pathname: url.pathname, searchParams });
  const end = page.watch(client, resolve, reject);
  const shown = await promise;
  end();
  const { status, title, description, entity } = shown;
  const { html, read } = draw(url, searchParams, { shown, client });
  // An error that was taken over would be shown again in place of what can be read by then.
  const isTakenOver = page.isTakenOver && status === 200;
  const taken = isTakenOver ? JSON.stringify(results.extractData()) : null;
  const canonical = new URL(`${url.pathname}?${searchParams.wereRead()}`, url);
  const path = canonical.pathname + canonical.search;
  return { status, title, description, entity, path, read, html, results: taken };
};

/**
 * Draws a page. Its links pass on only what the page reads, and the languages: nothing else in the URL shows.
 */
function draw(
  url: URL,
  searchParams: ReadParameters,
  { shown, client }: { shown: Shown; client: Client },
): { html: string; read: readonly string[] } {
  const keptParameters = (read: readonly string[]) =>
    [...new Set(searchParams.keys())].filter((name) => read.includes(name));
  for (;;) {
    const read = ['lang', ...searchParams.names];
    const kept = keptParameters(read);
    const location = new URL(url);
    for (const name of searchParams.keys())
      if (!kept.includes(name)) location.searchParams.delete(name);
    const html = renderToString(<Site url={location} shown={shown} client={client} />);
    // Some parameters are read only while the page is drawn: links without them would be wrong.
    const readInAll = ['lang', ...searchParams.names];
    if (keptParameters(readInAll).length === kept.length) return { html, read: readInAll };
  }
}

export const renderFeed: ServerEntry['renderFeed'] = async (url, origin, fetchForPage) => {
  const feed = feedAt(url.pathname);
  if (!feed) return null;
  const { client } = openGraph(endpointOf(url), fetchForPage);
  return {
    type: feed.type,
    read: ['lang', ...feed.parameters],
    text: await feed.write(client, new URL(url.pathname + url.search, origin)),
  };
};
