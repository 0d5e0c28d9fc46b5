import type { Grid } from './grid.ts';
import { Panel } from './panel.tsx';
import { ticksTo } from './scale.ts';

const gap = 36;

/** How the panels are laid out: one line has all the room. */
function layoutFor(width: number, count: number) {
  const isNarrow = width < 600;
  const most = isNarrow ? 1 : 3;
  const columns = Math.min(count, most);
  const height = count === 1 ? (isNarrow ? 260 : 400) : 190;
  return { columns, height, width: (width - gap * (columns - 1)) / columns };
}

/** The height of so many lines in a drawing of this width. */
export function linesHeight(count: number, width: number): number {
  const { columns, height } = layoutFor(width, count);
  return Math.ceil(count / columns) * (height + gap) - gap;
}

/**
 * A line for each key over the years, in panels of the same scale: one can compare them, and needs no colors to tell
 * them apart.
 */
export function Lines({ grid, width }: { grid: Grid; width: number }) {
  const { columns, caveats, lines, areUnknown } = grid;
  const layout = layoutFor(width, lines.length);
  const values = lines.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? 0));
  const largest = Math.max(1, ...values);
  /**
   * Whether a line breaks in a year. A 0 would be a claim if the year has no edition or no results yet; and, except for
   * the line of unknown values, if it has only those.
   */
  const isBlank = (at: number, isKnown = true) =>
    (areUnknown[at] && isKnown) ||
    (Boolean(caveats[at]) && lines.every(({ cells }) => !cells[at]?.value));
  const ticks = ticksTo(largest, lines.length === 1 ? 5 : 3);
  const height = linesHeight(lines.length, width);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} class="chart" aria-hidden="true">
      {lines.map(({ of, cells }, index) => {
        const x = (index % layout.columns) * (layout.width + gap);
        const y = Math.floor(index / layout.columns) * (layout.height + gap);
        return (
          <g key={of?.to ?? index} transform={`translate(${x} ${y})`}>
            <Panel
              title={of}
              times={columns}
              caveats={caveats}
              points={cells.map((cell, at) => (isBlank(at, of?.isKnown) ? null : cell))}
              scale={{ largest, ticks }}
              width={layout.width}
              height={layout.height}
            />
          </g>
        );
      })}
    </svg>
  );
}
