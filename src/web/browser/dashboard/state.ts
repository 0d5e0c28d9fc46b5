import {
  type Dimension,
  dimensions,
  isDimension,
  yearsPerKey,
} from '../../../../db/model/dimensions.ts';
import type { DashboardQueryVariables, HonorFilter } from '../generated/graphql.ts';
import type { Messages } from '../messages/en.ts';
import { honorFilterOf, valuesOf } from '../parts/honor-parameters.ts';
import { inSentence } from '../parts/labels.ts';

/** The kinds of charts. */
export type Chart = keyof Messages['dashboard']['charts'];

/** What the dashboard shows. It is all in the URL, so that a link shows the same. */
export interface State {
  /** the parameters that select the honors which are counted */
  counted: URLSearchParams;
  filter: HonorFilter;
  /** one or two dimensions */
  by: Dimension[];
  chart: Chart;
}

/** The parameters that narrow the honors; each may stand in links to the honors behind a mark. */
const narrowing = ['program', 'from', 'to', 'result'] as const;

/** @returns null if a parameter has a value that cannot be one */
export function stateOf(search: URLSearchParams): State | null {
  const counted = new URLSearchParams(
    narrowing.flatMap((name) => valuesOf(search, name).map((value) => [name, value])),
  );
  const filter = honorFilterOf(counted);
  const names = [...new Set(valuesOf(search, 'by'))];
  const by = names.filter(isDimension);
  if (filter === null || by.length < names.length || by.length > 2) return null;
  if (by.length === 0) by.push('COUNTRY');
  const chosen = search.get('chart');
  const charts = chartsFor(by);
  const chart = charts.find((name) => name === chosen) ?? charts[0];
  return { counted, filter, by, chart };
}

/** The charts that can show these dimensions, the most fitting first. */
export function chartsFor(by: readonly Dimension[]): [Chart, ...Chart[]] {
  const hasTime = by.some((name) => yearsPerKey(name) !== undefined);
  if (by.length === 2) return hasTime ? ['heat', 'lines'] : ['heat'];
  if (hasTime) return ['lines', 'bars'];
  return by.some((name) => dimensions[name].keyKind === 'country') ? ['map', 'bars'] : ['bars'];
}

/** Rows to request for a chart: all that it can need, and no more than a table can show well. */
const rowsFor: Record<Chart, number> = { map: 300, lines: 1000, heat: 1000, bars: 100 };

/** The query of a state. Lines need the years in which nothing was counted; two dimensions fill them in afterwards. */
export function variablesOf({ by, filter, chart }: State): DashboardQueryVariables {
  const isOneLine = chart === 'lines' && by.length === 1;
  return {
    by,
    filter,
    orderBy: [isOneLine ? { field: 'KEY', direction: 'ASC' } : { field: 'VALUE' }],
    fill: isOneLine,
    first: rowsFor[chart],
  };
}

/** Such as "Honors by year and country". */
export const titleOf = ({ by }: State, { dashboard, dimensions }: Messages): string =>
  dashboard.title(by.map((name) => inSentence(dimensions[name].label)));
