import type { ComponentChildren } from 'preact';
import { Bars } from '../../charts/bars.tsx';
import { ScrolledHeatMap } from '../../charts/heat-map.tsx';
import { Lines } from '../../charts/lines.tsx';
import { WorldMap } from '../../charts/world-map.tsx';
import { currentYear } from '../../dates/edition-date.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { barsOf, type ChartData, gridFor } from './drawing.tsx';
import { leftOutTexts } from './left-out.ts';
import { Scrollable } from './scrollable.tsx';

export const figureLimits = { bars: 40, lines: 12, heat: { lines: 40, columns: 24 } };

const pageWidth = 1088;

interface FigureProps extends ChartData {
  /** width of the drawing for wide screens, in pixels before scaling, which it keeps; that of a page if omitted, or what it needs */
  width?: number;
  /** stands below the chart; nothing if absent */
  children?: ComponentChildren;
}

/** The text below a chart: how to read it, and what it does not show. */
export function captionOf(counted: ChartData, messages: Messages): string {
  const { dashboard } = messages;
  const { chart, data, statistics } = counted;
  return messages.sentences([
    dashboard.totalOf(statistics.total),
    dashboard.marks,
    ...(data.some(({ value, to }) => value > 0 && to === null) ? [dashboard.withoutLink] : []),
    // Below a map are the countries that are not on it.
    ...(chart === 'map' ? [] : leftOutTexts(counted, figureLimits, messages)),
    ...caveatTexts(counted, messages),
  ]);
}

/** The chart, with what it does not show. */
export function Figure({ width, children, ...counted }: FigureProps) {
  const messages = useMessages();
  const { dashboard } = messages;
  const { chart, data } = counted;
  const grid = gridFor(counted, figureLimits);
  const wide = width ?? pageWidth;
  return (
    <figure class={`figure ${chart}`}>
      <div>
        {chart === 'map' && <WorldMap data={data} />}
        {chart === 'heat' && grid && (
          <Scrollable label={dashboard.charts.heat}>
            <BothWidths
              wide={wide}
              draw={(drawn) => (
                <ScrolledHeatMap
                  grid={grid}
                  width={drawn}
                  fits={width !== undefined && drawn === wide}
                />
              )}
            />
          </Scrollable>
        )}
        {chart === 'lines' && grid && (
          <BothWidths wide={wide} draw={(width) => <Lines grid={grid} width={width} />} />
        )}
        {chart === 'bars' && (
          <BothWidths
            wide={wide}
            draw={(width) => <Bars bars={barsOf(data, figureLimits.bars)} width={width} />}
          />
        )}
      </div>
      <figcaption class="aside">{captionOf(counted, messages)}</figcaption>
      {children}
    </figure>
  );
}

interface BothWidthsProps {
  /** in pixels, before the drawing is scaled to the page */
  wide: number;
  draw(width: number): ComponentChildren;
}

export const narrowWidth = 380;

/** A drawing for wide screens and one for phones, where the text of the other would be too small. */
function BothWidths({ wide, draw }: BothWidthsProps) {
  return Object.entries({ wide, narrow: narrowWidth }).map(([name, width]) => (
    <div key={name} class={name}>
      {draw(width)}
    </div>
  ));
}

/** The meanings of the marks of years, and of numbers that were not returned: a sentence each. */
export function caveatTexts(counted: ChartData, { dashboard }: Messages): string[] {
  const grid = gridFor(counted, figureLimits);
  if (grid === null) return [];
  const { areUnknown, caveats, lines } = grid;
  return [
    ...(caveats.includes('partial') ? [dashboard.shadedYears] : []),
    ...(caveats.includes('open') ? [dashboard.yearNotOver(currentYear())] : []),
    ...(caveats.includes('empty') ? [dashboard.outlinedYears] : []),
    ...(counted.chart === 'lines' && areUnknown.includes(true) ? [dashboard.unknownYears] : []),
    ...(lines.some(({ cells }) => cells.includes(null)) ? [dashboard.hatched] : []),
  ];
}
