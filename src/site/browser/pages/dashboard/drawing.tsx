import { Bars } from '../../charts/bars.tsx';
import type { Datum } from '../../charts/datum.ts';
import type { Grid } from '../../charts/grid.ts';
import { HeatMap } from '../../charts/heat-map.tsx';
import { Lines } from '../../charts/lines.tsx';
import { World } from '../../charts/world-map.tsx';
import type { DashboardGapsQuery, DashboardQuery } from '../../generated/graphql.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { type Chart, type State, variablesOf } from './dashboard-state.ts';
import { gridOf } from './grid-of-rows.ts';
import {
  type Coverage,
  type Describe,
  datumOf,
  describeFor,
  type Gaps,
  type Statistics,
} from './statistics-rows.ts';

/** The counts, and how they are shown. */
export interface ChartData {
  chart: Chart;
  statistics: Statistics;
  /** null if it is not known */
  coverage: Coverage | null;
  /** how many honors have no value for a dimension; empty if that is not known */
  unknown: Gaps['unknown'];
  data: readonly Datum[];
  describe: Describe;
  /** sorts the names that readers see */
  compare(one: string, other: string): number;
}

/** The data that the dashboard is drawn from. */
export interface DashboardData {
  state: State;
  /** null if the query costs too much */
  data: DashboardQuery | null;
  /** null if this query costs too much */
  gaps: DashboardGapsQuery | null;
}

/** @returns null if the graph did not return the numbers, or nothing is counted */
export function chartDataOf(
  { state, data, gaps }: DashboardData,
  messages: Messages,
): ChartData | null {
  const statistics = data?.statistics;
  if (!statistics || statistics.rows.length === 0) return null;
  const describe = describeFor(state, data.programs?.nodes ?? [], messages);
  const { compare } = messages.format;
  const described = statistics.rows.map((row) => ({
    row,
    datum: datumOf(describe(row.keys), row.value),
  }));
  // The graph sorts equal values by their keys, such as country codes.
  if (!variablesOf(state).fill)
    described.sort(
      ({ datum: a }, { datum: b }) =>
        b.value - a.value ||
        Number(b.isKnown) - Number(a.isKnown) ||
        compare(a.labels.join(), b.labels.join()),
    );
  return {
    chart: state.chart,
    describe,
    compare,
    statistics: { ...statistics, rows: described.map(({ row }) => row) },
    coverage: gaps?.statistics?.coverage ?? null,
    unknown: gaps?.statistics?.unknown ?? [],
    data: described.map(({ datum }) => datum),
  };
}

/** How many bars, lines and columns a chart shows. */
export interface ChartLimits {
  bars: number;
  lines: number;
  heat: { lines: number; columns: number };
}

/** The lines of a chart; null if it has none. */
export function gridFor(
  { chart, statistics, coverage, describe, compare }: ChartData,
  { lines, heat }: ChartLimits,
): Grid | null {
  if (chart !== 'heat' && chart !== 'lines') return null;
  const limits = chart === 'heat' ? heat : { lines, columns: Number.POSITIVE_INFINITY };
  return gridOf({ statistics, coverage, describe, compare }, limits);
}

/** The largest numbers as bars: those of ages in the order of age, all others in that of their numbers. */
export function barsOf(data: readonly Datum[], max: number): Datum[] {
  const bars = data.slice(0, max);
  // An age that is not exact, as 54-55, stands after the first of the two.
  const ageOf = ({ keys: [key] }: Datum) => Number(key?.value?.replace('-', '.') ?? Infinity);
  return bars[0]?.keys[0]?.dimension === 'AGE' ? bars.sort((a, b) => ageOf(a) - ageOf(b)) : bars;
}

/** The numbers of bars, lines and columns that a picture has room for. */
export const pictureLimits = { bars: 8, lines: 6, heat: { lines: 10, columns: 20 } };
/** In pixels before they are scaled: text has to be read in a small preview. */
const pictureWidths = { bars: 720, lines: 1100, heat: 1088 };

/** The chart as one drawing, for a picture of the page. */
export function ChartInPicture(counted: ChartData) {
  const { chart, data } = counted;
  const grid = gridFor(counted, pictureLimits);
  if (chart === 'map') return <World data={data} />;
  if (grid === null)
    return <Bars bars={barsOf(data, pictureLimits.bars)} width={pictureWidths.bars} />;
  return chart === 'heat' ? (
    <HeatMap grid={grid} width={pictureWidths.heat} />
  ) : (
    <Lines grid={grid} width={pictureWidths.lines} />
  );
}
