import type { ExternalId } from '../../../../db/model/facts.ts';
import { fieldOfId, type IdValue } from '../../../../db/model/source-references.ts';
import type { GivenExternalId } from '../../entity-record.ts';
import type { Disputes } from './disputes.ts';

/** An external id of one kind of recipient, which only one recipient can have. */
export function ownedAs(kind: string, { scheme, value }: IdValue): string {
  return `${kind} ${scheme} ${value}`;
}

/** The same id, whatever its URL. */
export function isSameId(one: IdValue, other: Pick<GivenExternalId, 'scheme' | 'value'>): boolean {
  return one.scheme === other.scheme && one.value === other.value;
}

/**
 * The external ids after a document has had its say. In each scheme that it names, a source replaces the ids
 * that it gave, and those that no source gave; ids of other sources stay. A document without a source
 * replaces all ids of the scheme.
 * @param given null takes all ids away
 */
export function mergeExternalIds(
  present: readonly ExternalId[],
  given: readonly GivenExternalId[] | null | undefined,
  disputes: Disputes,
): readonly ExternalId[] {
  if (given === undefined) return present;
  const schemes = given && Map.groupBy(given, ({ scheme }) => scheme);
  const left = present.flatMap((id) => {
    const { scheme, value, url } = id;
    const ofScheme = schemes ? (schemes.get(scheme) ?? []) : null;
    if (ofScheme?.length === 0) return [id];
    const word = ofScheme?.find((one) => isSameId(id, one));
    const sources = sourcesLeft(disputes.sources(fieldOfId(id)), ofScheme, word, disputes);
    disputes.giveSources(fieldOfId(id), sources);
    return word === undefined && sources.length === 0
      ? []
      : [{ scheme, value, url: word?.url === undefined ? url : word.url }];
  });
  const added = (given ?? []).flatMap((word) => {
    const { scheme, value, url = null } = word;
    if (value === null || left.some((id) => isSameId(id, word))) return [];
    disputes.giveSources(fieldOfId({ scheme, value }), sourcesOfId(word, disputes).toSorted());
    return [{ scheme, value, url }];
  });
  return [...left, ...added];
}

/**
 * The sources that give an id after a document.
 * @param present those that gave it
 * @param ofScheme what the document says of the scheme; null takes all ids away
 * @param word what it says of this id
 */
function sourcesLeft(
  present: readonly string[],
  ofScheme: readonly GivenExternalId[] | null,
  word: GivenExternalId | undefined,
  disputes: Disputes,
): string[] {
  if (ofScheme === null) return [];
  const own = word ? sourcesOfId(word, disputes) : [];
  const speakers = new Set(ofScheme.flatMap((one) => sourcesOfId(one, disputes)));
  const isCleared = ofScheme.some(({ value }) => value === null);
  // An editor's word overwrites other ids, and takes no source away from the same one.
  const isKept = !isCleared && (speakers.size > 0 || word !== undefined);
  const others = isKept ? present.filter((source) => !speakers.has(source)) : [];
  return [...new Set([...others, ...own])].toSorted();
}

/** The sources that a document has an external id from. */
export function sourcesOfId({ givenBy }: GivenExternalId, disputes: Disputes): readonly string[] {
  return givenBy ?? disputes.spokenFor('externalIds');
}
