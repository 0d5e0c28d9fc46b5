import type { ComponentProps, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { docsIndex, docsPage } from './docs/docs.tsx';
import { announcements, corrections, feedAt } from './feeds/feeds.ts';
import { oembedPathOf } from './feeds/oembed.ts';
import { pageFileOf } from './files/page-file.ts';
import { openGraph } from './graph/graph.ts';
import { endpointOf } from './graph/graph-endpoint.ts';
import { Site } from './layout/site-layout.tsx';
import { isEmbedded, withoutEmbed } from './links/embed-path.ts';
import { linkFrom } from './links/link.ts';
import type { Messages } from './messages/languages/en.ts';
import { languageOf, languages, loadMessages, MessagesContext } from './messages/messages.ts';
import { firstShown } from './page/page.ts';
import { pageOfFile } from './page/reusable.ts';
import { unknownParameter } from './page/wrong-parameter-page.tsx';
import { createRouter, isEmbeddable, pages } from './pages/router.ts';
import { picturesPath, versionParameter } from './server/picture-path.ts';
import { isTracker, ReadParameters } from './server/read-parameters.ts';
import type { ServerEntry } from './server/server-entry.ts';

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

/** Reads what the page of a URL shows: nothing of the graph if the page does not read all parameters. */
async function readPage(url: URL, fetchForPage: typeof fetch) {
  const { client, results } = openGraph(endpointOf(url), fetchForPage);
  const searchParams = new ReadParameters(url.search);
  const messages = messagesFor(url);
  const refusal = () =>
    searchParams.areKnown ? null : unknownParameter(searchParams.known, messages);
  const page = openPage({ pathname: url.pathname, searchParams }, messages, refusal);
  const found = await firstShown(page, client);
  // Some pages have no query.
  const shown = (found.status === 200 && refusal()) || found;
  return { client, results, searchParams, messages, page, shown };
}

export const render: ServerEntry['render'] = async (url, fetchForPage) => {
  const { origin } = url;
  const opened = await readPage(url, fetchForPage);
  const { client, results, searchParams, messages, page, shown } = opened;
  const html = draw(url, { shown, client, messages, origin });
  const { status, title, description, entity } = shown;
  // An error that was taken over would be shown again in place of what can be read by then.
  const isTakenOver = page.isTakenOver && status === 200;
  const canonical = new URL(`${url.pathname}?${searchParams.wereRead()}`, url);
  const path = withoutEmbed(canonical.pathname) + canonical.search;
  const isListed = status === 200 && isEmbeddable(url.pathname);
  return {
    status,
    language: messages.language,
    title: `${title} · ${messages.site.name}`,
    description,
    entity,
    path,
    html,
    shared: linkFrom(url, path),
    feeds: [
      { title: messages.site.announcementsFeed, path: linkFrom(url, announcements.path) },
      { title: messages.site.correctionsFeed, path: linkFrom(url, corrections.path) },
    ],
    isEmbedded: isEmbedded(url.pathname),
    picture: shown.card ? linkFrom(url, picturesPath + path) : null,
    oembed: isListed ? oembedPathOf(url, origin + linkFrom(url, path)) : null,
    results: isTakenOver ? JSON.stringify(results.extractData()) : null,
  };
};

export const renderCard: ServerEntry['renderCard'] = async (url, fetchForPage) => {
  if (!url.pathname.startsWith(`${picturesPath}/`)) return null;
  const pageUrl = new URL(url);
  pageUrl.pathname = url.pathname.slice(picturesPath.length);
  pageUrl.searchParams.delete(versionParameter);
  const { messages, shown } = await readPage(pageUrl, fetchForPage);
  const { status, description } = shown;
  const card = shown.card?.();
  if (status === 400) return { status, card: null, problem: description };
  const drawn = (chart: VNode) =>
    renderToString(<MessagesContext.Provider value={messages}>{chart}</MessagesContext.Provider>);
  return {
    status,
    card: card
      ? { ...card, chart: card.chart && drawn(card.chart), siteName: messages.site.name }
      : null,
    problem: null,
  };
};

/** Draws a page. Nothing of trackers is in its links. */
const draw = (url: URL, site: Omit<ComponentProps<typeof Site>, 'url'>): string =>
  renderToString(<Site url={withoutTrackers(url)} {...site} />);

function withoutTrackers(url: URL): URL {
  const location = new URL(url);
  for (const name of url.searchParams.keys())
    if (isTracker(name)) location.searchParams.delete(name);
  return location;
}

export const openFile: ServerEntry['openFile'] = async (url, fetchForPage) => {
  const { pathname, format } = pageOfFile(url.pathname) ?? {};
  if (pathname === undefined || format === undefined) return null;
  const pageUrl = new URL(url);
  pageUrl.pathname = pathname;
  const { messages, shown } = await readPage(pageUrl, fetchForPage);
  const { errors } = messages;
  const { status, content, description } = shown;
  const problem =
    status === 400 ? description : status !== 404 && typeof content === 'string' ? content : null;
  return {
    status,
    format,
    problem: problem ?? errors.noPage,
    file: pageFileOf(shown, format, withoutTrackers(pageUrl), messages),
  };
};

export const renderFeed: ServerEntry['renderFeed'] = async (url, origin, fetchForPage) => {
  const feed = feedAt(url.pathname);
  if (!feed) return null;
  const open = (url: URL) => ({
    client: openGraph(endpointOf(url), fetchForPage).client,
    messages: messagesFor(url),
  });
  const { client, messages } = open(url);
  const known = ['lang', ...feed.parameters];
  const isKnown = [...url.searchParams.keys()].every(
    (name) => known.includes(name) || isTracker(name),
  );
  if (!isKnown) {
    const { description } = unknownParameter(known, messages);
    return { type: feed.type, text: { status: 400, text: description ?? '' } };
  }
  return {
    type: feed.type,
    text: await feed.write(client, new URL(url.pathname + url.search, origin), messages, open),
  };
};
