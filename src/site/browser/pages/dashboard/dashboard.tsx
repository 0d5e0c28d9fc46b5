import {
  DashboardDocument,
  DashboardGapsDocument,
  type DashboardGapsQuery,
  type DashboardQuery,
} from '../../generated/graphql.ts';
import { frameSize } from '../../links/embed-path.ts';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { LocalizedText } from '../../names/name.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { WrongParameter } from '../../parameters/wrong-parameter.ts';
import { Controls } from './controls.tsx';
import { Counting } from './counting.tsx';
import { type State, stateOf, titleOf, variablesOf } from './dashboard-state.ts';
import { ChartInPicture, chartDataOf, pictureLimits } from './drawing.tsx';
import { caveatTexts, Figure, figureLimits } from './figure.tsx';
import { frameHeightOf } from './frame-height.ts';
import { leftOutTexts } from './left-out.ts';
import { Numbers } from './numbers-table.tsx';
import { Pictures } from './picture-buttons.tsx';
import { fullTitleOf, scopeOf } from './scope.ts';

export const dashboard = definePage({
  path: '/dashboard',
  document: DashboardDocument,
  more: DashboardGapsDocument,
  variables: ({ search }) => {
    const state = stateOf(search);
    return state instanceof WrongParameter ? state : variablesOf(state);
  },
  view: (data, { search, messages }, gaps) => {
    const state = stateOf(search);
    if (state instanceof WrongParameter) return null;
    return shownFor({ state, data, gaps, problem: null }, messages);
  },
  viewTooExpensive: (problem, { search, messages }) => {
    const state = stateOf(search);
    if (state instanceof WrongParameter) return null;
    return shownFor({ state, data: null, gaps: null, problem }, messages);
  },
});

function shownFor(props: DashboardPageProps, messages: Messages) {
  const title = titleOf(props.state, messages);
  const programs = props.data?.programs?.nodes ?? [];
  const scope = scopeOf(props.state, programs, messages);
  const chart = chartDataOf(props, messages);
  const fullTitle = fullTitleOf(props.state, programs, messages);
  return {
    title: fullTitle,
    entity: null,
    frameHeight: (width: number) =>
      chart ? frameHeightOf({ chart, title, scope }, width, messages) : frameSize.height,
    description: messages.dashboard.description(title, scope),
    citedAs: `${title} (${scope})`,
    card: chart
      ? () => ({
          kicker: scope,
          title,
          rows: [],
          more: messages.sentences(leftOutTexts(chart, pictureLimits, messages)) || null,
          chart: <ChartInPicture {...chart} />,
        })
      : undefined,
    content: <DashboardPage {...props} />,
  };
}

interface DashboardPageProps {
  state: State;
  /** null if the query costs too much */
  data: DashboardQuery | null;
  /** null if this query costs too much */
  gaps: DashboardGapsQuery | null;
  /** what the graph says of the cost; null if it costs little enough */
  problem: string | null;
}

function DashboardPage({ state, data, gaps, problem }: DashboardPageProps) {
  const messages = useMessages();
  const programs = data?.programs?.nodes ?? [];
  const statistics = data?.statistics ?? null;
  const title = titleOf(state, messages);
  const scope = scopeOf(state, programs, messages);
  const chart = chartDataOf({ state, data, gaps }, messages);
  return (
    <article class="dashboard">
      <PageHead kicker={messages.site.dashboard} title={title}>
        <p class="lead">{messages.dashboard.lead(scope)}</p>
      </PageHead>
      <Controls state={state} programs={programs} />
      {statistics === null && (
        <p class="none" role="status">
          {problem === null ? (
            messages.dashboard.noNumbers
          ) : (
            <LocalizedText lang="en">{problem}</LocalizedText>
          )}{' '}
          {messages.dashboard.chooseLess}
        </p>
      )}
      {statistics !== null && chart === null && (
        <p class="none" role="status">
          {messages.selection.none}
        </p>
      )}
      {chart !== null && (
        <>
          <Figure {...chart}>
            <Pictures
              title={title}
              contents={[
                messages.sentences([
                  messages.dashboard.lead(scope),
                  messages.dashboard.totalOf(chart.statistics.total),
                ]),
                messages.sentences(leftOutTexts(chart, figureLimits, messages)),
                ...caveatTexts(chart, messages),
              ]}
              dataset={data?.dataset ?? null}
            />
          </Figure>
          <Counting statistics={chart.statistics} gaps={gaps?.statistics ?? null} by={state.by} />
          <Numbers state={state} data={chart.data} groups={chart.statistics.groups} />
        </>
      )}
      <RunQueryLink />
    </article>
  );
}
