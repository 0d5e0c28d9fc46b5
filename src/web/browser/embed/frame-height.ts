import { barsHeight } from '../charts/bars.tsx';
import { heatMapLayout } from '../charts/heat-map.tsx';
import { linesHeight } from '../charts/lines.tsx';
import { textWidth } from '../charts/text.ts';
import { mapSize } from '../charts/world.ts';
import { placed, worldHeight } from '../charts/world-map.tsx';
import { type ChartData, gridFor } from '../dashboard/drawing.tsx';
import { captionOf, figureLimits, narrowWidth } from '../dashboard/figure.tsx';
import type { Messages } from '../messages/en.ts';
import { chartWidth } from './embed-path.ts';

/** CSS pixels beside the content of a frame, and those above, below and between its texts, as `share.css` has them. */
const besides = { width: 43, height: 160 };
/** From this width on, a frame has the drawing for wide screens. */
const minWide = 576;
/** A drawing for phones is no wider. */
const maxNarrow = 442;

/** What stands in the frame of a chart. */
interface FrameContent {
  chart: ChartData;
  title: string;
  /** which honors are counted, in words */
  scope: string;
}

/** The height of a frame that shows all of a chart, so that nothing of it is cut or scrolled. @param width of the frame */
export function frameHeightOf(
  { chart, title, scope }: FrameContent,
  width: number,
  messages: Messages,
): number {
  const room = width - besides.width;
  const texts = [
    { text: title, size: 30, line: 34 },
    { text: scope, size: 15, line: 24 },
    { text: captionOf(chart, messages), size: 15, line: 24 },
    { text: chart.chart === 'map' ? elsewhereIn(chart) : '', size: 17, line: 27 },
    // The foot: the title with the sources, the license and the name of the site.
    { text: title + ' '.repeat(80), size: 14, line: 22 },
  ];
  const lines = texts.map(({ text, size, line }) => Math.ceil(textWidth(text, size) / room) * line);
  const drawn = drawnHeight(chart, width, messages);
  return Math.ceil(besides.height + drawn + lines.reduce((sum, height) => sum + height, 0));
}

/** The height of a drawing with its legend, in CSS pixels. */
function drawnHeight(counted: ChartData, width: number, messages: Messages): number {
  const room = width - besides.width;
  const isWide = width >= minWide;
  if (counted.chart === 'map') {
    const legend = 60;
    return (worldHeight(counted.data) * room) / mapSize.width + legend;
  }
  const drawing = isWide ? chartWidth : narrowWidth;
  const scale = (isWide ? room : Math.min(room, maxNarrow)) / drawing;
  const grid = gridFor(counted, figureLimits);
  if (grid === null)
    return barsHeight(Math.min(counted.data.length, figureLimits.bars), drawing) * scale;
  return counted.chart === 'lines'
    ? linesHeight(grid.lines.length, drawing) * scale
    : heatMapLayout({ grid, width: drawing, fits: isWide }, messages).height;
}

const elsewhereIn = ({ data }: ChartData): string =>
  placed(data)
    .elsewhere.map(({ labels, value }) => `${labels.join()} ${value}`)
    .join(', ')
    .padEnd(40);
