import { fieldLabel } from './labels.ts';
import type { Messages } from './languages/en.ts';

const isDate = (text: string) => /^\d{4}-\d\d(-\d\d)?$/.test(text);

/** A value of the change log or of a claim in words; null if there is nothing. */
export function valueText(value: unknown, messages: Messages): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string')
    return isDate(value) ? messages.format.date(value) : (enumWords(value, messages) ?? value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return messages.flags[value ? 'true' : 'false'];
  const textOf = (inner: unknown) => valueText(inner, messages);
  if (Array.isArray(value)) return joined(value.map(textOf), '; ');
  const { text, lang, source, numerator, denominator, ...rest } = {
    text: null,
    lang: null,
    source: null,
    numerator: null,
    denominator: null,
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

/** The words for a value of an enum of the graph, such as `FINALIST`; undefined for any other text. */
const enumWords = (value: string, { values }: Messages): string | undefined =>
  Object.values(values)
    .map((words) => new Map(Object.entries(words)).get(value))
    .find((words) => words !== undefined);

function joined(texts: (string | null)[], between: string): string | null {
  const given = texts.filter((text) => text !== null);
  return given.length === 0 ? null : given.join(between);
}

/**
 * The values that a change took away and that it brought, item by item if the value is a list.
 * @returns null for a side if the list keeps items and that side has no others: nothing would be wrong of it
 */
export function differenceOf(
  before: unknown,
  after: unknown,
  messages: Messages,
): { was: string[] | null; is: string[] | null } {
  const linesOf = (value: unknown): string[] =>
    (Array.isArray(value) ? value : [value])
      .map((item) => valueText(item, messages))
      .filter((line) => line !== null);
  const was = linesOf(before);
  const is = linesOf(after);
  const gone = was.filter((line) => !is.includes(line));
  const come = is.filter((line) => !was.includes(line));
  // In another order, all of them are what changed.
  if (gone.length + come.length === 0) return { was, is };
  const keepsItems = gone.length < was.length;
  return {
    was: keepsItems && gone.length === 0 ? null : gone,
    is: keepsItems && come.length === 0 ? null : come,
  };
}
