import { SearchDocument, type SearchQuery } from '../generated/graphql.ts';
import { definePage, type PageQuery } from '../page.ts';
import { MatchedName } from '../parts/matched-name.tsx';
import { Pager } from '../parts/pager.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { isSearchable, maxQueryLength } from '../parts/searchable.ts';
import { KindWithOwner, subjectOf, TargetLink } from '../parts/subject.tsx';

type Results = NonNullable<SearchQuery['search']>;

/** Results with at most this score are only similar to the query. */
const similar = 0.4;

const queryOf = (search: URLSearchParams) =>
  (search.get('q') ?? '').trim().slice(0, maxQueryLength);

export const search = definePage({
  path: '/search',
  document: SearchDocument,
  variables: ({ search }) => {
    const query = queryOf(search);
    return { query, after: search.get('after'), isSearchable: isSearchable(query) };
  },
  view: ({ search: results }, { search }, pageQuery) => {
    const query = queryOf(search);
    if (isSearchable(query) && !results) return null;
    return {
      title: query === '' ? 'Search' : `${query}: search`,
      description: 'Search for winners, awards, programs and events by any of their names.',
      entity: null,
      content: results ? (
        <SearchPage query={query} results={results} pageQuery={pageQuery} />
      ) : (
        <Invitation />
      ),
    };
  },
});

function SearchPage({
  query,
  results,
  pageQuery,
}: {
  query: string;
  results: Results;
  pageQuery: PageQuery;
}) {
  const { totalCount, edges, pageInfo } = results;
  const isSimilar = edges.length > 0 && edges.every(({ score }) => score <= similar);
  return (
    <article>
      <header class="page-head">
        <p class="kicker">Search</p>
        <h1 class="query" tabIndex={-1}>
          {query}
        </h1>
        <p class="lead">
          {countText(totalCount)}
          {isSimilar && ' No name contains these words. These are similar.'}
        </p>
      </header>
      {edges.length > 0 && (
        <ol class="found">
          {edges.map(({ node, matched }) => (
            <Found key={node.id} node={node} matched={matched} />
          ))}
        </ol>
      )}
      <Pager pageInfo={pageInfo} next="More results" />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

function countText(count: number): string {
  if (count > 0) return count === 1 ? 'One result.' : `${count.toLocaleString('en')} results.`;
  return 'No winner, award, program or event has a name like this. Try fewer words, the beginning of a name, or the name in another language: every language that a source uses is searched.';
}

function Found({ node, matched }: Pick<Results['edges'][number], 'node' | 'matched'>) {
  const subject = subjectOf(node);
  return (
    <li>
      <p class="winner">
        <TargetLink {...subject} />
      </p>
      <MatchedName shown={subject.label} matched={matched} />
      <p class="aside">
        <KindWithOwner of={subject} />
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
          Type a name, or a part of one, into the search box above. Names are found in every
          language that a source uses, such as Guangzhou or 广州.
        </p>
      </header>
    </article>
  );
}
