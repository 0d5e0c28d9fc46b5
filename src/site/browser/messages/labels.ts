import type { Messages } from './languages/en.ts';

/**
 * A field of the graph in words, to stand within a sentence: `ceremony.heldOn` is "ceremony, held on" in English if no
 * type has a label for it. Keys of attributes stay as they are.
 */
export function fieldLabel(field: string, messages: Messages): string {
  if (field.includes(':')) return field;
  const known = Object.values(messages.fields).map((fields) =>
    new Map(Object.entries(fields)).get(field),
  );
  const label = known.find((one) => one !== undefined) ?? messages.otherFields[field];
  if (label !== undefined) return inSentence(label);
  return field.replaceAll('.', ', ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The label of a simple field of a type. */
export function labelOfField(type: string, field: string, messages: Messages): string {
  const labels = new Map<string, object>(Object.entries(messages.fields)).get(type) ?? {};
  return new Map<string, string>(Object.entries(labels)).get(field) ?? fieldLabel(field, messages);
}

/** A label in the middle of a sentence; "URL" stays as it is. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
