import type { KindName } from '../../db/model/entity-kinds.ts';
import type { Facts } from '../../db/model/facts.ts';
import type { ValidDocument } from './document-stages.ts';
import type { EntityRecord, Retraction } from './entity-record.ts';
import type { Entry } from './register/register.ts';

/** An entity that the documents name or retract, or whose facts the import needs to know. */
export interface PlannedEntity {
  kind: KindName;
  key: readonly string[];
  id: string;
  /** null where it is new */
  before: Facts | null;
  /** null where it is retracted, or not made yet */
  after: Facts | null;
  /** what the documents say of it, in order */
  said: EntityRecord[];
  retracted?: Retraction;
  /** documents that changed a field after another had named the entity; that made or retracted it: under '' */
  by: Map<string, ValidDocument>;
}

/**
 * The entity of an entry, of which no document has said anything yet.
 * @param before its facts in the database; null where it is new
 */
export function plannedEntityOf({ kind, key, id }: Entry, before: Facts | null): PlannedEntity {
  return { kind, key, id, before, after: before, said: [], by: new Map() };
}

/** The document that a change of a field is due to; an empty field means the entity itself. */
export function dueTo(entity: PlannedEntity, field: string): ValidDocument | undefined {
  return entity.by.get(field) ?? entity.said[0]?.document ?? entity.retracted?.document;
}

/**
 * Reports a problem of a field at the place where a document gave it, or else where one names the entity.
 * @param field empty for a problem of the whole entity
 */
export function complainOf(entity: PlannedEntity, field: string, message: string): void {
  const record = entity.said.findLast((said) => gives(said, field)) ?? entity.said.at(-1);
  const steps = field === '' ? [] : field.split('.');
  if (record) record.document.complain([...record.at, ...steps], message);
  else if (entity.retracted) entity.retracted.document.complain(entity.retracted.at, message);
}

function gives(record: EntityRecord, field: string): boolean {
  const { columns, texts } = record;
  return (
    Object.hasOwn(columns, field) || Object.hasOwn(texts, field) || Object.hasOwn(record, field)
  );
}
