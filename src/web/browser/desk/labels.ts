import type { EntityKind, PlanAction, RecipientKind, Role } from '../generated/desk/graphql.ts';
import { kindLabels } from '../parts/labels.ts';

const entityLabels: Record<Exclude<EntityKind, 'RECIPIENT'>, string> = {
  AFFILIATION: 'Affiliation',
  AWARD: 'Award',
  AWARD_SERIES: 'Award series',
  CATEGORY: 'Category',
  DATASET: 'Data set',
  EDITION: 'Edition',
  EVENT: 'Event',
  FIGURE: 'Figure',
  HONOR: 'Honor',
  PARTICIPANT: 'Participant',
  PROGRAM: 'Program',
  SOURCE: 'Source',
  STATEMENT: 'Statement',
};

/** @param recipientKind of a recipient, if it is known */
export function entityLabel(kind: EntityKind, recipientKind: RecipientKind | null): string {
  if (kind !== 'RECIPIENT') return entityLabels[kind];
  return recipientKind === null ? 'Recipient' : kindLabels[recipientKind];
}

export const actionLabels: Record<PlanAction, string> = {
  CREATED: 'created',
  CHANGED: 'changed',
  RETRACTED: 'retracted',
  UNCHANGED: 'unchanged',
};

export const roleLabels: Record<Role, string> = {
  ADMIN: 'Admin',
  CURATOR: 'Curator',
  PRESS: 'Press',
  PUBLIC: 'The public',
};
