import { slugPattern } from './keys.ts';

/** Keys of attributes: what a program or a source records of an entity beyond the fields. */

export const attributeKeyPattern = new RegExp(`^${slugPattern}:[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$`);
export const maxAttributeKeyLength = 100;

/** Whether a field is an attribute; no other field has a colon after its first word. */
export function isAttributeKey(field: string): boolean {
  return field.length <= maxAttributeKeyLength && attributeKeyPattern.test(field);
}
