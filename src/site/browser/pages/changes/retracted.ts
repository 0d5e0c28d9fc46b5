import type { ChangeEntryFragment } from '../../generated/graphql.ts';
import type { Messages } from '../../messages/languages/en.ts';

type Retracted = Pick<ChangeEntryFragment, 'kind' | 'key' | 'before'>;

/** An entity that is gone: by the name that it had, an honor by its award and recipients, others by their slugs. */
export function nameOfRetracted({ kind, key, before }: Retracted, messages: Messages): string {
  const name = nameIn(before);
  if (name !== null) return name;
  const [, year, award, ...recipients] = key.split('/');
  if (kind !== 'HONOR' || award === undefined || key.includes('[redacted]')) return key;
  const parts = [award, ...recipients].filter(Boolean).map(inWords);
  return parts.join(messages.colon) + messages.comma + year;
}

/** The first of the names in the value of an entity; null if it has none. */
function nameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('names' in value)) return null;
  const [first]: unknown[] = Array.isArray(value.names) ? value.names : [];
  const isNamed = typeof first === 'object' && first !== null && 'text' in first;
  return isNamed && typeof first.text === 'string' ? first.text : null;
}

/** The words of a slug: `mobility-award` is "Mobility Award". */
const inWords = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
