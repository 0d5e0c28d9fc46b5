import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';
import { Mark } from './chart-mark.tsx';
import type { Grid } from './grid.ts';
import { colorClass, type Step, stepsFor } from './scale.ts';
import { legendHeight, StepLegend } from './step-legend.tsx';
import { shortened, textWidth } from './text-width.ts';

const maxLabelWidth = 320;
/** Of a narrow drawing, in parts of its width. */
const maxLabelShare = 0.3;
const labelGap = 14;
/** The room that tilted labels take beyond the last column. */
const tiltedWidth = 100;
const cellHeight = 28;
const fontSize = 14;
const centered = { 'text-anchor': 'middle', 'font-size': fontSize } as const;
const atEnd = { 'text-anchor': 'end', 'font-size': fontSize } as const;
/** Narrower cells have no room for a number. */
const minNumberWidth = 30;
const maxCellWidth = 140;

interface HeatMapProps {
  grid: Grid;
  /** of the drawing, which is wider if its columns need more room */
  width: number;
  /** whether it keeps its width, with narrower cells; false if absent */
  fits?: boolean;
}

/** Where everything is. */
export function heatMapLayout(
  { grid, width: roomWidth, fits = false }: HeatMapProps,
  messages: Messages,
) {
  const { charts } = messages;
  const { columns: labels, areTimes, lines } = grid;
  const longest = lines.map(({ of }) => textWidth(charts.name(of?.labels ?? []), fontSize));
  const roomForNames = Math.min(Math.max(...longest), maxLabelWidth, roomWidth * maxLabelShare);
  const labelWidth = roomForNames + labelGap;
  const needed = labelWidth + labels.length * (minNumberWidth + 2) + 6;
  const width = fits ? roomWidth : Math.max(roomWidth, needed);
  const pitch = (width - labelWidth) / Math.max(labels.length, 1);
  const areTilted = !areTimes && labels.some((label) => textWidth(label, fontSize) > pitch - 4);
  const cellWidth = Math.min(areTilted ? pitch - tiltedWidth / labels.length : pitch, maxCellWidth);
  const top = areTilted ? 130 : 30;
  const steps = stepsFor(lines.flatMap(({ cells }) => cells.map((cell) => cell?.value ?? 0)));
  // All of it is in view before anybody scrolls.
  const legend = { steps, width: Math.min(width, roomWidth) - labelWidth };
  const bottom = top + lines.length * cellHeight;
  const height = bottom + 20 + legendHeight(legend, messages);
  // A drawing wider than its frame keeps its size: percentages are of the frame, and its names would leave with it.
  const isScaled = width <= roomWidth;
  const sizeOf = (part: number) => (isScaled ? `${(100 * part) / roomWidth}%` : part);
  return {
    roomForNames,
    labelWidth,
    width,
    areTilted,
    cellWidth,
    top,
    bottom,
    height,
    legend,
    sizeOf,
  };
}

/** A heat map whose names of lines stay in view while it scrolls. */
export function ScrolledHeatMap(props: HeatMapProps) {
  const { labelWidth, bottom, sizeOf, ...layout } = heatMapLayout(props, useMessages());
  return (
    <div class="scrolled">
      <HeatMap {...props} />
      <svg
        viewBox={`0 0 ${labelWidth} ${bottom}`}
        class="chart pinned"
        width={sizeOf(labelWidth)}
        aria-hidden="true"
      >
        <rect class="paper" y={layout.top} width={labelWidth} height={bottom - layout.top} />
        {props.grid.lines.map((line, row) => (
          <LineName key={line.of?.to ?? row} line={line} row={row} {...layout} />
        ))}
      </svg>
    </div>
  );
}

interface LineNameProps {
  line: Grid['lines'][number];
  row: number;
  roomForNames: number;
  top: number;
}

function LineName({ line: { of }, row, roomForNames, top }: LineNameProps) {
  const { charts } = useMessages();
  if (!of) return null;
  return (
    <Mark labels={of.labels} value={null} to={of.to}>
      <text
        class={of.isKnown ? 'name' : 'name unknown'}
        x={roomForNames}
        y={top + (row + 0.5) * cellHeight + 5}
        {...atEnd}
      >
        {shortened(charts.name(of.labels), roomForNames, fontSize)}
      </text>
    </Mark>
  );
}

/** Colored cells of lines and columns. What is zero stays blank, and what was not returned is hatched. */
export function HeatMap(props: HeatMapProps) {
  const { columns: labels, areTimes, caveats, lines } = props.grid;
  const layout = heatMapLayout(props, useMessages());
  const { labelWidth, width, areTilted, cellWidth, top, bottom, height, legend } = layout;
  const roomForTime = Math.max(...labels.map((label) => textWidth(label, fontSize))) + 16;
  const every = areTimes ? Math.max(1, Math.ceil(roomForTime / cellWidth)) : 1;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      class="chart"
      width={layout.sizeOf(width)}
      aria-hidden="true"
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="hatch" d="M0 6L6 0" />
        </pattern>
      </defs>
      {caveats.map(
        (caveat, index) =>
          caveat && (
            <rect
              key={index}
              class={`caveat ${caveat}`}
              x={labelWidth + index * cellWidth}
              y={top - 26}
              width={cellWidth - 1}
              height="24"
            />
          ),
      )}
      {labels.map((label, index) => {
        const middle = labelWidth + (index + 0.5) * cellWidth;
        // The label of the last column ends where the drawing does.
        const x = areTilted ? middle : Math.min(middle, width - textWidth(label, fontSize) / 2);
        if (index % every !== 0) return null;
        return areTilted ? (
          <text
            key={index}
            class="tick"
            transform={`translate(${x} ${top - 8}) rotate(-42)`}
            font-size={fontSize}
          >
            {shortened(label, 150, fontSize)}
          </text>
        ) : (
          <text key={index} class="tick" x={x} y={top - 9} {...centered}>
            {label}
          </text>
        );
      })}
      {lines.map((line, row) => (
        <LineName key={line.of?.to ?? row} line={line} row={row} {...layout} />
      ))}
      {lines.map(({ of, cells }, row) => (
        <g key={of?.to ?? row} transform={`translate(0 ${top + row * cellHeight})`}>
          {cells.map((cell, index) => {
            const x = labelWidth + index * cellWidth;
            const size = { x, y: 1, width: cellWidth - 1, height: cellHeight - 2 };
            if (cell === null) return <rect key={index} fill="url(#hatch)" {...size} />;
            if (cell.value === 0) return <rect key={index} class="zero" {...size} />;
            return (
              <Mark key={index} {...cell}>
                <Cell value={cell.value} steps={legend.steps} {...size} />
              </Mark>
            );
          })}
        </g>
      ))}
      <StepLegend {...legend} x={labelWidth} y={bottom + 18} />
    </svg>
  );
}

interface CellProps {
  value: number;
  steps: readonly Step[];
  x: number;
  y: number;
  width: number;
  height: number;
}

function Cell({ value, steps, ...size }: CellProps) {
  const { format } = useMessages();
  return (
    <>
      <rect class={`cell ${colorClass(steps, value)}`} {...size} />
      {size.width > minNumberWidth && (
        <text class="number" x={size.x + size.width / 2} y={cellHeight / 2 + 5} {...centered}>
          {format.number(value)}
        </text>
      )}
    </>
  );
}
