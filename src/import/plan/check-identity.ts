import type { Facts } from '../../../db/model/facts.ts';
import { showKey } from '../../../db/model/keys.ts';
import { kinds } from '../../../db/model/kinds.ts';
import { fieldOfId, type IdValue } from '../../../db/model/references.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import type { EntityRecord } from '../record.ts';
import type { Register } from '../register/register.ts';
import { Disputes } from './disputes.ts';
import { isSameId, sourcesOfId } from './external-ids.ts';

/** Fields that tell one recipient from another and that a document must not change by accident, and what states that. */
type Telling = 'externalIds' | 'workKind' | 'identity';

/** What to do about a difference. */
export const decision = (what: string) =>
  `If it is the same ${what}, add \`identity: SAME\` to this entry. If not, give this one a separate slug.`;

/**
 * Complains of an entry that may describe another recipient than the one that has its slug: none of its external ids in
 * a scheme is known, or the kind of work is another. The source that gave the known value may correct it, but two
 * documents of one import do not correct each other.
 * @param record what a document says of the entity, which has the facts `entity.after` so far
 */
export function checkIdentity(
  entity: PlannedEntity,
  record: EntityRecord,
  register: Register,
): void {
  const { kind, after: facts } = entity;
  if (!facts || kinds[kind].space !== 'recipient' || record.identity) return;
  const { document, at } = record;
  const name = `The ${kind} "${showKey(entity.key)}"`;
  for (const [known, given] of otherIds(facts, record)) {
    const [id] = known;
    const sources = known.map((one) => sourcesBefore(facts, record, fieldOfId(one)));
    const disputes = new Disputes(facts, record, register);
    const speakers = given.flatMap((one) => sourcesOfId(one, disputes));
    if (!id || isCorrection(entity, 'externalIds', sources, speakers, register)) continue;
    const message = `${name} has the ${id.scheme} id ${listOf(known)}, and this entry gives ${listOf(given)}. ${decision(kind)}`;
    document.complain([...at, 'externalIds'], message);
  }
  const { workKind: known = null } = facts.columns;
  const given = record.columns.workKind ?? null;
  if (!isOtherWord(known, given) || isDisputed(facts, record)) return;
  const sources = [sourcesBefore(facts, record, 'workKind')];
  const speakers = new Disputes(facts, record, register).spokenFor('workKind');
  if (isCorrection(entity, 'workKind', sources, speakers, register)) return;
  const message = `${name} has the workKind "${known}", and this entry gives "${given}". ${decision(kind)}`;
  document.complain([...at, 'workKind'], message);
}

/** Those that an entry gives. */
export function tellingFields({ externalIds, columns, identity }: EntityRecord): Telling[] {
  return [
    ...(externalIds?.length ? (['externalIds'] as const) : []),
    ...(columns.workKind ? (['workKind'] as const) : []),
    ...(identity ? (['identity'] as const) : []),
  ];
}

/** In each scheme in which none of the given ids is known, the known ids and the given ones. */
function otherIds(facts: Facts, { externalIds }: EntityRecord) {
  if (!externalIds?.length || facts.externalIds.length === 0) return [];
  return [...Map.groupBy(externalIds, ({ scheme }) => scheme)].flatMap(([scheme, ids]) => {
    const known = facts.externalIds.filter((id) => id.scheme === scheme);
    const given = ids.filter((id) => id.value !== null);
    const isShared = known.some((id) => given.some((one) => isSameId(id, one)));
    return known.length > 0 && given.length > 0 && !isShared ? [[known, given] as const] : [];
  });
}

/** The sources of a value before the entry, which forgets them if it takes all references away. */
function sourcesBefore({ provenance }: Facts, { references }: EntityRecord, field: string) {
  return references === null ? [] : (provenance[field] ?? []);
}

/** Whether those who gave a known value are those who speak now, in a later import. */
function isCorrection(
  { id, said }: PlannedEntity,
  field: Telling,
  sources: readonly (readonly string[])[],
  speakers: readonly string[],
  { cache }: Register,
): boolean {
  if (said.some((one) => tellingFields(one).includes(field)) || cache.hasGiven(id, field))
    return false;
  return sources.some(
    (some) => some.length > 0 && some.every((source) => speakers.includes(source)),
  );
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

function listOf(ids: readonly Pick<IdValue | { value: string | null }, 'value'>[]): string {
  return ids.map(({ value }) => `"${value}"`).join(', ');
}
