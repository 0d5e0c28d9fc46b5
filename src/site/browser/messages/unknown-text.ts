import { dimensionNames, dimensions } from '../../../../db/model/dimensions.ts';
import type { UnknownCountFragment } from '../generated/graphql.ts';
import { fieldLabel, inSentence } from './labels.ts';
import type { Messages } from './languages/en.ts';

/** Sentences on what is unknown. */

/** The readers' name of a field of the filter of honors. */
function labelOf(field: string, messages: Messages): string {
  const filter = field === 'recipientName' ? 'recipient' : field;
  const name = dimensionNames.find((one) => dimensions[one].filter === filter);
  return name ? inSentence(messages.dimensions[name].label) : fieldLabel(field, messages);
}

/** Such as "7 honors have no known country". */
export function withoutValueText(
  { field, honorCount }: UnknownCountFragment,
  messages: Messages,
): string {
  return messages.unknown.withoutValue(honorCount, labelOf(field, messages));
}

/** @param of how many honors these are some; absent if that is not known */
export function missingText(field: string, count: number, messages: Messages, of?: number): string {
  return messages.unknown.missing(labelOf(field, messages), count, of);
}
