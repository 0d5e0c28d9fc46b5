import type { Card } from '../card.ts';
import { Controls } from '../dashboard/controls.tsx';
import { Counting } from '../dashboard/counting.tsx';
import { ChartInPicture, chartDataOf } from '../dashboard/drawing.tsx';
import { Figure } from '../dashboard/figure.tsx';
import { Numbers } from '../dashboard/numbers.tsx';
import { Pictures } from '../dashboard/pictures.tsx';
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
import { Share } from '../parts/share.tsx';

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
  card: cardOf(state, data, gaps),
  content: (
    <DashboardPage state={state} data={data} gaps={gaps} pageQuery={pageQuery} problem={problem} />
  ),
});

/** @returns undefined if there is nothing to draw */
function cardOf(state: State, data: DashboardQuery | null, gaps: DashboardGapsQuery | null) {
  const chart = chartDataOf(state, data, gaps);
  if (chart === null) return undefined;
  return (): Card => ({
    kicker: scopeOf(state, data?.programs?.nodes ?? []),
    title: titleOf(state),
    ...{ rows: [], more: null },
    chart: <ChartInPicture {...chart} />,
  });
}

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
  const chart = chartDataOf(state, data, gaps);
  return (
    <article class="dashboard">
      <header class="page-head">
        <p class="kicker">Dashboard</p>
        <h1 tabIndex={-1}>{titleOf(state)}</h1>
        <p class="lead">{scopeOf(state, programs)}.</p>
      </header>
      <Controls state={state} programs={programs} />
      {statistics === null && (
        <p class="none" role="status">
          {problem} Choose one program, fewer years, or only one dimension.
        </p>
      )}
      {statistics !== null && chart === null && (
        <p class="none" role="status">
          No honor matches.
        </p>
      )}
      {chart !== null && (
        <>
          <Figure {...chart}>
            <Pictures
              title={titleOf(state)}
              scope={scopeOf(state, programs)}
              dataset={data?.dataset ?? null}
            />
          </Figure>
          <Counting statistics={chart.statistics} gaps={gaps?.statistics ?? null} by={state.by} />
          <Numbers state={state} data={chart.data} groups={chart.statistics.groups} />
        </>
      )}
      <Share title={titleOf(state)} isEmbeddable />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}
