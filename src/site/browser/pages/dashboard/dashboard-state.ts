import {
  type Dimension,
  dimensionNames,
  dimensions,
  isDimension,
  yearsPerKey,
} from '../../../../../db/model/dimensions.ts';
import type { DashboardQueryVariables, HonorFilter } from '../../generated/graphql.ts';
import { inSentence } from '../../messages/labels.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { honorFilterOf, valuesOf } from '../../parameters/honor-parameters.ts';
import { WrongParameter } from '../../parameters/wrong-parameter.ts';

/** The kinds of charts. */
export type Chart = keyof Messages['dashboard']['charts'];

/** The state of the dashboard. It is all in the URL, so that a link shows the same. */
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

/** @returns the first parameter with a value that cannot be one, if there is any */
export function stateOf(search: URLSearchParams): State | WrongParameter {
  const counted = new URLSearchParams(
    narrowing.flatMap((name) => valuesOf(search, name).map((value) => [name, value])),
  );
  const filter = honorFilterOf(counted);
  const names = [...new Set(valuesOf(search, 'by'))];
  const by = names.filter(isDimension);
  if (filter instanceof WrongParameter) return filter;
  if (by.length < names.length) return new WrongParameter('by', dimensionNames);
  if (by.length > 2) return new WrongParameter('by', 'dimensions');
  if (by.length === 0) by.push('COUNTRY');
  const chosen = search.get('chart');
  if (chosen !== null && !Object.hasOwn(rowsFor, chosen))
    return new WrongParameter('chart', Object.keys(rowsFor));
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

/** Whether the title can call what is counted winners. */
export function areWinners({ counted }: State): boolean {
  const [result, ...more] = counted.getAll('result');
  return result === 'WON' && more.length === 0;
}

/** The years that the title names; null if all are counted. */
export function yearsOf({ counted }: State): { from: string | null; to: string | null } | null {
  const years = { from: counted.get('from'), to: counted.get('to') };
  return years.from === null && years.to === null ? null : years;
}

/** Such as "Winners by year and country, 2020–2025". */
export const titleOf = (state: State, { dashboard, dimensions }: Messages): string =>
  dashboard.title(
    state.by.map((name) => inSentence(dimensions[name].label)),
    areWinners(state),
    yearsOf(state),
  );
