import type { ComponentChildren } from 'preact';
import { Bars } from '../charts/bars.tsx';
import type { Grid } from '../charts/grid.ts';
import { HeatMap } from '../charts/heat-map.tsx';
import { Lines } from '../charts/lines.tsx';
import { WorldMap } from '../charts/world-map.tsx';
import { Scrollable } from '../parts/scrollable.tsx';
import { type ChartData, gridFor } from './drawing.tsx';

const limits = { bars: 40, lines: 12, heat: { lines: 40, columns: 24 } };

interface FigureProps extends ChartData {
  /** stands below the chart; nothing if absent */
  children?: ComponentChildren;
}

/** The chart, with what it does not show. */
export function Figure({ children, ...counted }: FigureProps) {
  const { chart, statistics, data } = counted;
  const grid = gridFor(counted, limits);
  const more = chart === 'bars' ? statistics.groups - Math.min(data.length, limits.bars) : 0;
  return (
    <figure class={`figure ${chart}`}>
      <div>
        {chart === 'map' && <WorldMap data={data} />}
        {chart === 'heat' && grid && (
          <Scrollable label="Heat map">
            <HeatMap grid={grid} />
          </Scrollable>
        )}
        {chart === 'lines' && grid && (
          <BothWidths draw={(width) => <Lines grid={grid} width={width} />} />
        )}
        {chart === 'bars' && (
          <BothWidths draw={(width) => <Bars bars={data.slice(0, limits.bars)} width={width} />} />
        )}
      </div>
      <figcaption class="aside">
        Each mark leads to the honors that it counts; the table below has its numbers and links.
        {data.some(({ value, to }) => value > 0 && to === null) &&
          ' Ages such as 54-55, which are not known exactly, have no link.'}
        {more > 0 && ` The chart shows the first ${limits.bars} rows, and there are ${more} more.`}
        {grid && <Caveats grid={grid} />}
        {grid && <Hidden grid={grid} />}
      </figcaption>
      {children}
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
function Caveats({ grid: { caveats } }: { grid: Grid }) {
  return (
    <>
      {caveats.includes('partial') &&
        ' In the shaded years, an edition has fewer named winners than declared ones.'}
      {caveats.includes('empty') && ' No edition is known for the years with a dashed outline.'}
    </>
  );
}

/** What a grid does not show. */
function Hidden({ grid: { hidden, lines, columns } }: { grid: Grid }) {
  const isPartial = lines.some(({ cells }) => cells.includes(null));
  const all = { lines: lines.length + hidden.lines, columns: columns.length + hidden.columns };
  return (
    <>
      {hidden.lines > 0 && ` The chart has room for the ${lines.length} largest of ${all.lines}.`}
      {hidden.columns > 0 && ` The chart has room for ${columns.length} of ${all.columns} columns.`}
      {isPartial &&
        ' Hatched cells and gaps in lines are not among the 1,000 largest numbers, which is the most that one query returns; they can be 0.'}
    </>
  );
}
