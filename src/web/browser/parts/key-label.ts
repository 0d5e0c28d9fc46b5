import type { StatisticsDimension } from '../generated/graphql.ts';
import { categoryKindLabels, genderLabels, honorResultLabels } from '../generated/value-labels.ts';
import { notKnown } from './dimensions.ts';
import { kindLabels } from './labels.ts';

/** Names for the values of dimensions that do not come from the data. */
const labelsOf: Partial<Record<StatisticsDimension, Readonly<Record<string, string>>>> = {
  RESULT: honorResultLabels,
  CATEGORY_KIND: categoryKindLabels,
  RECIPIENT_KIND: kindLabels,
  GENDER: genderLabels,
  LEADERSHIP: { true: 'Leadership', false: 'Not leadership' },
};

/** What a reader reads for the value of a dimension; null if only the graph can name it. */
export function keyLabel(dimension: StatisticsDimension, value: string | null): string | null {
  if (value === null) return notKnown;
  if (dimension === 'YEAR') return value;
  if (dimension === 'DECADE') return `${value}s`;
  return labelsOf[dimension]?.[value] ?? null;
}
