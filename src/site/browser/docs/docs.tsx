import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Link, Location } from '../links/location.tsx';
import { useMessages } from '../messages/messages.ts';
import { LocalizedText } from '../names/name.tsx';
import { notFoundIn, type Page, type Route, type Shown } from '../page/page.ts';
import { PageHead } from '../page/page-head.tsx';
import { type ManualPage, manual, manualPages } from './manual.ts';
import { searchManual } from './manual-search.ts';
import { markupOf } from './markdown.ts';

/** A page that is drawn without a query. Only the server has it. */
const staticPage = (path: string, shownAt: (route: Route) => Shown): Page => ({
  path,
  open: (route) => ({
    isTakenOver: false,
    watch(_client, show) {
      show(shownAt(route));
      return () => {};
    },
  }),
});

const found = (title: string, description: string, content: ComponentChildren): Shown => ({
  title,
  description,
  content,
  entity: null,
  status: 200,
});

/** All pages of the manual, or the sections that a search has found. */
export const docsIndex = staticPage('/docs', ({ search, messages: { docs } }) => {
  const query = search.get('q') ?? '';
  return found(docs.title, docs.description, <Index query={query} />);
});

/** A page of the manual. */
export const docsPage = staticPage('/docs/:name', ({ params, messages }) => {
  const page = manualPages.find(({ name }) => name === params.name);
  return page
    ? found(page.title, page.summary, <ManualArticle page={page} />)
    : notFoundIn(messages);
});

function DocsSearch({ query }: { query: string }) {
  const { docs, searchBox } = useMessages();
  const lang = useContext(Location).searchParams.get('lang');
  return (
    <form action="/docs" class="docs-search">
      <label>
        {docs.search}
        <input type="search" name="q" value={query} />
      </label>
      {lang !== null && <input type="hidden" name="lang" value={lang} />}
      <button type="submit">{searchBox.label}</button>
    </form>
  );
}

function Index({ query }: { query: string }) {
  const { docs } = useMessages();
  return (
    <article class="docs">
      <PageHead title={docs.title} />
      <DocsSearch query={query} />
      {query.trim() === '' ? <Groups /> : <Matches query={query} />}
    </article>
  );
}

function Groups() {
  const { docs } = useMessages();
  return manual.map(({ group, pages }) => (
    <section key={group}>
      <h2>{docs.groups[group]}</h2>
      <ul class="docs-list">
        {pages.map(({ name, title, summary }) => (
          <li key={name}>
            <Link to={`/docs/${name}`}>
              <LocalizedText lang="en">{title}</LocalizedText>
            </Link>
            <p class="aside">
              <LocalizedText lang="en">{summary}</LocalizedText>
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Matches({ query }: { query: string }) {
  const { docs } = useMessages();
  const matches = searchManual(query);
  if (matches.length === 0)
    return (
      <p class="none" role="status">
        {docs.noResults}
      </p>
    );
  return (
    // The manual is in English.
    <ol class="docs-list" lang="en">
      {matches.map(({ path, page, heading, excerpt }) => (
        <li key={path}>
          <Link to={path}>{heading}</Link>
          {heading !== page && <p class="aside">{page}</p>}
          <p>{excerpt}</p>
        </li>
      ))}
    </ol>
  );
}

/** The markup of the pages that were opened, by name: the longest take 50 ms. */
const markups = new Map<string, string>();

function markupOfPage({ name, markdown }: ManualPage): string {
  const markup = markups.get(name) ?? markupOf(markdown);
  markups.set(name, markup);
  return markup;
}

function ManualArticle({ page }: { page: ManualPage }) {
  const { docs } = useMessages();
  return (
    <article class="docs">
      <p class="kicker">
        <Link to="/docs">{docs.title}</Link>
      </p>
      <div
        class="manual"
        lang="en"
        // The text is a file of the project.
        dangerouslySetInnerHTML={{ __html: markupOfPage(page) }}
      />
    </article>
  );
}
