import type { Formats } from '../formats.ts';
import { useMessages } from '../messages.ts';
import { colorClass, type Step } from './scale.ts';
import { textWidth } from './text.ts';

interface StepLegendProps {
  steps: readonly Step[];
  x: number;
  y: number;
  /** where the next line of the legend begins */
  width: number;
}

const fontSize = 14;
const swatch = 16;
export const legendLineHeight = 24;

const labelOf = ({ from, to }: Step, format: Formats): string =>
  from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`;

/** The distance of one step to the next, and how many fit beside each other. */
export function legendLayout(steps: readonly Step[], width: number, format: Formats) {
  const longest = Math.max(0, ...steps.map((step) => textWidth(labelOf(step, format), fontSize)));
  const pitch = longest + swatch + 30;
  const columns = Math.max(1, Math.floor(width / pitch));
  return { pitch, columns, lines: Math.ceil(steps.length / columns) };
}

/** Which color stands for how many honors. */
export function StepLegend({ steps, x, y, width }: StepLegendProps) {
  const { format } = useMessages();
  const { pitch, columns } = legendLayout(steps, width, format);
  return steps.map((step, index) => {
    const left = x + (index % columns) * pitch;
    const top = y + Math.floor(index / columns) * legendLineHeight;
    return (
      <g key={step.from} transform={`translate(${left} ${top})`}>
        <rect class={`cell ${colorClass(steps, step.from)}`} width={swatch} height={swatch} />
        <text class="tick" x={swatch + 8} y="13" font-size={fontSize}>
          {labelOf(step, format)}
        </text>
      </g>
    );
  });
}
