import type { Client } from '@urql/core';
import type { ComponentChildren } from 'preact';
import { GraphClient } from './client.ts';
import { isEmbedded } from './embed/embed-path.ts';
import { Link, Location, PublicOrigin } from './location.tsx';
import type { Shown } from './page.ts';
import { Languages } from './parts/languages.tsx';
import { SearchBox } from './parts/search-box.tsx';

interface SiteProps {
  url: URL;
  /** what the URLs of the server begin with, as its readers know it */
  origin: string;
  shown: Shown;
  client: Client;
}

/** A page with what stands around it. */
export function Site({ url, origin, shown, client }: SiteProps) {
  const content =
    shown.status === 200 ? shown.content : <Message title={shown.title}>{shown.content}</Message>;
  return (
    <GraphClient.Provider value={client}>
      <PublicOrigin.Provider value={origin}>
        <Location.Provider value={url}>
          {isEmbedded(url.pathname) ? <main>{content}</main> : <Whole>{content}</Whole>}
        </Location.Provider>
      </PublicOrigin.Provider>
    </GraphClient.Provider>
  );
}

/** What stands around every page but those in frames. */
function Whole({ children }: { children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header class="masthead">
        <Link class="wordmark" to="/">
          Awards <span>gateway</span>
        </Link>
        <nav aria-label="Main">
          <Link to="/dashboard">Dashboard</Link>
          <Link to="/live">Live</Link>
          <Link to="/disputes">Disputes</Link>
          <Link to="/changes">Changes</Link>
          <Link to="/sources">Sources</Link>
          <a href="/graphql">GraphiQL</a>
        </nav>
        <search>
          <SearchBox />
        </search>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <Languages />
        <p>
          Every page is drawn from the public graph. <a href="/graphql">Query it yourself</a>.{' '}
          <a href="/docs">Documentation</a>. <Link to="/desk">Desk</Link>
        </p>
      </footer>
    </>
  );
}

function Message({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <article class="message">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{children}</p>
      <p>
        <Link to="/">Go to the first page</Link>
      </p>
    </article>
  );
}
