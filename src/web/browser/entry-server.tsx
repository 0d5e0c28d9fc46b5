import type { Client } from '@urql/core';
import { renderToString } from 'preact-render-to-string';
import { docsIndex, docsPage } from './docs/docs.tsx';
import { endpointOf } from './endpoint.ts';
import { feedAt } from './feeds/feeds.ts';
import { openGraph } from './graph.ts';
import type { Messages } from './messages/en.ts';
import { languageOf, languages, loadMessages } from './messages.ts';
import type { Shown } from './page.ts';
import { createRouter, pages } from './pages.ts';
import { ReadParameters } from './read-parameters.ts';
import type { ServerEntry } from './server-entry.ts';
import { Site } from './site.tsx';

const openPage = createRouter([...pages, docsIndex, docsPage]);

const allMessages = new Map(
  await Promise.all(
    languages.map(async (language) => [language, await loadMessages(language)] as const),
  ),
);

/** The messages of the language that a URL is read in. */
function messagesFor({ searchParams }: URL): Messages {
  const language = languageOf(searchParams.get('lang'));
  const messages = allMessages.get(language);
  if (!messages) throw new Error(`There are no messages in ${language}.`);
  return messages;
}

export const render: ServerEntry['render'] = async (url, fetchForPage) => {
  const { client, results } = openGraph(endpointOf(url), fetchForPage);
  const { promise, resolve, reject } = Promise.withResolvers<Shown>();
  const searchParams = new ReadParameters(url.search);
  const messages = messagesFor(url);
  const page = openPage({ pathname: url.pathname, searchParams }, messages);
  const end = page.watch(client, resolve, reject);
  const shown = await promise;
  end();
  const { status, title, description, entity } = shown;
  const { html, read } = draw(url, searchParams, { shown, client, messages });
  // An error that was taken over would be shown again in place of what can be read by then.
  const isTakenOver = page.isTakenOver && status === 200;
  const taken = isTakenOver ? JSON.stringify(results.extractData()) : null;
  const canonical = new URL(`${url.pathname}?${searchParams.wereRead()}`, url);
  const path = canonical.pathname + canonical.search;
  const { language } = messages;
  const heading = `${title} · ${messages.site.name}`;
  return {
    status,
    language,
    title: heading,
    description,
    entity,
    path,
    read,
    html,
    results: taken,
  };
};

/**
 * Draws a page. Its links pass on only what the page reads, and the languages: nothing else in the URL shows.
 */
function draw(
  url: URL,
  searchParams: ReadParameters,
  { shown, client, messages }: { shown: Shown; client: Client; messages: Messages },
): { html: string; read: readonly string[] } {
  const keptParameters = (read: readonly string[]) =>
    [...new Set(searchParams.keys())].filter((name) => read.includes(name));
  for (;;) {
    const read = ['lang', ...searchParams.names];
    const kept = keptParameters(read);
    const location = new URL(url);
    for (const name of searchParams.keys())
      if (!kept.includes(name)) location.searchParams.delete(name);
    const html = renderToString(
      <Site url={location} shown={shown} client={client} messages={messages} />,
    );
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
    text: await feed.write(client, new URL(url.pathname + url.search, origin), messagesFor(url)),
  };
};
