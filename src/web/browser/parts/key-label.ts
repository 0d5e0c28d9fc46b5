import { type Dimension, dimensions } from '../../../../db/model/dimensions.ts';
import { choiceLabels } from '../generated/value-labels.ts';

/** What a reader reads in place of a key that no source names. */
export const notKnown = 'not known';

/** What a reader reads for the value of a dimension; null if only the graph can name it. */
export function keyLabel(dimension: Dimension, value: string | null): string | null {
  if (value === null) return notKnown;
  const key = dimensions[dimension];
  if (['year', 'number', 'age'].includes(key.keyKind)) return value;
  if (key.keyKind === 'decade') return `${value}s`;
  const labels: Readonly<Record<string, string>> | undefined =
    key.keyKind === 'flag' ? key.labels : choiceLabels[key.filter];
  return labels?.[value] ?? null;
}
