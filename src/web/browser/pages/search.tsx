import { useContext } from 'preact/hooks';
import { SearchDocument, type SearchKind, type SearchQuery } from '../generated/graphql.ts';
import { linkFrom } from '../link.ts';
import { Location } from '../location.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { definePage, type PageQuery, type Route } from '../page.ts';
import { MatchedName } from '../parts/matched-name.tsx';
import { Pager } from '../parts/pager.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { isSearchable, maxQueryLength } from '../parts/searchable.ts';
import { KindWithOwner, subjectOf, TargetLink } from '../parts/subject.tsx';

type Results = NonNullable<SearchQuery['search']>;

function kindLabels({ values }: Messages): Record<SearchKind, string> {
  const { PROGRAM, EVENT, EDITION, AWARD_SERIES } = values.EntityKind;
  return { PROGRAM, EVENT, EDITION, AWARD_SERIES, ...values.RecipientKind };
}

/** The kind that the results are limited to; null if there is none. */
function kindOf({ search, messages }: Route): SearchKind | null {
  const labels = kindLabels(messages);
  const isKind = (text: string | null): text is SearchKind => text !== null && text in labels;
  const kind = search.get('kind');
  return isKind(kind) ? kind : null;
}

const queryOf = (search: URLSearchParams) =>
  (search.get('q') ?? '').trim().slice(0, maxQueryLength);

export const search = definePage({
  path: '/search',
  document: SearchDocument,
  variables: (route) => {
    const { search } = route;
    const query = queryOf(search);
    const kind = kindOf(route);
    return {
      ...{ query, kinds: kind && [kind], after: search.get('after') },
      isSearchable: isSearchable(query),
    };
  },
  view: ({ search: results }, route, pageQuery) => {
    const texts = route.messages.search;
    const query = queryOf(route.search);
    if (isSearchable(query) && !results) return null;
    return {
      title: query === '' ? texts.title : texts.titleOf(query),
      description: texts.description,
      entity: null,
      content: results ? (
        <SearchPage query={query} kind={kindOf(route)} results={results} pageQuery={pageQuery} />
      ) : (
        <Invitation />
      ),
    };
  },
});

interface SearchPageProps {
  query: string;
  /** the kind that the results are limited to */
  kind: SearchKind | null;
  results: Results;
  pageQuery: PageQuery;
}

function SearchPage({ query, kind, results, pageQuery }: SearchPageProps) {
  const messages = useMessages();
  const { totalCount, edges, pageInfo, kindCounts } = results;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">{messages.search.title}</p>
        <h1 class="query" tabIndex={-1}>
          {query}
        </h1>
        <p class="lead">
          {messages.search.count(totalCount)} {missingText(edges, messages)}
        </p>
      </header>
      {kindCounts.length > 1 && <Kinds query={query} kind={kind} kindCounts={kindCounts} />}
      {edges.length > 0 && (
        <ol class="found">
          {edges.map((edge) => (
            <Found key={edge.node.id} {...edge} />
          ))}
        </ol>
      )}
      <Pager pageInfo={pageInfo} next={messages.pager.moreResults} />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

/** The words of the query that no result on this page has. */
function missingText([first, ...others]: Results['edges'], { search }: Messages): string {
  const missing = (first?.unmatched ?? []).filter((word) =>
    others.every(({ unmatched }) => unmatched.includes(word)),
  );
  return missing.length === 0 ? '' : search.noneHas(missing);
}

type KindsProps = Pick<SearchPageProps, 'query' | 'kind'> & Pick<Results, 'kindCounts'>;

/** Links to the results of each kind. */
function Kinds({ query, kind, kindCounts }: KindsProps) {
  const messages = useMessages();
  const { search, format } = messages;
  const labels = kindLabels(messages);
  const current = useContext(Location);
  const all = { kind: null, label: search.all };
  const each = kindCounts.map(({ kind, count }) => ({
    ...{ kind, label: `${labels[kind]} (${format.number(count)})` },
  }));
  return (
    <nav class="contents" aria-label={search.kinds}>
      {[all, ...each].map(({ kind: one, label }) => {
        const parameters = new URLSearchParams({ q: query, ...(one && { kind: one }) });
        return (
          <a
            key={label}
            href={linkFrom(current, `/search?${parameters}`)}
            aria-current={one === kind ? 'true' : undefined}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
}

function Found({ node, matched, honor, unmatched }: Results['edges'][number]) {
  const messages = useMessages();
  const subject = subjectOf(node, messages);
  const met = honor && subjectOf(honor, messages);
  return (
    <li>
      <p class="winner">
        <TargetLink {...subject} />
      </p>
      <MatchedName shown={subject.label} matched={matched} />
      {met && (
        <p>
          <TargetLink {...met} />
        </p>
      )}
      <p class="aside">
        <KindWithOwner of={met ?? subject} />
        {unmatched.length > 0 && ` ${messages.search.without(unmatched)}`}
      </p>
    </li>
  );
}

function Invitation() {
  const { search } = useMessages();
  return (
    <article>
      <header class="page-head">
        <h1 tabIndex={-1}>{search.title}</h1>
        <p class="lead">{search.invitation}</p>
      </header>
    </article>
  );
}
