import { hash } from 'node:crypto';

/**
 * The id of an entity: 128 bits derived from its kind and its human key at creation, as a UUID text.
 * The same key gives the same id in every database; a later change of the key leaves the id as it is.
 * @param kind what it is, such as `honor` or `place`
 * @param key the parts that name it among its kind, outermost first: `['nobel-prize', '1903', 'physics']`
 */
export function deriveId(kind: string, ...key: string[]): string {
  const hex = hash('sha256', JSON.stringify([kind, ...key]));
  const part = (start: number, end: number) => hex.slice(start, end);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
}
