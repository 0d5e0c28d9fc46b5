import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import type { Datum } from './datum.ts';
import { Mark } from './mark.tsx';
import { stepsFor, strengthOf } from './scale.ts';
import { legendLayout, legendLineHeight, StepLegend } from './step-legend.tsx';
import { mapSize, numberOf, outlines, viewBoxOf, viewOf } from './world.ts';

/** The width of the legend on narrow screens. As wide as the map, it would be too small to read. */
const narrow = 380;

const numbersOnMap = new Set(outlines.map(({ number }) => number));

/** The countries on the map by their ISO numbers, and all that the map cannot show. */
function placed(data: readonly Datum[]) {
  const onMap = new Map<string, Datum>();
  const elsewhere: Datum[] = [];
  for (const datum of data) {
    const number = numberOf(datum.keys[0]?.value ?? '');
    if (number !== null && numbersOnMap.has(number)) onMap.set(number, datum);
    else elsewhere.push(datum);
  }
  return { onMap, elsewhere };
}

/** The drawing of the part of the world that has honors, each country colored by them. */
export function World({ data }: { data: readonly Datum[] }) {
  const { format, charts } = useMessages();
  const { onMap, elsewhere } = placed(data);
  const steps = stepsFor([...onMap.values()].map(({ value }) => value));
  const unknown = elsewhere.find(({ isKnown }) => !isKnown);
  const colored = outlines.filter(({ number }) => number !== null && onMap.has(number));
  const view = viewOf(colored.map(({ bounds }) => bounds));
  const { width } = mapSize;
  const height = (width * view.height) / view.width;
  return (
    <svg viewBox={`0 0 ${width} ${height + 40}`} class="chart" aria-hidden="true">
      <svg width={width} height={height} viewBox={viewBoxOf(view)} aria-hidden="true">
        {outlines.map(({ number, name, path }) => {
          const datum = number === null ? undefined : onMap.get(number);
          if (!datum) return <path key={number ?? name} class="country" d={path} />;
          return (
            <Mark key={number} {...datum}>
              <path class="country" d={path} />
              <path class="cell" fill-opacity={strengthOf(steps, datum.value)} d={path} />
            </Mark>
          );
        })}
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
