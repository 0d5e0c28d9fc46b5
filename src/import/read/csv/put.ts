import { itemsOf, withoutEscapes } from '../../csv-format/cells.ts';
import { isListed } from '../../csv-format/columns.ts';
import { readInRole, readLink, readValue } from '../../csv-format/read-value.ts';
import type { CsvFileColumn } from './head.ts';

/** The values that a row gives of something, by field; names as a list, texts by language. */
export type Values = Record<string, unknown>;

/**
 * Adds what a cell says, or an item of it, to the values of what it is about.
 * @param text not empty, but for a slug in a role
 */
export function put(values: Values, { column, lang, key, steps }: CsvFileColumn, text: string) {
  const { part, field, languages, form } = column;
  let within = values;
  for (let depth = 0; depth < steps.length - 1; depth += 1) {
    const step = steps[depth] ?? '';
    const inner = Object(within[step] ?? {});
    within[step] = inner;
    within = inner;
  }
  const last = steps.at(-1) ?? field;
  const several = () => itemsOf(text, isListed(part) ? '|' : ';').map(withoutEscapes);
  const one = () => (isListed(part) ? withoutEscapes(text) : text);
  if (form === 'recipient') {
    const { slug, role } = readInRole(text, column.values ?? []);
    Object.assign(values, { [field]: slug }, role !== undefined && { role });
  } else if (form === 'links') {
    within[last] = several().map((item) => readLink(item, column.values ?? []));
  } else if (column.tag === 'scheme') {
    const ids = several().map((value) => ({ scheme: key, value }));
    within[last] = [...listIn(within[last]), ...ids];
  } else if (column.tag === 'key') {
    within[last] = { ...Object(within[last]), [key ?? '']: several() };
  } else if (languages === 'optional') {
    within[last] = [...listIn(within[last]), { text: one(), lang }];
  } else if (languages === 'required') {
    within[last] = { ...Object(within[last]), [lang ?? '']: one() };
  } else {
    within[last] = readValue(column, one());
  }
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
