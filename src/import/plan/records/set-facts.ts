import type { Facts } from '../../../../db/model/facts.ts';
import { differences } from '../../diff.ts';
import type { ValidDocument } from '../../document-stages.ts';
import type { Retraction } from '../../entity-record.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import type { Positions } from './positions.ts';

/** Sets the facts of an entity, and notes which document did what a later one may not have. */
export function setFacts(
  entity: PlannedEntity,
  facts: Facts | null,
  document: ValidDocument,
): void {
  if (!entity.after || !facts) entity.by.set('', document);
  if (entity.said.length > 1) {
    for (const { field } of differences(entity.after, facts)) entity.by.set(field, document);
  }
  entity.after = facts;
}

/** The facts with the position that the entity has by them. */
export function withPosition(entity: PlannedEntity, facts: Facts, positions: Positions): Facts {
  if (!('position' in facts.columns)) return facts;
  const { id, kind, key } = entity;
  const { columns } = facts;
  return {
    ...facts,
    columns: { ...columns, position: positions.place(id, { kind, key, columns }) },
  };
}

export function retractEntity(
  entity: PlannedEntity,
  retraction: Retraction,
  positions: Positions,
): void {
  entity.retracted = retraction;
  positions.remove(entity.id);
  setFacts(entity, null, retraction.document);
}
