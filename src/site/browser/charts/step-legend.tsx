import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';
import { colorClass, type Step } from './scale.ts';
import { textWidth } from './text-width.ts';

interface StepLegendProps {
  steps: readonly Step[];
  /** whether what has no honors is blank, and begins the legend; false if absent */
  hasBlank?: boolean;
  x: number;
  y: number;
  /** where the next line of the legend begins */
  width: number;
}

const fontSize = 14;
const swatch = 16;
const legendLineHeight = 24;

type LegendContent = Pick<StepLegendProps, 'steps' | 'hasBlank' | 'width'>;

/** The entries, the distance of one to the next, and how many fit beside each other. */
function layoutOf({ steps, hasBlank = false, width }: LegendContent, messages: Messages) {
  const { charts, format } = messages;
  const entries = [
    ...(hasBlank ? [{ from: 0, label: charts.noHonors }] : []),
    ...steps.map(({ from, to }) => ({
      from,
      label: from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`,
    })),
  ];
  const longest = Math.max(0, ...entries.map(({ label }) => textWidth(label, fontSize)));
  const pitch = longest + swatch + 30;
  return { entries, pitch, columns: Math.max(1, Math.floor(width / pitch)) };
}

/** The height of a legend in a drawing of this width. */
export function legendHeight(content: LegendContent, messages: Messages): number {
  const { entries, columns } = layoutOf(content, messages);
  return Math.ceil(entries.length / columns) * legendLineHeight;
}

/** Which color stands for how many honors. */
export function StepLegend({ x, y, ...content }: StepLegendProps) {
  const { entries, pitch, columns } = layoutOf(content, useMessages());
  return entries.map(({ from, label }, index) => {
    const left = x + (index % columns) * pitch;
    const top = y + Math.floor(index / columns) * legendLineHeight;
    return (
      <g key={from} transform={`translate(${left} ${top})`}>
        <rect class={`cell ${colorClass(content.steps, from)}`} width={swatch} height={swatch} />
        <text class="tick" x={swatch + 8} y="13" font-size={fontSize}>
          {label}
        </text>
      </g>
    );
  });
}
