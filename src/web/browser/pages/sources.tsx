import { SourcesDocument, type SourcesQuery } from '../generated/graphql.ts';
import { sourceKindLabels } from '../generated/value-labels.ts';
import { pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { definePage, type PageQuery } from '../page.ts';
import { PartialDate } from '../parts/dates.tsx';
import { Pager } from '../parts/pager.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';

type List = NonNullable<SourcesQuery['sources']>;

export const sources = definePage({
  path: '/sources',
  document: SourcesDocument,
  variables: ({ search }) => ({ after: search.get('after') }),
  view: ({ sources }, _route, pageQuery) =>
    sources && {
      title: 'Sources',
      description: `The ${sources.totalCount} publications that the facts come from.`,
      entity: null,
      content: <SourcesPage sources={sources} pageQuery={pageQuery} />,
    },
});

function SourcesPage({ sources, pageQuery }: { sources: List; pageQuery: PageQuery }) {
  return (
    <article>
      <header class="page-head">
        <h1 tabIndex={-1}>Sources</h1>
        <p class="lead">
          {sources.totalCount === 0
            ? 'No publication is cited yet.'
            : `The facts are cited from ${sources.totalCount.toLocaleString('en')} publications.`}
        </p>
      </header>
      <ul class="publications">
        {sources.nodes.map((source) => (
          <Publication key={source.id} source={source} />
        ))}
      </ul>
      <Pager pageInfo={sources.pageInfo} next="More sources" />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

function Publication({ source }: { source: List['nodes'][number] }) {
  const { slug, title, kind, publisher, publishedOn, citations } = source;
  return (
    <li>
      <p class="publication">
        <Link to={pathOf('sources', slug)}>{title}</Link>
      </p>
      <p class="aside">
        {sourceKindLabels[kind]}
        {publisher !== null && `, ${publisher}`}
        {publishedOn !== null && (
          <>
            , <PartialDate value={publishedOn} />
          </>
        )}
      </p>
      <p class="count">
        {citations.totalCount} <span>{citations.totalCount === 1 ? 'fact' : 'facts'}</span>
      </p>
    </li>
  );
}
