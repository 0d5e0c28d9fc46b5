import { renderToString } from 'preact-render-to-string';
import { endpointOf } from './endpoint.ts';
import { feedAt } from './feeds/feeds.ts';
import { openGraph } from './graph.ts';
import type { Shown } from './page.ts';
import { openPage } from './pages.ts';
import type { ServerEntry } from './server-entry.ts';
import { Site } from './site.tsx';

export const render: ServerEntry['render'] = async (url, fetchGraph) => {
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
};

export const renderFeed: ServerEntry['renderFeed'] = async (url, knownAs, fetchGraph) => {
  const feed = feedAt(url.pathname);
  if (!feed) return null;
  const { client } = openGraph(endpointOf(url), fetchGraph);
  return { type: feed.type, text: await feed.write(client, knownAs) };
};
