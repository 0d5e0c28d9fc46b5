import type { ComponentChildren } from 'preact';
import { Bars } from '../charts/bars.tsx';
import type { Datum } from '../charts/datum.ts';
import type { Grid } from '../charts/grid.ts';
import { HeatMap } from '../charts/heat-map.tsx';
import { Lines } from '../charts/lines.tsx';
import { WorldMap } from '../charts/world-map.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { Scrollable } from '../parts/scrollable.tsx';
import { gridOf } from './grid.ts';
import { Pictures } from './pictures.tsx';
import type { Coverage, Describe, Statistics } from './rows.ts';
import type { Chart } from './state.ts';

const maxBars = 40;
const maxLines = 12;
const heatLimits = { lines: 40, columns: 24 };

interface FigureProps {
  chart: Chart;
  statistics: Statistics;
  /** null if it is not known */
  coverage: Coverage | null;
  data: readonly Datum[];
  describe: Describe;
  /** what the picture is called when it is downloaded */
  title: string;
  scope: string;
}

/** The chart, with what it does not show, and the chart as a picture. */
export function Figure({ chart, statistics, coverage, data, describe, title, scope }: FigureProps) {
  const messages = useMessages();
  const { dashboard } = messages;
  const { groups } = statistics;
  const grid =
    chart === 'heat' || chart === 'lines'
      ? gridOf(
          statistics,
          coverage,
          describe,
          chart === 'heat' ? heatLimits : { lines: maxLines, columns: Number.POSITIVE_INFINITY },
        )
      : null;
  const more = chart === 'bars' ? groups - Math.min(data.length, maxBars) : 0;
  const notes = [
    dashboard.marks,
    ...(data.some(({ value, to }) => value > 0 && to === null) ? [dashboard.withoutLink] : []),
    ...(more > 0 ? [dashboard.moreRows(maxBars, more)] : []),
    ...(grid ? [...caveatTexts(grid, messages), ...hiddenTexts(grid, messages)] : []),
  ];
  return (
    <figure class={`figure ${chart}`}>
      <div>
        {chart === 'map' && <WorldMap data={data} />}
        {chart === 'heat' && grid && (
          <Scrollable label={dashboard.charts.heat}>
            <BothWidths draw={(width) => <HeatMap grid={grid} width={width} />} />
          </Scrollable>
        )}
        {chart === 'lines' && grid && (
          <BothWidths draw={(width) => <Lines grid={grid} width={width} />} />
        )}
        {chart === 'bars' && (
          <BothWidths draw={(width) => <Bars bars={data.slice(0, maxBars)} width={width} />} />
        )}
      </div>
      <figcaption class="aside">{messages.sentences(notes)}</figcaption>
      <Pictures title={title} note={scope} />
    </figure>
  );
}

/** In pixels, before the drawing is scaled to the page. */
const widths = { wide: 1088, narrow: 380 };

/** A drawing for wide screens and one for phones, where the text of the other would be too small. */
function BothWidths({ draw }: { draw(width: number): ComponentChildren }) {
  return Object.entries(widths).map(([name, width]) => (
    <div key={name} class={name}>
      {draw(width)}
    </div>
  ));
}

/** What the marks of years stand for. */
function caveatTexts({ caveats }: Grid, { dashboard }: Messages): string[] {
  return [
    ...(caveats.includes('partial') ? [dashboard.shadedYears] : []),
    ...(caveats.includes('empty') ? [dashboard.outlinedYears] : []),
  ];
}

/** What a grid does not show. */
function hiddenTexts({ hidden, lines, columns }: Grid, { dashboard }: Messages): string[] {
  const isPartial = lines.some(({ cells }) => cells.includes(null));
  const all = { lines: lines.length + hidden.lines, columns: columns.length + hidden.columns };
  return [
    ...(hidden.lines > 0 ? [dashboard.hiddenLines(lines.length, all.lines)] : []),
    ...(hidden.columns > 0 ? [dashboard.hiddenColumns(columns.length, all.columns)] : []),
    ...(isPartial ? [dashboard.hatched] : []),
  ];
}
