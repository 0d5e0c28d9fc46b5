import { placed } from '../../charts/world-map.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { withoutValueText } from '../../messages/unknown-text.ts';
import { type ChartData, type ChartLimits, gridFor } from './drawing.tsx';

/** Sentences on what a chart has no room for. The unknown values among it are named, since they are the last. */
export function leftOutTexts(
  counted: ChartData,
  limits: ChartLimits,
  messages: Messages,
): readonly string[] {
  const { dashboard } = messages;
  const { rows, columns, withoutUnknown } = shownOf(counted, limits);
  const isMap = counted.chart === 'map';
  return [
    ...(rows.shown < rows.all
      ? [(isMap ? dashboard.shownOnMap : dashboard.shownRows)(rows.shown, rows.all)]
      : []),
    ...(rows.endAmongEquals ? [dashboard.equalHidden] : []),
    ...(columns.shown < columns.all ? [dashboard.shownColumns(columns.shown, columns.all)] : []),
    ...counted.unknown
      .filter(
        ({ dimension, honorCount }) =>
          honorCount > 0 && dimension !== null && withoutUnknown.includes(dimension),
      )
      .map((count) => dashboard.notShown(withoutValueText(count, messages))),
  ];
}

/** How much a chart shows, and the dimensions whose unknown values are not in it. */
function shownOf(counted: ChartData, limits: ChartLimits) {
  const { chart, data, statistics } = counted;
  const none = { shown: 0, all: 0 };
  const [only] = data[0]?.keys ?? [];
  const grid = gridFor(counted, limits);
  if (grid === null) {
    const bars = data.slice(0, limits.bars);
    const shown = chart === 'map' ? placed(data).onMap.size : bars.length;
    const hasUnknown = chart !== 'map' && bars.some(({ isKnown }) => !isKnown);
    const [last, next] = chart === 'map' ? [] : data.slice(limits.bars - 1, limits.bars + 1);
    const endAmongEquals = next?.isKnown === true && next.value === last?.value;
    // On no map is a place for the honors without a country, which have a sentence of their own.
    const isUnknownApart = chart === 'map' && data.some(({ isKnown }) => !isKnown);
    const all = statistics.groups - (isUnknownApart ? 1 : 0);
    return {
      rows: { shown, all, endAmongEquals },
      columns: none,
      withoutUnknown: hasUnknown ? [] : [only?.dimension],
    };
  }
  const { lines, columns, hidden } = grid;
  const down = lines[0]?.of?.keys[0]?.dimension;
  const across = data[0]?.keys.find(({ dimension }) => dimension !== down)?.dimension;
  return {
    rows: {
      shown: lines.length,
      all: lines.length + hidden.lines,
      endAmongEquals: hidden.equalLines,
    },
    columns: { shown: columns.length, all: columns.length + hidden.columns },
    withoutUnknown: [...(hidden.lines > 0 ? [down] : []), ...(hidden.columns > 0 ? [across] : [])],
  };
}
