import type { Client } from '@urql/core';
import type { ComponentChildren } from 'preact';
import { GraphClient } from '../graph/graph.ts';
import { isEmbedded } from '../links/embed-path.ts';
import { Link, Location, PublicOrigin } from '../links/location.tsx';
import type { Messages } from '../messages/languages/en.ts';
import { MessagesContext, useMessages } from '../messages/messages.ts';
import type { Shown } from '../page/page.ts';
import { SearchBox } from '../pages/search/search-box.tsx';
import { Languages } from './languages.tsx';
import { Reuse, ToReuse } from './reuse.tsx';

interface SiteProps {
  url: URL;
  /** what the URLs of the server begin with, as its readers know it */
  origin: string;
  shown: Shown;
  client: Client;
  messages: Messages;
}

/** A page with what stands around it. */
export function Site({ messages, url, origin, client, shown }: SiteProps) {
  const content =
    shown.status === 200 ? shown.content : <Message title={shown.title}>{shown.content}</Message>;
  return (
    <MessagesContext.Provider value={messages}>
      <GraphClient.Provider value={client}>
        <PublicOrigin.Provider value={origin}>
          <Location.Provider value={url}>
            {isEmbedded(url.pathname) ? (
              <main>{content}</main>
            ) : (
              <Surroundings>
                {shown.status === 200 && shown.reusable?.list && <ToReuse />}
                {content}
                {shown.status === 200 && shown.reusable && (
                  <Reuse {...shown} reusable={shown.reusable} />
                )}
              </Surroundings>
            )}
          </Location.Provider>
        </PublicOrigin.Provider>
      </GraphClient.Provider>
    </MessagesContext.Provider>
  );
}

/** The parts that stand around every page but those in frames. */
function Surroundings({ children }: { children: ComponentChildren }) {
  const { headings, site } = useMessages();
  return (
    <>
      <a class="skip" href="#content">
        {site.skip}
      </a>
      <header class="masthead">
        <Link class="wordmark" to="/">
          {site.wordmark((text) => (
            <span>{text}</span>
          ))}
        </Link>
        <nav aria-label={site.main}>
          <Link to="/dashboard">{site.dashboard}</Link>
          <Link to="/honors">{headings.honors}</Link>
          <Link to="/live">{site.live}</Link>
          <Link to="/disputes">{site.disputes}</Link>
          <Link to="/changes">{site.changes}</Link>
          <Link to="/sources">{headings.sources}</Link>
          <a href="/graphql">GraphiQL</a>
        </nav>
        <search>
          <SearchBox />
        </search>
        <Languages />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <p>
          {site.footer(
            (text) => (
              <a href="/graphql">{text}</a>
            ),
            (text) => (
              <a href="/docs">{text}</a>
            ),
          )}
          <Link to="/desk">{site.desk}</Link>
        </p>
      </footer>
    </>
  );
}

function Message({ title, children }: { title: string; children: ComponentChildren }) {
  const { errors } = useMessages();
  return (
    <article class="message">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{children}</p>
      <p>
        <Link to="/">{errors.toFirstPage}</Link>
      </p>
    </article>
  );
}
