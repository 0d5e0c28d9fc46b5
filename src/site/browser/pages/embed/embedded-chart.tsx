import { useContext } from 'preact/hooks';
import { DashboardDocument, DashboardGapsDocument } from '../../generated/graphql.ts';
import { chartWidth, embedPath, withoutEmbed } from '../../links/embed-path.ts';
import { Location } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { definePage } from '../../page/page.ts';
import { WrongParameter } from '../../parameters/wrong-parameter.ts';
import { stateOf, titleOf, variablesOf } from '../dashboard/dashboard-state.ts';
import { chartDataOf, type DashboardData } from '../dashboard/drawing.tsx';
import { Figure } from '../dashboard/figure.tsx';
import { frameHeightOf } from '../dashboard/frame-height.ts';
import { Numbers } from '../dashboard/numbers-table.tsx';
import { fullTitleOf, scopeOf } from '../dashboard/scope.ts';
import { EmbedFoot } from './embed-foot.tsx';

/** A chart of the dashboard, in a frame on another site. */
export const embeddedChart = definePage({
  path: embedPath('/dashboard'),
  document: DashboardDocument,
  more: DashboardGapsDocument,
  variables: ({ search }) => {
    const state = stateOf(search);
    return state instanceof WrongParameter ? state : variablesOf(state);
  },
  view(data, { search, messages }, gaps) {
    const state = stateOf(search);
    if (state instanceof WrongParameter) return null;
    const chart = chartDataOf({ state, data, gaps }, messages);
    const programs = data.programs?.nodes ?? [];
    const title = fullTitleOf(state, programs, messages);
    const scope = scopeOf(state, programs, messages);
    return {
      title,
      description: null,
      entity: null,
      ...(chart && {
        frameHeight: (width: number) =>
          frameHeightOf({ chart, title: titleOf(state, messages), scope }, width, messages),
      }),
      content: <EmbeddedChart state={state} data={data} gaps={gaps} />,
    };
  },
});

function EmbeddedChart({ state, data, gaps }: DashboardData) {
  const messages = useMessages();
  const { dashboard, embed, selection } = messages;
  const { pathname, search } = useContext(Location);
  const chart = chartDataOf({ state, data, gaps }, messages);
  const title = titleOf(state, messages);
  return (
    <article class="embedded">
      <header>
        <h1>{title}</h1>
        <p class="aside">{dashboard.lead(scopeOf(state, data?.programs?.nodes ?? [], messages))}</p>
      </header>
      {chart === null ? (
        <p class="none">{selection.none}</p>
      ) : (
        <>
          <Figure {...chart} width={chartWidth} />
          <details>
            <summary>{embed.numbers}</summary>
            <Numbers state={state} data={chart.data} groups={chart.statistics.groups} />
          </details>
        </>
      )}
      <EmbedFoot
        title={title}
        to={withoutEmbed(pathname) + search}
        sources={data?.dataset ? embed.sourceCount(data.dataset.sources) : null}
        license={data?.dataset?.license ?? null}
      />
    </article>
  );
}
