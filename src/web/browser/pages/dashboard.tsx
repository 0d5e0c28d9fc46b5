import { Controls } from '../dashboard/controls.tsx';
import { Counting } from '../dashboard/counting.tsx';
import { Figure } from '../dashboard/figure.tsx';
import { Numbers } from '../dashboard/numbers.tsx';
import { datumOf, describeFor, type Gaps, type Statistics } from '../dashboard/rows.ts';
import { scopeOf } from '../dashboard/scope.ts';
import { type State, stateOf, titleOf, variablesOf } from '../dashboard/state.ts';
import {
  DashboardDocument,
  DashboardGapsDocument,
  type DashboardGapsQuery,
  type DashboardQuery,
} from '../generated/graphql.ts';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { definePage, type PageQuery } from '../page.ts';
import { LocalizedText } from '../parts/name.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';

export const dashboard = definePage({
  path: '/dashboard',
  document: DashboardDocument,
  more: DashboardGapsDocument,
  variables: ({ search }) => {
    const state = stateOf(search);
    return state && variablesOf(state);
  },
  view: (data, { search, messages }, pageQuery, gaps) => {
    const state = stateOf(search);
    return state && shownFor({ state, data, gaps, pageQuery, problem: null }, messages);
  },
  viewTooExpensive: (problem, { search, messages }, pageQuery) => {
    const state = stateOf(search);
    return state && shownFor({ state, data: null, gaps: null, pageQuery, problem }, messages);
  },
});

function shownFor(props: DashboardPageProps, messages: Messages) {
  const title = titleOf(props.state, messages);
  const scope = scopeOf(props.state, props.data?.programs?.nodes ?? [], messages);
  return {
    ...{ title, entity: null, description: messages.dashboard.description(title, scope) },
    content: <DashboardPage {...props} />,
  };
}

interface DashboardPageProps {
  state: State;
  /** null if the query costs too much */
  data: DashboardQuery | null;
  /** null if this query costs too much */
  gaps: DashboardGapsQuery | null;
  pageQuery: PageQuery;
  /** what the graph says of the cost; null if it costs little enough */
  problem: string | null;
}

function DashboardPage({ state, data, gaps, pageQuery, problem }: DashboardPageProps) {
  const messages = useMessages();
  const programs = data?.programs?.nodes ?? [];
  const statistics = data?.statistics ?? null;
  const scope = scopeOf(state, programs, messages);
  return (
    <article class="dashboard">
      <header class="page-head">
        <p class="kicker">{messages.site.dashboard}</p>
        <h1 tabIndex={-1}>{titleOf(state, messages)}</h1>
        <p class="lead">{messages.dashboard.lead(scope)}</p>
      </header>
      <Controls state={state} programs={programs} />
      {statistics === null ? (
        <p class="none" role="status">
          {problem === null ? (
            messages.dashboard.noNumbers
          ) : (
            <LocalizedText lang="en">{problem}</LocalizedText>
          )}{' '}
          {messages.dashboard.chooseLess}
        </p>
      ) : (
        <Counted
          state={state}
          statistics={statistics}
          gaps={gaps?.statistics ?? null}
          programs={programs}
          scope={scope}
        />
      )}
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

interface CountedProps {
  state: State;
  statistics: Statistics;
  gaps: Gaps | null;
  programs: NonNullable<DashboardQuery['programs']>['nodes'];
  scope: string;
}

function Counted({ state, statistics, gaps, programs, scope }: CountedProps) {
  const messages = useMessages();
  const describe = describeFor(state, programs, messages);
  const data = statistics.rows.map(({ keys, value }) => datumOf(describe(keys), value));
  if (data.length === 0)
    return (
      <p class="none" role="status">
        {messages.dashboard.none}
      </p>
    );
  return (
    <>
      <Figure
        chart={state.chart}
        statistics={statistics}
        coverage={gaps?.coverage ?? null}
        data={data}
        describe={describe}
        title={titleOf(state, messages)}
        scope={scope}
      />
      <Counting statistics={statistics} gaps={gaps} by={state.by} />
      <Numbers state={state} data={data} groups={statistics.groups} />
    </>
  );
}
