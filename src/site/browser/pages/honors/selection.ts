import { type Dimension, dimensionNames, dimensions } from '../../../../../db/model/dimensions.ts';
import { keyLabel } from '../../messages/key-label.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { textOf, valuesOf } from '../../parameters/honor-parameters.ts';

/** The graph counts by three dimensions at most. */
const maxDimensions = 3;

/** The dimensions that the graph has to name values of, for the parameters of a URL. */
export const namedBy = (search: URLSearchParams, messages: Messages): Dimension[] =>
  dimensionNames
    .filter((name) =>
      valuesOf(search, dimensions[name].filter).some(
        (value) => keyLabel(name, value, messages) === null,
      ),
    )
    .slice(0, maxDimensions);

interface Condition {
  label: string;
  values: string;
}

/**
 * The selection by the parameters of a URL, in words.
 * @param keys of the selected honors, which have the names of the values; a value stands for itself if it is not there
 */
export function conditionsOf(
  search: URLSearchParams,
  keys: readonly { dimension: Dimension; value: string | null; label: string }[],
  messages: Messages,
): Condition[] {
  const unknown = valuesOf(search, 'unknown');
  const names = new Map(
    keys.map(({ dimension, value, label }) => [`${dimension} ${value}`, label]),
  );
  const conditions = dimensionNames.flatMap((name) => {
    const { filter } = dimensions[name];
    const { label } = messages.dimensions[name];
    const values = valuesOf(search, filter).map(
      (value) => keyLabel(name, value, messages) ?? names.get(`${name} ${value}`) ?? value,
    );
    if (unknown.includes(filter)) values.push(messages.notKnown);
    return values.length === 0 ? [] : [{ label, values: messages.format.anyOf(values) }];
  });
  const text = textOf(search);
  const bounds = [
    { label: messages.selection.name, values: text === '' ? '' : messages.selection.quoted(text) },
    { label: messages.dashboard.from, values: valuesOf(search, 'from').join() },
    { label: messages.dashboard.to, values: valuesOf(search, 'to').join() },
  ];
  return [...conditions, ...bounds.filter(({ values }) => values !== '')];
}
