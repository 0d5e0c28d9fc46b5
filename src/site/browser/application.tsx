import { hydrate, render } from 'preact';
import { GraphClient, openGraph } from './graph/graph.ts';
import { endpointOf } from './graph/graph-endpoint.ts';
import { Site } from './layout/site-layout.tsx';
import { Location } from './links/location.tsx';
import type { Messages } from './messages/languages/en.ts';
import { languageOf, loadMessages, MessagesContext } from './messages/messages.ts';
import type { Shown } from './page/page.ts';
import { createRouter, pages } from './pages/router.ts';
import { SearchBox } from './pages/search/search-box.tsx';

/**
 * Code to draw pages in browsers. It is loaded when something is to be drawn: most pages stay as the server wrote them
 * until the reader goes on to another.
 */
const root = elementOf('#site');
const { client, results } = openGraph(endpointOf(new URL(location.href)));

/**
 * The messages of the document: another language is another document. The module does not wait for them, because the
 * bundler divides the code of entries anew for modules that wait.
 */
const loaded = loadMessages(languageOf(new URL(location.href).searchParams.get('lang')));

const openPage = createRouter(pages);

const { origin } = new URL(elementOf('link[rel=canonical]').getAttribute('href') ?? location.href);

let end = () => {};

/**
 * Shows the page of a URL in place of the present one, and shows it again when what it has read changes.
 * @param draw draws it first
 * @returns when it is shown; never if another page is opened before that
 */
export function show(url: URL, draw: typeof render = render): Promise<void> {
  end();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let isFirst = true;
  let isOver = false;
  const fail = (error: unknown) => {
    if (isFirst) reject(error);
    else reportError(error);
  };
  const drawShown = (shown: Shown, messages: Messages) => {
    if (isFirst) closeSearchBox();
    if (!isFirst || draw === render) describe(url, shown, messages);
    const site = (
      <Site url={url} origin={origin} shown={shown} client={client} messages={messages} />
    );
    if (isFirst) draw(site, root);
    else render(site, root);
    isFirst = false;
    resolve();
  };
  const watch = (messages: Messages) =>
    openPage(url, messages).watch(
      client,
      // In a task apart from the one that reads the response: a long one would keep the reader's input waiting.
      (shown) =>
        setTimeout(() => {
          if (isOver) return;
          try {
            drawShown(shown, messages);
          } catch (error) {
            fail(error);
          }
        }),
      fail,
    );
  let endWatch = () => {};
  loaded
    .then((messages) => {
      if (!isOver) endWatch = watch(messages);
    })
    .catch(fail);
  end = () => {
    isOver = true;
    endWatch();
  };
  return promise;
}

/**
 * Takes over the page that the server wrote.
 * @param json the results that it was written from
 */
export async function takeOver(json: string): Promise<void> {
  results.restoreData(JSON.parse(json));
  await show(new URL(location.href), hydrate);
}

/** Says in the head what the page is, for what shares it from the menu of the browser. */
function describe(url: URL, { title, description }: Shown, { site }: Messages): void {
  document.title = `${title} · ${site.name}`;
  const canonical = new URL(url.pathname + url.search, origin);
  const shared = canonical.href;
  canonical.searchParams.delete('lang');
  elementOf('link[rel=canonical]').setAttribute('href', canonical.href);
  const contents = {
    'meta[name=description]': description,
    'meta[property="og:description"]': description,
    'meta[property="og:title"]': document.title,
    'meta[property="og:url"]': shared,
  };
  for (const [selector, content] of Object.entries(contents))
    elementOf(selector).setAttribute('content', content ?? '');
}

let closeSearchBox = () => {};

/** Takes over only the search box of the page that the server wrote, with what has been typed into it. */
export async function openSearchBox(): Promise<void> {
  const messages = await loaded;
  const place = elementOf('search');
  const typed = place.querySelector('input')?.value;
  hydrate(
    <GraphClient.Provider value={client}>
      <Location.Provider value={new URL(location.href)}>
        <MessagesContext.Provider value={messages}>
          <SearchBox typed={typed} />
        </MessagesContext.Provider>
      </Location.Provider>
    </GraphClient.Provider>,
    place,
  );
  closeSearchBox = () => {
    render(null, place);
    closeSearchBox = () => {};
  };
}

function elementOf(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`The document has no element \`${selector}\`.`);
  return element;
}
