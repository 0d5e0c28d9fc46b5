import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import type { Datum } from './datum.ts';
import { Mark } from './mark.tsx';
import { colorClass, stepsFor } from './scale.ts';
import { legendLayout, legendLineHeight, StepLegend } from './step-legend.tsx';
import { mapOf, mapSize, numberOf, outlines } from './world.ts';

/** The width of the legend on narrow screens. As wide as the map, it would be too small to read. */
const narrow = 380;

const numbersOnMap = new Set(outlines.map(({ number }) => number));

/** The countries on the map by their ISO numbers, all that the map cannot show, and what is unknown among that. */
export function placed(data: readonly Datum[]) {
  const onMap = new Map<string, Datum>();
  const elsewhere: Datum[] = [];
  for (const datum of data) {
    const number = numberOf(datum.keys[0]?.value ?? '');
    if (number !== null && numbersOnMap.has(number)) onMap.set(number, datum);
    else elsewhere.push(datum);
  }
  return { onMap, elsewhere, unknown: elsewhere.find(({ isKnown }) => !isKnown) };
}

/** The part of the world that has honors. */
function mapFor({ onMap }: Pick<ReturnType<typeof placed>, 'onMap'>) {
  const colored = outlines.flatMap((outline) => {
    const datum = onMap.get(outline.number ?? '');
    return datum ? [{ ...outline, datum }] : [];
  });
  const blank = outlines.filter(({ number }) => !onMap.has(number ?? ''));
  return { ...mapOf(colored.map(({ bounds }) => bounds)), colored, blank };
}

const roomForLegend = 40;

/** The height of the drawing. */
export const worldHeight = (data: readonly Datum[]): number =>
  mapFor(placed(data)).height + roomForLegend;

/** The drawing of the part of the world that has honors, each country colored by them. */
export function World({ data }: { data: readonly Datum[] }) {
  const { format, charts } = useMessages();
  const { onMap, unknown } = placed(data);
  const steps = stepsFor([...onMap.values()].map(({ value }) => value));
  const { viewBox, height, pathOf, colored, blank } = mapFor({ onMap });
  const { width } = mapSize;
  return (
    <svg viewBox={`0 0 ${width} ${height + roomForLegend}`} class="chart" aria-hidden="true">
      <svg width={width} height={height} viewBox={viewBox} aria-hidden="true">
        <path class="country" d={blank.map(pathOf).join('')} />
        {colored.map(({ datum, ...outline }) => (
          <Mark key={outline.number} {...datum}>
            <path class={`country cell ${colorClass(steps, datum.value)}`} d={pathOf(outline)} />
          </Mark>
        ))}
      </svg>
      <g class="wide">
        <StepLegend steps={steps} x={0} y={height + 20} width={width} />
        {unknown && (
          <Mark {...unknown}>
            <g
              transform={`translate(${steps.length * legendLayout(steps, width, format).pitch} ${height + 20})`}
            >
              <rect class="bar unknown" width="16" height="16" />
              <text class="tick" x="24" y="13" font-size="14">
                {charts.labeled(unknown.labels[0] ?? '', unknown.value)}
              </text>
            </g>
          </Mark>
        )}
      </g>
    </svg>
  );
}

/** The world with its legend, and what it cannot show. */
export function WorldMap({ data }: { data: readonly Datum[] }) {
  const { format, charts } = useMessages();
  const { onMap, elsewhere } = placed(data);
  const steps = stepsFor([...onMap.values()].map(({ value }) => value));
  return (
    <>
      <World data={data} />
      <svg
        viewBox={`0 0 ${narrow} ${legendLayout(steps, narrow, format).lines * legendLineHeight}`}
        class="chart narrow"
        aria-hidden="true"
      >
        <StepLegend steps={steps} x={0} y={2} width={narrow} />
      </svg>
      {elsewhere.length > 0 && (
        <p class="elsewhere">
          {charts.notOnMap(
            elsewhere.map(({ keys, labels, value, to }) => (
              <span key={keys[0]?.value}>
                {to === null ? labels[0] : <Link to={to}>{labels[0]}</Link>} {format.number(value)}
              </span>
            )),
          )}
        </p>
      )}
    </>
  );
}
