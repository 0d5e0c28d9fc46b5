import type { ComponentChildren } from 'preact';
import { Bars } from '../charts/bars.tsx';
import type { Grid } from '../charts/grid.ts';
import { HeatMap } from '../charts/heat-map.tsx';
import { Lines } from '../charts/lines.tsx';
import { WorldMap } from '../charts/world-map.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { Scrollable } from '../parts/scrollable.tsx';
import { type ChartData, gridFor } from './drawing.tsx';

const limits = { bars: 40, lines: 12, heat: { lines: 40, columns: 24 } };

interface FigureProps extends ChartData {
  /** width of the drawing for wide screens, in pixels before scaling; the width of a page if omitted */
  width?: number;
  /** stands below the chart; nothing if absent */
  children?: ComponentChildren;
}

/** The chart, with what it does not show. */
export function Figure({ width = 1088, children, ...counted }: FigureProps) {
  const messages = useMessages();
  const { dashboard } = messages;
  const { chart, statistics, data } = counted;
  const grid = gridFor(counted, limits);
  const more = chart === 'bars' ? statistics.groups - Math.min(data.length, limits.bars) : 0;
  const notes = [
    dashboard.marks,
    ...(data.some(({ value, to }) => value > 0 && to === null) ? [dashboard.withoutLink] : []),
    ...(more > 0 ? [dashboard.moreRows(limits.bars, more)] : []),
    ...(grid ? [...caveatTexts(grid, messages), ...hiddenTexts(grid, messages)] : []),
  ];
  return (
    <figure class={`figure ${chart}`}>
      <div>
        {chart === 'map' && <WorldMap data={data} />}
        {chart === 'heat' && grid && (
          <Scrollable label={dashboard.charts.heat}>
            <BothWidths wide={width} draw={(width) => <HeatMap grid={grid} width={width} />} />
          </Scrollable>
        )}
        {chart === 'lines' && grid && (
          <BothWidths wide={width} draw={(width) => <Lines grid={grid} width={width} />} />
        )}
        {chart === 'bars' && (
          <BothWidths
            wide={width}
            draw={(width) => <Bars bars={data.slice(0, limits.bars)} width={width} />}
          />
        )}
      </div>
      <figcaption class="aside">{messages.sentences(notes)}</figcaption>
      {children}
    </figure>
  );
}

interface BothWidthsProps {
  /** in pixels, before the drawing is scaled to the page */
  wide: number;
  draw(width: number): ComponentChildren;
}

const narrowWidth = 380;

/** A drawing for wide screens and one for phones, where the text of the other would be too small. */
function BothWidths({ wide, draw }: BothWidthsProps) {
  return Object.entries({ wide, narrow: narrowWidth }).map(([name, width]) => (
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
