import type { StatisticsDimension } from '../generated/graphql.ts';
import { dimensionNames, dimensions, notKnown } from './dimensions.ts';
import { valuesOf } from './honor-parameters.ts';
import { keyLabel } from './key-label.ts';

/** The graph counts by three dimensions at most. */
const mostDimensions = 3;

/** The dimensions that the graph has to name values of, for the parameters of a URL. */
export const namedBy = (search: URLSearchParams): StatisticsDimension[] =>
  dimensionNames
    .filter((name) =>
      valuesOf(search, dimensions[name].parameter).some((value) => keyLabel(name, value) === null),
    )
    .slice(0, mostDimensions);

interface Condition {
  label: string;
  values: string;
}

/**
 * What the parameters of a URL select, in words.
 * @param keys of the selected honors, which have the names of the values; a value stands for itself if it is not there
 */
export function conditionsOf(
  search: URLSearchParams,
  keys: readonly { dimension: StatisticsDimension; value: string | null; label: string }[],
): Condition[] {
  const unknown = valuesOf(search, 'unknown');
  const names = new Map(
    keys.map(({ dimension, value, label }) => [`${dimension} ${value}`, label]),
  );
  const conditions = dimensionNames.flatMap((name) => {
    const { label, parameter } = dimensions[name];
    const values = valuesOf(search, parameter).map(
      (value) => keyLabel(name, value) ?? names.get(`${name} ${value}`) ?? value,
    );
    if (unknown.includes(parameter)) values.push(notKnown);
    return values.length === 0 ? [] : [{ label, values: values.join(' or ') }];
  });
  const bounds = [
    { label: 'From', values: valuesOf(search, 'from').join() },
    { label: 'To', values: valuesOf(search, 'to').join() },
  ];
  return [...conditions, ...bounds.filter(({ values }) => values !== '')];
}
