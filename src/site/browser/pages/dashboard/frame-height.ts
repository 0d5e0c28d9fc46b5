import { barsHeight } from '../../charts/bars.tsx';
import { heatMapLayout } from '../../charts/heat-map.tsx';
import { linesHeight } from '../../charts/lines.tsx';
import { textWidth } from '../../charts/text-width.ts';
import { mapSize } from '../../charts/world.ts';
import { narrowLegendHeight, placed, worldHeight } from '../../charts/world-map.tsx';
import { chartWidth, minWide } from '../../links/embed-path.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { type ChartData, gridFor } from './drawing.tsx';
import { captionOf, figureLimits, narrowWidth } from './figure.tsx';

/** CSS pixels beside the content of a frame, and those above, below and between its texts, as `share.css` has them. */
const besides = { width: 43, height: 142 };
/** A drawing for phones is no wider, and neither is the legend of a map. */
const maxNarrow = 442;
/** A heat map that is wider than a phone has a bar to scroll it. */
const scrollbar = 16;
/** Texts are narrower than their estimate, but a line ends before the word that does not fit. */
const fonts = { serif: 0.8, sans: 0.88, endOfLine: 16 };

/** No frame shows a chart in less; who asks for less scrolls. */
const minRoom = 200;

/** The width of what stands in a frame. */
const roomIn = (width: number) => Math.max(width - besides.width, minRoom);

/** The content of the frame of a chart. */
interface FrameContent {
  chart: ChartData;
  /** as the frame has it */
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
  const room = roomIn(width);
  const heading = Math.min(Math.max(23, 18.7 + 0.016 * width), 32.3);
  const texts = [
    { text: title, size: heading * fonts.serif, line: heading * 1.13 },
    { text: scope, size: 16 * fonts.sans, line: 24.7 },
    { text: captionOf(chart, messages), size: 16 * fonts.sans, line: 24.7 },
    { text: chart.chart === 'map' ? elsewhereIn(chart) : '', size: 17 * fonts.serif, line: 26.5 },
    // The foot: the title with the sources, the license and the name of the site.
    { text: title.padEnd(title.length + 68), size: 15 * fonts.sans, line: 21.6 },
  ];
  const lines = texts.map(({ text, size, line }) => {
    const needed = textWidth(text, size);
    return (
      (needed <= room ? Math.min(text.length, 1) : Math.ceil(needed / (room - fonts.endOfLine))) *
      line
    );
  });
  const drawn = drawnHeight(chart, width, messages);
  return Math.ceil(besides.height + drawn + lines.reduce((sum, height) => sum + height, 0));
}

/** The height of a drawing with its legend, in CSS pixels. */
function drawnHeight(counted: ChartData, width: number, messages: Messages): number {
  const room = roomIn(width);
  const isWide = width >= minWide;
  if (counted.chart === 'map') {
    const legend =
      (narrowLegendHeight(counted.data, messages) * Math.min(room, maxNarrow)) / narrowWidth;
    const margins = 30;
    return (worldHeight(counted.data) * room) / mapSize.width + legend + margins;
  }
  const drawing = isWide ? chartWidth : narrowWidth;
  const scale = (isWide ? room : Math.min(room, maxNarrow)) / drawing;
  const grid = gridFor(counted, figureLimits);
  if (grid === null)
    return barsHeight(Math.min(counted.data.length, figureLimits.bars), drawing) * scale;
  return counted.chart === 'lines'
    ? linesHeight(grid.lines.length, drawing) * scale
    : heatMapLayout({ grid, width: drawing, fits: isWide }, messages).height +
        (isWide ? 0 : scrollbar);
}

const elsewhereIn = ({ data }: ChartData): string =>
  placed(data)
    .elsewhere.map(({ labels, value }) => `${labels.join()} ${value}`)
    .join(', ')
    .padEnd(20);
