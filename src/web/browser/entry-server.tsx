import type { Client } from '@urql/core';
import { renderToString } from 'preact-render-to-string';
import { docsIndex, docsPage } from './docs/docs.tsx';
import { isEmbedded, withoutEmbed } from './embed/embed-path.ts';
import { oembedPathOf } from './embed/oembed.ts';
import { endpointOf } from './endpoint.ts';
import { feedAt } from './feeds/feeds.ts';
import { type Graph, openGraph } from './graph.ts';
import { linkFrom } from './link.ts';
import { firstShown, type Shown } from './page.ts';
import { createRouter, isEmbeddable, pages } from './pages.ts';
import { picturesPath } from './picture-path.ts';
import { ReadParameters } from './read-parameters.ts';
import type { ServerEntry } from './server-entry.ts';
import { Site } from './site.tsx';

const openPage = createRouter([...pages, docsIndex, docsPage]);

/** Reads what a page shows. */
async function readPage(pathname: string, searchParams: ReadParameters, { client }: Graph) {
  const page = openPage({ pathname, searchParams });
  return { shown: await firstShown(page, client), isTakenOver: page.isTakenOver };
}

export const render: ServerEntry['render'] = async (url, origin, fetchForPage) => {
  const graph = openGraph(endpointOf(url), fetchForPage);
  const searchParams = new ReadParameters(url.search);
  const page = await readPage(url.pathname, searchParams, graph);
  const { client, results } = graph;
  const { shown } = page;
  const { status, title, description, entity } = shown;
  const { html, read } = draw(url, searchParams, { shown, client, origin });
  // An error that was taken over would be shown again in place of what can be read by then.
  const isTakenOver = page.isTakenOver && status === 200;
  const taken = isTakenOver ? JSON.stringify(results.extractData()) : null;
  const canonical = new URL(`${url.pathname}?${searchParams.wereRead()}`, url);
  const path = withoutEmbed(canonical.pathname) + canonical.search;
  const picture = shown.card ? linkFrom(url, picturesPath + path) : null;
  const isListed = status === 200 && isEmbeddable(url.pathname);
  const oembed = isListed ? oembedPathOf(url, origin + linkFrom(url, path)) : null;
  return {
    ...{ status, title, description, entity, path, read, picture, oembed, html, results: taken },
    isEmbedded: isEmbedded(url.pathname),
  };
};

export const renderCard: ServerEntry['renderCard'] = async (url, fetchForPage) => {
  if (!url.pathname.startsWith(`${picturesPath}/`)) return null;
  const searchParams = new ReadParameters(url.search);
  const pathname = url.pathname.slice(picturesPath.length);
  const { shown } = await readPage(
    pathname,
    searchParams,
    openGraph(endpointOf(url), fetchForPage),
  );
  const { status, card: cardOf } = shown;
  const card = cardOf?.();
  return {
    status,
    card: card ? { ...card, chart: card.chart && renderToString(card.chart) } : null,
    read: ['lang', ...searchParams.names],
  };
};

/**
 * Draws a page. Its links pass on only what the page reads, and the languages: nothing else in the URL shows.
 */
function draw(
  url: URL,
  searchParams: ReadParameters,
  site: { shown: Shown; client: Client; origin: string },
): { html: string; read: readonly string[] } {
  const keptParameters = (read: readonly string[]) =>
    [...new Set(searchParams.keys())].filter((name) => read.includes(name));
  for (;;) {
    const read = ['lang', ...searchParams.names];
    const kept = keptParameters(read);
    const location = new URL(url);
    for (const name of searchParams.keys())
      if (!kept.includes(name)) location.searchParams.delete(name);
    const html = renderToString(<Site url={location} {...site} />);
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
