import { useContext } from 'preact/hooks';
import { SearchDocument, type SearchKind, type SearchQuery } from '../generated/graphql.ts';
import { recipientKindLabels } from '../generated/value-labels.ts';
import { linkFrom } from '../link.ts';
import { Location } from '../location.tsx';
import { definePage, type PageQuery } from '../page.ts';
import { entityLabels } from '../parts/labels.ts';
import { MatchedName } from '../parts/matched-name.tsx';
import { Pager } from '../parts/pager.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { isSearchable, maxQueryLength } from '../parts/searchable.ts';
import { KindWithOwner, subjectOf, TargetLink } from '../parts/subject.tsx';

type Results = NonNullable<SearchQuery['search']>;

const { PROGRAM, EVENT, EDITION, AWARD_SERIES } = entityLabels;
const kindLabels: Record<SearchKind, string> = {
  ...{ PROGRAM, EVENT, EDITION, AWARD_SERIES },
  ...recipientKindLabels,
};

const isKind = (text: string | null): text is SearchKind => text !== null && text in kindLabels;

/** The kind that the results are limited to; null if there is none. */
function kindOf(search: URLSearchParams): SearchKind | null {
  const kind = search.get('kind');
  return isKind(kind) ? kind : null;
}

const queryOf = (search: URLSearchParams) =>
  (search.get('q') ?? '').trim().slice(0, maxQueryLength);

export const search = definePage({
  path: '/search',
  document: SearchDocument,
  variables: ({ search }) => {
    const query = queryOf(search);
    const kind = kindOf(search);
    return {
      ...{ query, kinds: kind && [kind], after: search.get('after') },
      isSearchable: isSearchable(query),
    };
  },
  view: ({ search: results }, { search }, pageQuery) => {
    const query = queryOf(search);
    if (isSearchable(query) && !results) return null;
    return {
      title: query === '' ? 'Search' : `${query}: search`,
      description:
        'Search for winners, awards, programs and events by their names, honors, places and years.',
      entity: null,
      content: results ? (
        <SearchPage query={query} kind={kindOf(search)} results={results} pageQuery={pageQuery} />
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
  const { totalCount, edges, pageInfo, kindCounts } = results;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">Search</p>
        <h1 class="query" tabIndex={-1}>
          {query}
        </h1>
        <p class="lead">
          {countText(totalCount)}
          {missingText(edges)}
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
      <Pager pageInfo={pageInfo} next="More results" />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

/** The words of the query that no result on this page has. */
function missingText([first, ...others]: Results['edges']): string {
  const missing = (first?.unmatched ?? []).filter((word) =>
    others.every(({ unmatched }) => unmatched.includes(word)),
  );
  return missing.length === 0
    ? ''
    : ` None of these has ${missing.map((word) => `“${word}”`).join(' or ')}.`;
}

type KindsProps = Pick<SearchPageProps, 'query' | 'kind'> & Pick<Results, 'kindCounts'>;

/** Links to the results of each kind. */
function Kinds({ query, kind, kindCounts }: KindsProps) {
  const current = useContext(Location);
  const all = { kind: null, label: 'All' };
  const each = kindCounts.map(({ kind, count }) => ({
    ...{ kind, label: `${kindLabels[kind]} (${count.toLocaleString('en')})` },
  }));
  return (
    <nav class="contents" aria-label="Kinds of results">
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

function countText(count: number): string {
  if (count > 0) return count === 1 ? 'One result.' : `${count.toLocaleString('en')} results.`;
  return 'No winner, award, program or event has words like these. Try the beginning of a name, or the name in another language: every language that a source uses is searched.';
}

function Found({ node, matched, honor, unmatched }: Results['edges'][number]) {
  const subject = subjectOf(node);
  const met = honor && subjectOf(honor);
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
        {unmatched.length > 0 && `. Without ${unmatched.join(', ')}`}
      </p>
    </li>
  );
}

function Invitation() {
  return (
    <article>
      <header class="page-head">
        <h1 tabIndex={-1}>Search</h1>
        <p class="lead">
          Type a name, or a part of one, into the search box above, with an award, a place or a year
          if you like: City Award Guangzhou 2025. Names are found in every language that a source
          uses, such as Guangzhou or 广州.
        </p>
      </header>
    </article>
  );
}
