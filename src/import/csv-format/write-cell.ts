import { type CsvHead, valueAt } from './cells.ts';
import { usualRoles } from './columns.ts';

/**
 * A cell of a row. Reading it again gives what the row has; empty where that is nothing. Quotes around it are
 * left to the writer of the file.
 */
export function writeCell({ column, lang, key }: CsvHead, row: CsvRow): string {
  const { part, field, form } = column;
  const write = (values: CsvValues) => writeValue(valueAt(values, field), lang);
  const writeSeveral = (values: CsvValues, separator: '; ' | ' | ') => {
    const of = valueAt(values, field);
    const texts = key === undefined ? of : valueAt(Object(of), key);
    const items: readonly string[] = Array.isArray(texts) ? texts : [];
    return items
      .map((item) => {
        const escaped = withEscapes(item);
        return separator === ' | ' ? escaped.replaceAll('|', '\\|') : escaped;
      })
      .join(separator);
  };
  const isSeveral = form === 'several' || form === 'links';
  switch (part) {
    case 'participants':
    case 'recipients': {
      const { recipients = [], participants = [] } = row;
      const owners = part === 'recipients' ? recipients.map(({ values }) => values) : participants;
      const items = owners.map((values) => {
        if (isSeveral) return writeSeveral(values, ' | ');
        const { role = usualRoles[part] } = values;
        const isInRole = form === 'recipient' && role !== usualRoles[part];
        return isInRole ? `${role}:${write(values)}` : withEscapes(write(values));
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
      return isSeveral ? writeSeveral(row[part] ?? {}, '; ') : write(row[part] ?? {});
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
  | CsvLists;
/** Values by field; those of `ceremony.heldOn` and the like are within others. */
export type CsvValues = { readonly [field: string]: CsvValue | CsvValues };

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

/** The values that the cells of a row are written from. */
export interface CsvRow {
  program: CsvValues;
  edition: CsvValues;
  category?: CsvValues;
  award?: CsvValues;
  honor: CsvValues;
  /** those of the edition */
  participants?: readonly CsvValues[];
  recipients?: readonly CsvRecipient[];
  references?: readonly CsvValues[];
}

/** At most one a language. */
export type CsvTexts = readonly { lang: string | null; text: string }[];

/** Slugs of sources by field, values of attributes by key, ids by scheme. */
type CsvLists = Readonly<Record<string, readonly string[]>>;

export interface CsvRecipient {
  values: CsvValues & { recipient: string; role?: string };
  affiliations: readonly CsvValues[];
}
