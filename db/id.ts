import { createHash } from 'node:crypto';

/**
 * The id of an entity: 128 bits derived from its kind and its human key at creation, as a UUID text.
 * The same key gives the same id in every database; a later change of the key leaves the id as it is.
 * @param kind what it is, such as `honor` or `place`
 * @param key the parts that name it among its kind, outermost first: `['nobel-prize', '1903', 'physics']`
 */
export function deriveId(kind: string, ...key: string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, ...key]))
    .digest('hex')
    .slice(0, 32);
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
