import { useContext } from 'preact/hooks';
import { chartDataOf } from '../dashboard/drawing.tsx';
import { Figure } from '../dashboard/figure.tsx';
import { Numbers } from '../dashboard/numbers.tsx';
import { scopeOf } from '../dashboard/scope.ts';
import { type State, stateOf, titleOf, variablesOf } from '../dashboard/state.ts';
import {
  DashboardDocument,
  DashboardGapsDocument,
  type DashboardGapsQuery,
  type DashboardQuery,
} from '../generated/graphql.ts';
import { Location } from '../location.tsx';
import { definePage } from '../page.ts';
import { EmbedFoot, sourceCountText } from './embed-foot.tsx';
import { embedPath, withoutEmbed } from './embed-path.ts';

/** A chart of the dashboard, in a frame on another site. */
export const embeddedChart = definePage({
  path: embedPath('/dashboard'),
  document: DashboardDocument,
  more: DashboardGapsDocument,
  variables: ({ search }) => {
    const state = stateOf(search);
    return state && variablesOf(state);
  },
  view(data, { search }, _pageQuery, gaps) {
    const state = stateOf(search);
    return (
      state && {
        title: titleOf(state),
        description: null,
        entity: null,
        content: <EmbeddedChart state={state} data={data} gaps={gaps} />,
      }
    );
  },
});

interface EmbeddedChartProps {
  state: State;
  data: DashboardQuery;
  /** null if this query costs too much */
  gaps: DashboardGapsQuery | null;
}

function EmbeddedChart({ state, data, gaps }: EmbeddedChartProps) {
  const { pathname, search } = useContext(Location);
  const chart = chartDataOf(state, data, gaps);
  return (
    <article class="embedded">
      <header>
        <h1>{titleOf(state)}</h1>
        <p class="aside">{scopeOf(state, data.programs?.nodes ?? [])}.</p>
      </header>
      {chart === null ? (
        <p class="none">No honor matches.</p>
      ) : (
        <>
          <Figure {...chart} />
          <details>
            <summary>The numbers</summary>
            <Numbers state={state} data={chart.data} groups={chart.statistics.groups} />
          </details>
        </>
      )}
      <EmbedFoot
        title={titleOf(state)}
        to={withoutEmbed(pathname) + search}
        sources={data.dataset ? sourceCountText(data.dataset.sources) : ''}
        license={data.dataset?.license ?? null}
      />
    </article>
  );
}
