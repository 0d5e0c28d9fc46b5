import { dimensionNames, dimensions } from '../../../../db/model/dimensions.ts';
import { honorsText, numberText } from '../charts/text.ts';
import type { UnknownCountFragment } from '../generated/graphql.ts';
import { fieldLabel } from './labels.ts';

/** Sentences on what is unknown. */

/** What a reader calls a field of the filter of honors. */
function labelOf(field: string): string {
  const name = dimensionNames.find((one) => dimensions[one].filter === field);
  return name ? dimensions[name].label.toLowerCase() : fieldLabel(field);
}

/** Such as "7 honors have no known country". */
export function withoutValueText({ field, honorCount }: UnknownCountFragment): string {
  const verb = honorCount === 1 ? 'has' : 'have';
  return `${honorsText(honorCount)} ${verb} no known ${labelOf(field)}`;
}

/** @param of how many honors these are some; absent if that is not known */
export function missingText(field: string, count: number, of?: number): string {
  const part = of === undefined ? '' : ` of ${numberText(of)}`;
  return `Honors whose ${labelOf(field)} is unknown are missing here: ${numberText(count)}${part}.`;
}
