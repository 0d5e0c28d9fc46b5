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
import { definePage, type PageQuery } from '../page.ts';
import { RunQueryLink } from '../parts/run-query-link.tsx';

export const dashboard = definePage({
  path: '/dashboard',
  document: DashboardDocument,
  more: DashboardGapsDocument,
  variables: ({ search }) => {
    const state = stateOf(search);
    return state && variablesOf(state);
  },
  view: (data, { search }, pageQuery, gaps) => {
    const state = stateOf(search);
    return state && shownFor(state, data, gaps, pageQuery);
  },
  viewTooExpensive: (message, { search }, pageQuery) => {
    const state = stateOf(search);
    return state && shownFor(state, null, null, pageQuery, message);
  },
});

const shownFor = (
  state: State,
  data: DashboardQuery | null,
  gaps: DashboardGapsQuery | null,
  pageQuery: PageQuery,
  problem = 'The graph did not return these numbers.',
) => ({
  title: titleOf(state),
  entity: null,
  description: `${titleOf(state)}, counted from the sources: ${scopeOf(state, data?.programs?.nodes ?? [])}.`,
  content: (
    <DashboardPage state={state} data={data} gaps={gaps} pageQuery={pageQuery} problem={problem} />
  ),
});

interface DashboardPageProps {
  state: State;
  /** null if the query costs too much */
  data: DashboardQuery | null;
  /** null if this query costs too much */
  gaps: DashboardGapsQuery | null;
  pageQuery: PageQuery;
  problem: string;
}

function DashboardPage({ state, data, gaps, pageQuery, problem }: DashboardPageProps) {
  const programs = data?.programs?.nodes ?? [];
  const statistics = data?.statistics ?? null;
  const scope = scopeOf(state, programs);
  return (
    <article class="dashboard">
      <header class="page-head">
        <p class="kicker">Dashboard</p>
        <h1 tabIndex={-1}>{titleOf(state)}</h1>
        <p class="lead">{scope}.</p>
      </header>
      <Controls state={state} programs={programs} />
      {statistics === null ? (
        <p class="none" role="status">
          {problem} Choose one program, fewer years, or only one dimension.
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
  const describe = describeFor(state, programs);
  const data = statistics.rows.map(({ keys, value }) => datumOf(describe(keys), value));
  if (data.length === 0)
    return (
      <p class="none" role="status">
        No honor matches.
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
        title={titleOf(state)}
        scope={scope}
      />
      <Counting statistics={statistics} gaps={gaps} by={state.by} />
      <Numbers state={state} data={data} groups={statistics.groups} />
    </>
  );
}
