import { PartialDate } from '../../dates/dates.tsx';
import { SourcesDocument, type SourcesQuery } from '../../generated/graphql.ts';
import { pathOf } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Listed } from '../../names/listed.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';

type List = NonNullable<SourcesQuery['sources']>;

export const sources = definePage({
  path: '/sources',
  document: SourcesDocument,
  variables: ({ search }) => ({ after: search.get('after') }),
  view: ({ sources }, { messages }) =>
    sources && {
      title: messages.headings.sources,
      description: messages.source.listDescription(sources.totalCount),
      entity: null,
      list: 'sources',
      content: <SourcesPage sources={sources} />,
    },
});

function SourcesPage({ sources }: { sources: List }) {
  const messages = useMessages();
  return (
    <article>
      <PageHead title={messages.headings.sources}>
        <p class="lead">{messages.source.listLead(sources.totalCount)}</p>
      </PageHead>
      <ul class="publications">
        {sources.nodes.map((source) => (
          <Publication key={source.id} source={source} />
        ))}
      </ul>
      <Pager pageInfo={sources.pageInfo} next={messages.pager.moreSources} />
      <RunQueryLink />
    </article>
  );
}

function Publication({ source }: { source: List['nodes'][number] }) {
  const { values, source: texts } = useMessages();
  const { slug, title, kind, publisher, publishedOn, citations } = source;
  const day = publishedOn === null ? null : <PartialDate value={publishedOn} />;
  const parts = [values.SourceKind[kind], publisher, day];
  return (
    <li>
      <p class="publication">
        <Link to={pathOf('sources', slug)}>{title}</Link>
      </p>
      <p class="aside">
        <Listed parts={parts} />
      </p>
      <p class="count">
        {texts.facts(citations.totalCount, (text) => (
          <span>{text}</span>
        ))}
      </p>
    </li>
  );
}
