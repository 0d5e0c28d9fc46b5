import { type Dimension, dimensions } from '../../../../db/model/dimensions.ts';
import { choiceEnums } from '../generated/value-labels.ts';
import type { Messages } from './languages/en.ts';

/** The label that a reader reads for the value of a dimension; null if only the graph can name it. */
export function keyLabel(
  dimension: Dimension,
  value: string | null,
  messages: Messages,
): string | null {
  if (value === null) return messages.notKnown;
  const key = dimensions[dimension];
  if (['year', 'number', 'age'].includes(key.keyKind)) return value;
  if (key.keyKind === 'decade') return messages.decade(value);
  if (key.keyKind === 'flag') return messages.dimensions[dimension].labels?.[value] ?? null;
  const choices = choiceEnums[key.filter];
  return choices === undefined ? null : labelOfValue(choices, value, messages);
}

/** The words for a value of an enum; null if it is not one. */
export const labelOfValue = (
  enumName: keyof Messages['values'],
  value: string,
  messages: Messages,
): string | null => new Map(Object.entries(messages.values[enumName])).get(value) ?? null;
