import { useMessages } from '../messages/messages.ts';
import { Mark } from './chart-mark.tsx';
import { linearScale } from './scale.ts';
import { shortened, textWidth } from './text-width.ts';

interface Bar {
  labels: readonly string[];
  value: number;
  isKnown: boolean;
  to: string | null;
}

const fontSize = 15;
const roomForNumbers = 72;
const maxLabelWidth = 440;

/** Labels stand beside the bars where there is room, and above them on a narrow screen. */
function layoutFor(width: number, longest: number) {
  const isNarrow = width < 600;
  const labelWidth = isNarrow ? width : Math.min(longest, maxLabelWidth);
  return isNarrow
    ? { labelEnd: 0, barStart: 0, barTop: 22, barHeight: 16, pitch: 54, labelWidth }
    : {
        labelEnd: labelWidth,
        barStart: labelWidth + 14,
        barTop: 7,
        barHeight: 18,
        pitch: 32,
        labelWidth,
      };
}

/** The height of bars in a drawing of this width. */
export const barsHeight = (count: number, width: number): number =>
  count * layoutFor(width, 0).pitch;

/** Horizontal bars, each with its name and number. */
export function Bars({ bars, width }: { bars: readonly Bar[]; width: number }) {
  const { format, charts } = useMessages();
  const { labelEnd, barStart, barTop, barHeight, pitch, labelWidth } = layoutFor(
    width,
    Math.max(...bars.map(({ labels }) => textWidth(charts.name(labels), fontSize))),
  );
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  const lengthOf = linearScale([0, largest], [0, width - barStart - roomForNumbers]);
  const height = barsHeight(bars.length, width);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} class="chart" aria-hidden="true">
      {bars.map(({ labels, value, isKnown, to }, index) => {
        const top = index * pitch;
        const length = Math.max(lengthOf(value), 1);
        const middle = top + barTop + barHeight / 2;
        return (
          <Mark key={to ?? index} labels={labels} value={value} to={to}>
            <rect class="hit" x="0" y={top} width={width} height={pitch} />
            <text
              class="name"
              x={labelEnd}
              y={labelEnd === 0 ? top + 15 : middle + 5}
              text-anchor={labelEnd === 0 ? 'start' : 'end'}
              font-size={fontSize}
            >
              {shortened(charts.name(labels), labelWidth, fontSize)}
            </text>
            <rect
              class={isKnown ? 'bar' : 'bar unknown'}
              x={barStart}
              y={top + barTop}
              width={length}
              height={barHeight}
            />
            <text class="number" x={barStart + length + 8} y={middle + 5} font-size={fontSize}>
              {format.number(value)}
            </text>
          </Mark>
        );
      })}
    </svg>
  );
}
