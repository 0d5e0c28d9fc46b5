import { findEntities, presentSlugs, Register, renamedKey } from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import { type KindName, kinds, recipientKindOf } from '../../../db/model/entity-kinds.ts';
import { showKey } from '../../../db/model/keys.ts';
import { ownersOf } from '../../../db/model/related-entities.ts';
import {
  joinedInto,
  type LoggedEntity,
  loggedAffiliations,
  loggedEntities,
  retractedAs,
} from '../../../db/queries/changes/redaction.ts';
import { storedEntities } from '../../../db/queries/changes/stored-entity.ts';

import type { Lineage } from './lineage.ts';

/** The target of a redaction: a kind of entity, and its id, a UUID, or the slugs that identify it. */
export type Target = { kind: KindName } & ({ id: string } | { key: readonly string[] });

/** An entity that the data or the change log has. */
export interface Subject {
  id: string;
  kind: KindName;
  key: readonly string[];
}

/** A subject, and whether the data has it; else only the change log does. */
export interface FoundSubject extends Subject {
  isStored: boolean;
}

/**
 * The entity that a target names, in the data or else in the change log alone; null if it is in neither. The key of one
 * that the data has is the one there: in the log, a slug of it can be redacted. Former slugs and ids mean the present one.
 */
export async function findSubject(db: Database, target: Target): Promise<FoundSubject | null> {
  const id =
    'id' in target
      ? ((await joinedInto(db, target.id)) ?? target.id)
      : await idOf(db, target.kind, target.key);
  if (id === null) return null;
  const [stored] = await storedEntities(db, [id]);
  const entity = stored ?? (await loggedEntities(db, [id]))[0];
  if (!entity || !isOfKind(entity, target.kind)) return null;
  return { id, ...namedAs(target.kind, entity.key), isStored: stored !== undefined };
}

/** The affiliations of a person, present and past, which have the person in their keys and go along. */
export async function findAffiliations(
  db: Database,
  { kind, keys }: Pick<Lineage, 'kind' | 'keys'>,
): Promise<Subject[]> {
  if (kind !== 'person') return [];
  const ids = await loggedAffiliations(db, keys.map(showKey));
  const stored = new Map((await storedEntities(db, ids)).map((one) => [one.id, one.key]));
  return (await loggedEntities(db, ids)).map((logged) => ({
    id: logged.id,
    ...namedAs('affiliation', stored.get(logged.id) ?? logged.key),
  }));
}

/** @param key as the data has it, or as one text, as the log does */
function namedAs(kind: KindName, key: string | readonly string[]): Pick<Subject, 'kind' | 'key'> {
  if (typeof key === 'string') return namedBy(kind, key);
  return { kind: kind === 'participant' && key.length === 3 ? 'event-participant' : kind, key };
}

async function idOf(
  db: Database,
  kind: KindName,
  named: readonly string[],
): Promise<string | null> {
  const key = renamedKey(kind, named, await presentSlugs(db, named));
  const register = new Register();
  await findEntities(db, [...ownersOf(kind, key), { kind, key }], register);
  await findEntities(db, [...ownersOf(kind, named), { kind, key: named }], register);
  // A split can have given the slug to one that is there again.
  const found = register.get(kind, named) ?? register.get(kind, key);
  if (found) return found.kind === kind ? found.id : null;
  const keys = [showKey(key), showKey(named)];
  const [last] = await retractedAs(db, kinds[kind].entity, recipientKindOf(kind), keys);
  return last?.id ?? null;
}

/** Of some recipients that an early version retracted, the log does not have the kind. */
function isOfKind(
  { kind: entity, recipient_kind }: Pick<LoggedEntity, 'kind' | 'recipient_kind'>,
  kind: KindName,
): boolean {
  return (
    entity === kinds[kind].entity &&
    (recipient_kind === null || recipient_kind === recipientKindOf(kind))
  );
}

/**
 * The kind and the parts of a key that the change log has as one text. Participants have one type in the graph: those of
 * an event are recognized by their shorter keys.
 */
export function namedBy(kind: KindName, text: string): Pick<Subject, 'kind' | 'key'> {
  const parts = text.split('/');
  const isOfEvent = kind === 'participant' && parts.length <= 3;
  return isOfEvent ? { kind: 'event-participant', key: parts } : { kind, key: keyOf(kind, parts) };
}

function keyOf(kind: KindName, parts: readonly string[]): string[] {
  const join = (from: number, to = parts.length) => parts.slice(from, to).join('/');
  const last = parts.length - 1;
  if (kind === 'participant') return [...parts];
  switch (kinds[kind].owner?.kind) {
    case 'edition':
      return [join(0, 1), join(1, 2), join(2)];
    case 'program':
      return [join(0, 1), join(1)];
    case 'event':
      return [...parts];
    case 'person':
      return [join(0, 1), join(1, 2), join(2, last), join(last)];
    default:
      return [join(0)];
  }
}
