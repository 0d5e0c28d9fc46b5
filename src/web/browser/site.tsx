import type { Client } from '@urql/core';
import type { ComponentChildren } from 'preact';
import { GraphClient } from './client.ts';
import { Link, Location } from './location.tsx';
import type { Shown } from './page.ts';
import { Languages } from './parts/languages.tsx';
import { SearchBox } from './parts/search-box.tsx';

interface SiteProps {
  url: URL;
  shown: Shown;
  client: Client;
}

/** A page with what stands around every page. */
export function Site({ url, shown, client }: SiteProps) {
  return (
    <GraphClient.Provider value={client}>
      <Location.Provider value={url}>
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
          {shown.status === 200 ? (
            shown.content
          ) : (
            <Message title={shown.title}>{shown.content}</Message>
          )}
        </main>
        <footer class="colophon">
          <Languages />
          <p>
            Every page is drawn from the public graph. <a href="/graphql">Query it yourself</a>.{' '}
            <a href="/docs">Documentation</a>. <Link to="/desk">Desk</Link>
          </p>
        </footer>
      </Location.Provider>
    </GraphClient.Provider>
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
