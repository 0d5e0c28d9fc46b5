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
  const visit = openPage({ pathname: url.pathname, searchParams });
  const end = visit.watch(client, resolve, reject);
  const shown = await promise;
  end();
  const { status, title, description, entity } = shown;
  const html = renderToString(<Site url={url} shown={shown} client={client} />);
  // An error that was taken over would be shown again in place of what can be read by then.
  const isTakenOver = visit.isTakenOver && status === 200;
  const taken = isTakenOver ? JSON.stringify(results.extractData()) : null;
  const canonical = new URL(`${url.pathname}?${searchParams.wereRead()}`, url);
  const path = canonical.pathname + canonical.search;
  return { status, title, description, entity, path, html, results: taken };
};

export const renderFeed: ServerEntry['renderFeed'] = async (url, origin, fetchForPage) => {
  const feed = feedAt(url.pathname);
  if (!feed) return null;
  const { client } = openGraph(endpointOf(url), fetchForPage);
  return {
    type: feed.type,
    text: await feed.write(client, new URL(url.pathname + url.search, origin)),
  };
};
