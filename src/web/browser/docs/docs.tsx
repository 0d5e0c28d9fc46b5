import type { ComponentChildren } from 'preact';
import { notFound, type Page, type Shown } from '../page.ts';
import { type ManualPage, manual, manualPages } from './manual.ts';
import { searchManual } from './manual-search.ts';
import { markupOf } from './markdown.ts';

/** A page that is drawn without a query. Only the server has it. */
const staticPage = (
  path: string,
  shownAt: (place: Parameters<Page['open']>[0]) => Shown,
): Page => ({
  path,
  open: (place) => ({
    isTakenOver: false,
    watch(_client, show) {
      show(shownAt(place));
      return () => {};
    },
  }),
});

const found = (title: string, description: string, content: ComponentChildren): Shown => ({
  ...{ title, description, content, entity: null, status: 200 },
});

/** All pages of the manual, or the sections that a search has found. */
export const docsIndex = staticPage('/docs', ({ search }) => {
  const query = search.get('q') ?? '';
  return found(
    'Documentation',
    'How to query the awards gateway, build on it, and publish with it.',
    <Index query={query} />,
  );
});

/** A page of the manual. */
export const docsPage = staticPage('/docs/:name', ({ params }) => {
  const page = manualPages.find(({ name }) => name === params.name);
  return page ? found(page.title, page.summary, <ManualArticle page={page} />) : notFound;
});

function DocsSearch({ query }: { query: string }) {
  return (
    <form action="/docs" class="docs-search">
      <label>
        Search the documentation
        <input type="search" name="q" value={query} />
      </label>
      <button type="submit">Search</button>
    </form>
  );
}

function Index({ query }: { query: string }) {
  return (
    <article class="docs">
      <header class="page-head">
        <h1 tabIndex={-1}>Documentation</h1>
      </header>
      <DocsSearch query={query} />
      {query.trim() === '' ? <Groups /> : <Matches query={query} />}
    </article>
  );
}

function Groups() {
  return manual.map(({ title, pages }) => (
    <section key={title}>
      <h2>{title}</h2>
      <ul class="docs-list">
        {pages.map(({ name, title, summary }) => (
          <li key={name}>
            <a href={`/docs/${name}`}>{title}</a>
            <p class="aside">{summary}</p>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Matches({ query }: { query: string }) {
  const matches = searchManual(query);
  if (matches.length === 0)
    return (
      <p class="none" role="status">
        No results. Try fewer words.
      </p>
    );
  return (
    <ol class="docs-list">
      {matches.map(({ path, page, heading, excerpt }) => (
        <li key={path}>
          <a href={path}>{heading}</a>
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
  return (
    <article class="docs">
      <p class="kicker">
        <a href="/docs">Documentation</a>
      </p>
      <div
        class="manual"
        // The text is a file of the project.
        dangerouslySetInnerHTML={{ __html: markupOfPage(page) }}
      />
    </article>
  );
}
