import type { KindName, Space } from './entity-kinds.ts';

/** Human keys: slugs and other words that name an entity, from the outermost on. */

/** A slug, as a part of a regular expression: words of letters and digits with single hyphens between. */
export const slugPattern = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The human key in one line, as the change log and the reports have it. */
export function showKey(key: readonly string[]): string {
  let shown = key[0] ?? '';
  // Faster than `join`, which took a twentieth of an import.
  for (let index = 1; index < key.length; index += 1) shown += `/${key[index]}`;
  return shown;
}

/** The space and the human key in one line. */
export function nameOf(space: Space, key: readonly string[]): string {
  return `${space} ${showKey(key)}`;
}

/** The human key of what an entity means by a slug: categories and awards are those of its edition. */
export function keyWithin(
  key: readonly string[],
  target: Space | KindName,
  slug: string,
): string[] {
  return target === 'category' || target === 'award' ? [...key.slice(0, 2), slug] : [slug];
}

/** The key of an honor whose document gives it none: its award and who receives it, in any order. */
export function defaultKey(
  award: string | null | undefined,
  recipients: readonly { recipient: string }[],
): string {
  const slugs = recipients.map(({ recipient }) => recipient).toSorted();
  return `${award ?? '-'}/${slugs.join('+')}`;
}

/** An edition is named by its year if it has no other slug. */
export function editionKey({
  program,
  slug,
  year,
}: {
  program: string;
  slug?: string | undefined;
  year?: number | undefined;
}): string[] {
  return [program, slug ?? String(year)];
}

/** The form of keys of attributes: what a program or a source records of an entity beyond the fields. */
export const attributeKeyPattern = new RegExp(`^${slugPattern}:[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$`);
export const maxAttributeKeyLength = 100;

/** Whether a field is an attribute; no other field has a colon after its first word. */
export function isAttributeKey(field: string): boolean {
  return field.length <= maxAttributeKeyLength && attributeKeyPattern.test(field);
}
