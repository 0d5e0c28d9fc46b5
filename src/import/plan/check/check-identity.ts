import { kinds } from '../../../../db/model/entity-kinds.ts';
import type { Facts } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { IdValue } from '../../../../db/model/source-references.ts';
import type { EntityRecord, GivenExternalId } from '../../entity-record.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import { isSameId } from '../records/external-ids.ts';

/** The advice on what to do about a difference. */
export const decision = (what: string) =>
  `If it is the same ${what}, add \`identity: SAME\` to this entry. If not, give this one a separate slug.`;

/**
 * Complains of an entry that may describe another recipient than the one that has its slug: none of its external ids in
 * a scheme is known, or the kind of work is another. A source may correct all else that it gave, but these tell
 * recipients apart: whoever changes them decides who it is.
 * @param record what a document says of the entity, which has the facts `entity.after` so far
 */
export function checkIdentity(
  { kind, key, after: facts }: PlannedEntity,
  record: EntityRecord,
): void {
  if (!facts || kinds[kind].space !== 'recipient') return;
  // An entity whose change is taken back is known to be the same.
  if (record.identity || record.restored) return;
  const { document, at, externalIds, columns } = record;
  const name = `The ${kind} "${showKey(key)}"`;
  for (const [known, given] of otherIds(facts.externalIds, externalIds ?? [])) {
    const message = `${name} has the ${known[0]?.scheme} id ${listOf(known)}, and this entry gives ${listOf(given)}. ${decision(kind)}`;
    document.complain([...at, 'externalIds'], message);
  }
  const { workKind: known = null } = facts.columns;
  const given = columns.workKind ?? null;
  if (!isOtherWord(known, given) || isDisputed(facts, record)) return;
  const message = `${name} has the workKind "${known}", and this entry gives "${given}". ${decision(kind)}`;
  document.complain([...at, 'workKind'], message);
}

/** In each scheme in which both have ids, and none in common: the ids of the one and of the other. */
export function otherIds<
  Known extends IdValue,
  Given extends Pick<GivenExternalId, 'scheme' | 'value'>,
>(known: readonly Known[], given: readonly Given[]): [known: Known[], given: Given[]][] {
  if (known.length === 0) return [];
  const schemes = Map.groupBy(
    given.filter(({ value }) => value !== null),
    ({ scheme }) => scheme,
  );
  return [...schemes].flatMap(([scheme, ids]): [Known[], Given[]][] => {
    const ofScheme = known.filter((id) => id.scheme === scheme);
    const isShared = ofScheme.some((id) => ids.some((one) => isSameId(id, one)));
    return ofScheme.length > 0 && !isShared ? [[ofScheme, ids]] : [];
  });
}

function isOtherWord(known: unknown, given: unknown): boolean {
  return (
    typeof known === 'string' &&
    typeof given === 'string' &&
    known.toLowerCase() !== given.toLowerCase()
  );
}

/** Whether there are claims on the kind of work, so that sources are known to differ. */
function isDisputed(facts: Facts, { claims }: EntityRecord): boolean {
  return facts.claims.workKind !== undefined || !!claims?.some(({ field }) => field === 'workKind');
}

function listOf(ids: readonly { value: string | null }[]): string {
  return ids.map(({ value }) => `"${value}"`).join(', ');
}
