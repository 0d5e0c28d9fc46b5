import type { CsvColumn, CsvForm } from './columns.ts';

/** The text of a cell as a value, and back. */

/** A column as it stands in a file: one for a language where the column can have some. */
export interface CsvHead {
  column: CsvColumn;
  lang: string | null;
  /** of a column of an attribute */
  key?: string;
}

/** `reason:zh-Hans`, `attribute:oscars:class`. */
export function headOf({ column, lang, key }: CsvHead): string {
  const tag = key ?? lang;
  return tag === null ? column.name : `${column.name}:${tag}`;
}

/**
 * The items of a cell, trimmed; none where it is empty.
 * @param separator `;` between recipients or references, `|` between what one recipient has several of. An
 * item of the one may hold items of the other: escapes are left for `withoutEscapes`
 */
export function itemsOf(cell: string, separator: ';' | '|'): string[] {
  if (cell === '') return [];
  const items = [''];
  for (const [piece] of cell.matchAll(/\\[;|\\]|[^\\;|]+|[\s\S]/g)) {
    if (piece === separator) items.push('');
    else items.push(`${items.pop()}${piece}`);
  }
  return items.map((item) => item.trim());
}

/** An item with what stands in it for `;`, `|` and backslashes read as these. */
export function withoutEscapes(item: string): string {
  return item.replaceAll(/\\([;|\\])/g, '$1');
}

/** A text as a value. What is none of the form is left as text, for the format to complain of. */
export function readValue(form: CsvForm, text: string): unknown {
  switch (form) {
    case 'number':
      return /^\d+$/.test(text) ? Number(text) : text;
    case 'flag':
      // Spreadsheets write their own TRUE.
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
    case 'slugs': {
      const slugs = itemsOf(text, '|');
      return slugs.length > 1 ? slugs : text;
    }
    case 'givenBy':
      return readGivenBy(text) ?? text;
    default:
      return text;
  }
}

/** `announcedOn: news, site; share:` as `{ announcedOn: ['news', 'site'], share: [] }`. */
function readGivenBy(text: string): Record<string, string[]> | undefined {
  const entries = text.split(';').map((entry): [string, string[]] | undefined => {
    // The field may be an attribute, which has a colon itself.
    const [, field = '', sources = ''] = /^\s*([^:\s]+(?::[^:\s]+)?)\s*:(.*)$/s.exec(entry) ?? [];
    return field === ''
      ? undefined
      : [field, sources.split(',').flatMap((slug) => slug.trim() || [])];
  });
  const known = new Map(entries.filter((entry) => entry !== undefined));
  return known.size === entries.length ? Object.fromEntries(known) : undefined;
}

/** `FOR_WORK:some-film` as a recipient in a role. */
export function readRecipient(item: string): { recipient: string; role?: string } {
  const [, role, recipient] = /^([^:]*):(.*)$/s.exec(item) ?? [];
  return role === undefined || recipient === undefined
    ? { recipient: item }
    : { recipient: recipient.trim(), role: role.trim() };
}

/**
 * A cell of a row. Reading it again gives what the row has; empty where that is nothing. Quotes around it are
 * left to the writer of the file.
 */
export function writeCell({ column, lang, key }: CsvHead, row: CsvRow): string {
  const { part, field } = column;
  if (key !== undefined) return join((row.attributes?.[key] ?? []).map(withEscapes), '; ');
  const write = (values: CsvValues) => writeValue(valueAt(values, field), lang);
  switch (part) {
    case 'recipients': {
      const { recipients = [] } = row;
      const items = recipients.map(({ values }) => {
        const { recipient, role = 'PRIMARY' } = values;
        const isInRole = column.form === 'recipient' && role !== 'PRIMARY';
        return isInRole ? `${role}:${recipient}` : withEscapes(write(values));
      });
      return join(items, '; ');
    }
    case 'affiliations': {
      const { recipients = [] } = row;
      const items = recipients.map(({ affiliations }) =>
        join(
          affiliations.map((held) => withEscapes(write(held)).replaceAll('|', '\\|')),
          ' | ',
        ),
      );
      return join(items, '; ');
    }
    case 'references': {
      const { references = [] } = row;
      return join(
        references.map((reference) => withEscapes(write(reference))),
        '; ',
      );
    }
    default:
      return write(row[part] ?? {});
  }
}

/** A value of a row, with names and texts as import documents have them. */
export type CsvValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | CsvTexts
  | CsvGivenBy;
/** Values by field; those of `ceremony.heldOn` and the like are within others. */
export type CsvValues = { readonly [field: string]: CsvValue | CsvValues };

/** The value of a field, which may be within others; undefined if there is none. */
export function valueAt(values: object, field: string): unknown {
  let value: unknown = values;
  for (const step of field.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** An item as it stands in a cell beside others. */
export function withEscapes(item: string): string {
  return item.replaceAll(/[\\;]/g, '\\$&');
}

function writeValue(value: unknown, lang: string | null): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const items: readonly (string | CsvTexts[number])[] = value;
    const texts = items.filter((item) => typeof item === 'string' || item.lang === lang);
    return texts.map((item) => (typeof item === 'string' ? item : item.text)).join(' | ');
  }
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([field, sources]) => `${field}: ${[sources].flat().join(', ')}`)
    .join('; ');
}

/** Items with something in between, also where some of them are empty, but not where all are. */
function join(items: readonly string[], separator: string): string {
  return items.every((item) => item === '') ? '' : items.join(separator);
}

/** What the cells of a row are written from. */
export interface CsvRow {
  program: CsvValues;
  edition: CsvValues;
  category?: CsvValues;
  award?: CsvValues;
  honor: CsvValues;
  /** of the honor, by key */
  attributes?: Readonly<Record<string, readonly string[]>>;
  recipients?: readonly CsvRecipient[];
  references?: readonly CsvValues[];
}

/** At most one a language. */
export type CsvTexts = readonly { lang: string | null; text: string }[];

/** By field, slugs of sources. */
type CsvGivenBy = Readonly<Record<string, readonly string[]>>;

export interface CsvRecipient {
  values: CsvValues & { recipient: string; role?: string };
  affiliations: readonly CsvValues[];
}
