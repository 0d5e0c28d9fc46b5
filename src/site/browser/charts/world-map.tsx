import { Link } from '../links/location.tsx';
import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';
import { Mark } from './chart-mark.tsx';
import type { Datum } from './datum.ts';
import { colorClass, stepsFor } from './scale.ts';
import { legendHeight, StepLegend } from './step-legend.tsx';
import { mapOf, mapSize, numberOf, outlines } from './world.ts';

/** The width of the legend on narrow screens. As wide as the map, it would be too small to read. */
const narrow = 380;

const numbersOnMap = new Set(outlines.map(({ number }) => number));

/** The countries on the map by their ISO numbers, and all that the map cannot show. */
export function placed(data: readonly Datum[]) {
  const onMap = new Map<string, Datum>();
  const elsewhere: Datum[] = [];
  for (const datum of data) {
    const number = numberOf(datum.keys[0]?.value ?? '');
    if (number !== null && numbersOnMap.has(number)) onMap.set(number, datum);
    else elsewhere.push(datum);
  }
  return { onMap, elsewhere };
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

const stepsOf = (onMap: ReadonlyMap<string, Datum>) =>
  stepsFor([...onMap.values()].map(({ value }) => value));

const roomForLegend = 40;

/** The height of the drawing. */
export const worldHeight = (data: readonly Datum[]): number =>
  mapFor(placed(data)).height + roomForLegend;

/** The height of the legend on narrow screens, in a drawing as wide as it. */
export const narrowLegendHeight = (data: readonly Datum[], messages: Messages): number =>
  legendHeight({ steps: stepsOf(placed(data).onMap), hasBlank: true, width: narrow }, messages);

/** The drawing of the part of the world that has honors, each country colored by them. */
export function World({ data }: { data: readonly Datum[] }) {
  const { onMap } = placed(data);
  const steps = stepsOf(onMap);
  const { viewBox, isWhole, height, pathOf, colored, blank } = mapFor({ onMap });
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
      {!isWhole && <rect class="map-edge" width={width} height={height} />}
      <g class="wide">
        <StepLegend steps={steps} hasBlank x={0} y={height + 20} width={width} />
      </g>
    </svg>
  );
}

/** The world with its legend, and what it cannot show. */
export function WorldMap({ data }: { data: readonly Datum[] }) {
  const messages = useMessages();
  const { format, charts } = messages;
  const { onMap, elsewhere } = placed(data);
  const steps = stepsOf(onMap);
  return (
    <>
      <World data={data} />
      <svg
        viewBox={`0 0 ${narrow} ${narrowLegendHeight(data, messages)}`}
        class="chart narrow"
        aria-hidden="true"
      >
        <StepLegend steps={steps} hasBlank x={0} y={2} width={narrow} />
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
