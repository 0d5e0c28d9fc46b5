import type { ExternalId, Locator, Reference } from './facts.ts';
import { isAttributeKey } from './keys.ts';

/** Which references support which field, and which sources they are to. */

const aliases: Readonly<Record<string, string>> = {
  recipient: 'recipients',
  credit: 'recipients',
  name: 'names',
};

/** The references that support a field: those of the field, of what it is part of, and of the whole entity. */
export function backing(references: readonly Reference[], name: string): Reference[] {
  return references.filter(({ field }) => {
    if (field === null) return true;
    const of = aliases[field] ?? field;
    return (
      of === name || name.startsWith(`${of}.`) || (of === 'attributes' && isAttributeKey(name))
    );
  });
}

/** A reference without the field that it supports. */
export function locatorOf({ source, paragraph, page, fragment }: Reference): Locator {
  return { source, paragraph, page, fragment };
}

/** The slugs of the sources that references are to: sorted, each once. */
export function sourcesOf(references: readonly Locator[]): string[] {
  const [first, ...others] = references;
  if (first && others.length === 0) return [first.source];
  return [...new Set(references.map(({ source }) => source))].sort();
}

/** An external id without its URL. */
export type IdValue = Pick<ExternalId, 'scheme' | 'value'>;

/** The field whose provenance says which sources give an external id. */
export function fieldOfId({ scheme, value }: IdValue): string {
  return `externalIds.${scheme}.${value}`;
}
