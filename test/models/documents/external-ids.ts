import { sourcesFor } from './fields.ts';
import type { Entity, ExternalId } from './state.ts';
import type { StatedId, Statement } from './statement.ts';

/**
 * External ids after a document has had its say. Each source has its own ids in a scheme, which its next
 * document replaces; an id is there as long as one source gives it. What no source gives, the next document
 * on the scheme replaces; and an editor, or null, replaces all.
 */
export function externalIdsAfter(
  { externalIds }: Entity,
  said: Statement,
  source: string | null,
): readonly ExternalId[] {
  if (said.externalIds === undefined)
    return said.references === null ? externalIds.map(unsourced) : externalIds;
  if (said.externalIds === null) return [];
  const present = said.references === null ? externalIds.map(unsourced) : externalIds;
  const stated = said.externalIds;
  const sourcesOf = (id: StatedId) => id.givenBy ?? sourcesFor('externalIds', said, source);
  const after = present.flatMap((id) => {
    const words = stated.filter(({ scheme }) => scheme === id.scheme);
    if (words.length === 0) return [id];
    const word = words.find(({ value }) => value === id.value);
    const speakers = words.flatMap(sourcesOf);
    const isForAll =
      words.some(({ value }) => value === null) || (speakers.length === 0 && word === undefined);
    const others = isForAll ? [] : id.givenBy.filter((one) => !speakers.includes(one));
    const givenBy = [...new Set([...others, ...(word ? sourcesOf(word) : [])])].toSorted();
    if (word === undefined && givenBy.length === 0) return [];
    return [{ ...id, url: word?.url === undefined ? id.url : word.url, givenBy }];
  });
  const added = stated.flatMap(({ scheme, value, url = null, givenBy }): ExternalId[] => {
    const isThere = after.some((id) => id.scheme === scheme && id.value === value);
    if (value === null || isThere) return [];
    const sources = sourcesOf({ scheme, value, ...(givenBy && { givenBy }) });
    return [{ scheme, value, url, givenBy: sources.toSorted() }];
  });
  return [...after, ...added];
}

function unsourced(id: ExternalId): ExternalId {
  return { ...id, givenBy: [] };
}
