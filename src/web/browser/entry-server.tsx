import { renderToString } from 'preact-render-to-string';
import { endpointOf } from './endpoint.ts';
import { feedAt } from './feeds/feeds.ts';
import { openGraph } from './graph.ts';
import type { Shown } from './page.ts';
import { openPage } from './pages.ts';
import { Site } from './site.tsx';

/** What the server writes into the document of a page. */
export interface Rendered {
  status: Shown['status'];
  title: string;
  description: string | null;
  /** the id of the entity that the page is about; null for none */
  entity: string | null;
  /** the markup of the page's body */
  html: string;
  /** what the browser takes the page over with, as JSON; null if the page stays as it is */
  results: string | null;
}

/**
 * Renders a page.
 * @param url of the page
 * @param fetchGraph sends its one request to the GraphQL endpoint
 */
export async function render(url: URL, fetchGraph: typeof fetch): Promise<Rendered> {
  const { client, results } = openGraph(endpointOf(url), fetchGraph);
  const { promise, resolve, reject } = Promise.withResolvers<Shown>();
  const visit = openPage(url);
  const end = visit.watch(client, resolve, reject);
  const shown = await promise;
  end();
  const { status, title, description, entity } = shown;
  const html = renderToString(<Site url={url} shown={shown} client={client} />);
  // A refusal that was taken over would be shown again in place of what can be read by then.
  const isTakenOver = visit.isTakenOver && status === 200;
  const taken = isTakenOver ? JSON.stringify(results.extractData()) : null;
  return { status, title, description, entity, html, results: taken };
}

/** A file for feed readers or search engines. */
export interface RenderedFeed {
  /** its media type */
  type: string;
  /** null if the graph could not be read */
  text: string | null;
}

/**
 * Writes the feed of a URL; null if there is none.
 * @param knownAs the URL that its readers know it by
 */
export async function renderFeed(
  url: URL,
  knownAs: URL,
  fetchGraph: typeof fetch,
): Promise<RenderedFeed | null> {
  const feed = feedAt(url.pathname);
  if (!feed) return null;
  const { client } = openGraph(endpointOf(url), fetchGraph);
  return { type: feed.type, text: await feed.write(client, knownAs) };
}
