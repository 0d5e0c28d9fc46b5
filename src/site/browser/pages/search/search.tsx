import { useContext } from 'preact/hooks';
import { SearchDocument, type SearchKind, type SearchQuery } from '../../generated/graphql.ts';
import { linkFrom } from '../../links/link.ts';
import { Link, Location } from '../../links/location.tsx';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { KindWithOwner, subjectOf, TargetLink } from '../../names/subject.tsx';
import { definePage, type Route } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { textOf } from '../../parameters/honor-parameters.ts';
import { isSearchable } from '../../parameters/searchable.ts';
import { WrongParameter } from '../../parameters/wrong-parameter.ts';
import { MatchedName } from './matched-name.tsx';

type Results = NonNullable<SearchQuery['search']>;

function kindLabels({ values }: Messages): Record<SearchKind, string> {
  const { PROGRAM, EVENT, EDITION, AWARD_SERIES } = values.EntityKind;
  return { PROGRAM, EVENT, EDITION, AWARD_SERIES, ...values.RecipientKind };
}

/** The kind that the results are limited to; null if there is none. */
function kindOf({ search, messages }: Route): SearchKind | null | WrongParameter {
  const labels = kindLabels(messages);
  const isKind = (text: string): text is SearchKind => Object.hasOwn(labels, text);
  const kind = search.get('kind') || null;
  return kind === null || isKind(kind) ? kind : new WrongParameter('kind', Object.keys(labels));
}

export const search = definePage({
  path: '/search',
  document: SearchDocument,
  variables: (route) => {
    const { search } = route;
    const query = textOf(search);
    const kind = kindOf(route);
    if (kind instanceof WrongParameter) return kind;
    return {
      query,
      kinds: kind && [kind],
      after: search.get('after'),
      isSearchable: isSearchable(query),
    };
  },
  view: ({ search: results }, route) => {
    const texts = route.messages.search;
    const query = textOf(route.search);
    const kind = kindOf(route);
    if (kind instanceof WrongParameter || (isSearchable(query) && !results)) return null;
    return {
      title: query === '' ? texts.title : texts.titleOf(query),
      description: texts.description,
      entity: null,
      ...(results && { list: 'found' }),
      content: results ? (
        <SearchPage query={query} kind={kind} results={results} />
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
}

function SearchPage({ query, kind, results }: SearchPageProps) {
  const messages = useMessages();
  const { edges, pageInfo, kindCounts } = results;
  return (
    <article>
      <PageHead kicker={messages.search.title} class="query" title={query}>
        <p class="lead">{sentencesOn(results, { query, kind }, messages)}</p>
        {kindCounts.length === 0 && (
          <p>
            <Link to="/honors">{messages.search.newest}</Link>
          </p>
        )}
      </PageHead>
      {(kindCounts.length > 1 || (kind !== null && kindCounts.length > 0)) && (
        <Kinds query={query} kind={kind} kindCounts={kindCounts} />
      )}
      {edges.length > 0 && (
        <ol class="found">
          {edges.map((edge) => (
            <Found key={edge.node.id} {...edge} isNearest={results.nearest} />
          ))}
        </ol>
      )}
      <Pager pageInfo={pageInfo} next={messages.pager.moreResults} />
      <RunQueryLink />
    </article>
  );
}

/** How many results there are, and how they differ from what was searched for. */
function sentencesOn(
  { totalCount, nearest, misspelled, edges, kindCounts }: Results,
  { query, kind }: Pick<SearchPageProps, 'query' | 'kind'>,
  messages: Messages,
): string {
  const texts = messages.search;
  if (totalCount === 0 && kind !== null && kindCounts.length > 0)
    return texts.noneOfKind(kindLabels(messages)[kind]);
  const count = texts.count(totalCount);
  if (nearest) return messages.sentences([texts.nearest, count]);
  const spelling = misspelled.length === 0 ? [] : [texts.misspelled(misspelled)];
  const missing = missingFrom(edges);
  if (missing.length > 0) return messages.sentences([count, ...spelling, texts.noneHas(missing)]);
  const least = Math.min(...edges.map(({ unmatched }) => unmatched.length));
  const words = query.split(/\s+/).length;
  if (edges.length === 0 || least === 0) return messages.sentences([count, ...spelling]);
  return messages.sentences([count, ...spelling, texts.noneHasAll(words - least, words)]);
}

/** The words of the query that no result on this page has. */
function missingFrom([first, ...others]: Results['edges']): string[] {
  return (first?.unmatched ?? []).filter((word) =>
    others.every(({ unmatched }) => unmatched.includes(word)),
  );
}

type KindsProps = Pick<SearchPageProps, 'query' | 'kind'> & Pick<Results, 'kindCounts'>;

/** Links to the results of each kind. */
function Kinds({ query, kind, kindCounts }: KindsProps) {
  const messages = useMessages();
  const { search } = messages;
  const labels = kindLabels(messages);
  const current = useContext(Location);
  const all = { kind: null, label: search.all };
  const each = kindCounts.map(({ kind, count }) => ({
    kind,
    label: messages.counted(labels[kind], count),
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

interface FoundProps
  extends Pick<Results['edges'][number], 'node' | 'matched' | 'honor' | 'unmatched'> {
  /** whether it has none of the words, which goes without saying of each */
  isNearest: boolean;
}

function Found({ node, matched, honor, unmatched, isNearest }: FoundProps) {
  const messages = useMessages();
  const subject = subjectOf(node, messages);
  const met = honor && subjectOf(honor, messages);
  const [latest] = 'honors' in node ? node.honors.nodes : [];
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
      {!met && latest && (
        <p class="aside">
          {messages.search.latestHonor(<TargetLink {...subjectOf(latest, messages)} />)}
        </p>
      )}
      <p class="aside">
        <KindWithOwner of={met ?? subject} />
        {!isNearest && unmatched.length > 0 && ` · ${messages.search.without(unmatched)}`}
      </p>
    </li>
  );
}

function Invitation() {
  const { search } = useMessages();
  return (
    <article>
      <PageHead title={search.title}>
        <p class="lead">{search.invitation}</p>
      </PageHead>
    </article>
  );
}
