import type { Messages } from '../messages/en.ts';
import { fieldLabel } from './labels.ts';

const isDate = (text: string) => /^\d{4}-\d\d(-\d\d)?$/.test(text);

/** A value of the change log or of a claim in words; null if there is nothing. */
export function valueText(value: unknown, messages: Messages): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return isDate(value) ? messages.format.date(value) : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return messages.flags[value ? 'true' : 'false'];
  const textOf = (inner: unknown) => valueText(inner, messages);
  if (Array.isArray(value)) return joined(value.map(textOf), '; ');
  const { text, lang, source, numerator, denominator, ...rest } = {
    ...{ text: null, lang: null, source: null, numerator: null, denominator: null },
    ...value,
  };
  // A share of an award.
  if (numerator !== null) return `${numerator}/${denominator}`;
  // Names and texts are for readers, and so are the sources of references.
  if (text !== null) return lang === null ? textOf(text) : `${text} (${lang})`;
  const fields = Object.entries(rest).map(([field, inner]) => {
    const words = textOf(inner);
    return words === null ? null : fieldLabel(field, messages) + messages.colon + words;
  });
  return joined([textOf(source), ...fields], messages.comma);
}

function joined(texts: (string | null)[], between: string): string | null {
  const given = texts.filter((text) => text !== null);
  return given.length === 0 ? null : given.join(between);
}

/** What a change took away and what it brought, item by item if the value is a list. */
export function differenceOf(
  before: unknown,
  after: unknown,
  messages: Messages,
): { was: string[]; is: string[] } {
  const linesOf = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value])
      .map((item) => valueText(item, messages))
      .filter((line) => line !== null);
  const was = linesOf(before);
  const is = linesOf(after);
  const gone = was.filter((line) => !is.includes(line));
  const come = is.filter((line) => !was.includes(line));
  // In another order, all of them are what changed.
  return gone.length + come.length === 0 ? { was, is } : { was: gone, is: come };
}
