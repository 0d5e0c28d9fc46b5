import { flagOfWord, rankOfWord, valueOfWord } from '../document/value-synonyms.ts';
import { itemsOf } from './cells.ts';
import type { CsvColumn } from './columns.ts';

/** The meaning of the text of a cell, or of an item of it. */

/** A text as a value. What is none of the form is left as text, for the format to complain of. */
export function readValue({ form, values, simple }: CsvColumn, text: string): unknown {
  switch (form) {
    case 'number':
      if (/^\d+$/.test(text)) return Number(text);
      return (
        (simple?.form === 'integer' && simple.format === 'ordinal'
          ? rankOfWord(text)
          : undefined) ?? text
      );
    case 'flag':
      return flagOfWord(text) ?? text;
    case 'slugs': {
      const slugs = itemsOf(text, '|');
      return slugs.length > 1 ? slugs : text;
    }
    case 'givenBy':
      return readGivenBy(text) ?? text;
    default:
      if (simple?.form === 'countryCode') return text.toUpperCase();
      return values ? (valueOfWord(values, text) ?? text) : text;
  }
}

/** `VIDEO https://video.example` as a link. */
export function readLink(item: string, kinds: readonly string[]): { url: string; kind: string } {
  const words = item.split(/\s+/);
  const url = words.pop() ?? item;
  const kind = words.join(' ') || 'OTHER';
  return { url, kind: valueOfWord(kinds, kind) ?? kind };
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

/** `FOR_WORK:some-film` as a slug in a role. */
export function readInRole(
  item: string,
  roles: readonly string[],
): { slug: string; role?: string } {
  const [, role, slug] = /^([^:]*):(.*)$/s.exec(item) ?? [];
  return role === undefined || slug === undefined
    ? { slug: item }
    : { slug: slug.trim(), role: valueOfWord(roles, role) ?? role.trim() };
}
