import { useMessages } from '../messages/messages.ts';
import { Mark } from './chart-mark.tsx';
import type { Datum, Group } from './datum.ts';
import type { Grid } from './grid.ts';
import { linearScale } from './scale.ts';
import { shortened, textWidth } from './text-width.ts';

interface PanelProps {
  title: Group | null;
  /** years or decades, one after the other */
  times: readonly string[];
  caveats: Grid['caveats'];
  /** one for each of them; null if its number is not there to be shown, where the line has a gap */
  points: readonly (Datum | null)[];
  scale: { largest: number; ticks: readonly number[] };
  width: number;
  height: number;
}

const fontSize = 13;
const centered = { 'text-anchor': 'middle', 'font-size': fontSize } as const;
const atEnd = { 'text-anchor': 'end', 'font-size': fontSize } as const;
const margin = { left: 48, right: 24, bottom: 24 };
/** Closer points are not drawn one by one. */
const minDistance = 12;
/** Between the labels of two years. */
const gap = 24;

/** One line over the years. */
export function Panel({ title, times, caveats, points, scale, width, height }: PanelProps) {
  const { format, charts } = useMessages();
  const top = title === null ? 24 : 38;
  const bottom = height - margin.bottom;
  const last = Math.max(times.length - 1, 1);
  const x = linearScale([0, last], [margin.left + 14, width - margin.right]);
  const y = linearScale([0, scale.largest], [bottom, top]);
  const distance = x(1) - x(0);
  const widest = Math.max(...times.map((time) => textWidth(time, fontSize)));
  const every = Math.max(1, Math.ceil((widest + gap) / distance));
  const peak = points.reduce<number | null>(
    (best, point, index) =>
      point && point.value > ((best === null ? null : points[best])?.value ?? 0) ? index : best,
    null,
  );
  return (
    <>
      {title !== null && (
        <Mark labels={title.labels} value={null} to={title.to}>
          <text class="name heading" x="0" y="16" font-size="15">
            {shortened(charts.name(title.labels), width, 15)}
          </text>
        </Mark>
      )}
      {caveats.map((caveat, index) => {
        // The first and the last year have less room.
        const start = Math.max(x(index) - distance / 2, margin.left);
        const end = Math.min(x(index) + distance / 2, width);
        const size = { x: start, y: top, width: end - start, height: bottom - top };
        return caveat && <rect key={times[index]} class={`caveat ${caveat}`} {...size} />;
      })}
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line class="rule" x1={margin.left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={margin.left - 8} y={y(tick) + 4} {...atEnd}>
            {format.number(tick)}
          </text>
        </g>
      ))}
      {times.map((time, index) =>
        index % every === 0 ? (
          <text key={time} class="tick" x={x(index)} y={height - 4} {...centered}>
            {time}
          </text>
        ) : null,
      )}
      <path
        class="line"
        d={lineThrough(points.map((point, index) => point && [x(index), y(point.value)]))}
      />
      {points.map((point, index) =>
        point === null || point.value === 0 ? null : (
          <Mark key={times[index]} {...point}>
            <rect
              class="hit"
              x={x(index) - distance / 2}
              y={top}
              width={distance}
              height={bottom - top}
            />
            <circle
              class={distance < minDistance && !isAlone(points, index) ? 'point close' : 'point'}
              cx={x(index)}
              cy={y(point.value)}
              r="4"
            />
            {index === peak && (
              <text class="number" x={x(index)} y={y(point.value) - 9} {...centered}>
                {format.number(point.value)}
              </text>
            )}
          </Mark>
        ),
      )}
    </>
  );
}

/** Whether no line leads to a point. */
const isAlone = (points: PanelProps['points'], index: number): boolean =>
  !points[index - 1] && !points[index + 1];

/** The path through points, with a gap where one is missing. */
function lineThrough(points: readonly (readonly [number, number] | null)[]): string {
  return points
    .map((point, index) =>
      point === null
        ? ''
        : `${index === 0 || points[index - 1] === null ? 'M' : 'L'}${point.map((number) => number.toFixed(1)).join(' ')}`,
    )
    .join('');
}
