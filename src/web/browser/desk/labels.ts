import type { EntityKind, PlanAction, RecipientKind, Role } from '../generated/desk/graphql.ts';
import { entityLabels, kindLabels } from '../parts/labels.ts';

/** @param recipientKind of a recipient, if it is known */
export function entityLabel(kind: EntityKind, recipientKind: RecipientKind | null): string {
  return recipientKind === null ? entityLabels[kind] : kindLabels[recipientKind];
}

export const planActionLabels: Record<PlanAction, string> = {
  CREATED: 'created',
  CHANGED: 'changed',
  RETRACTED: 'retracted',
  UNCHANGED: 'unchanged',
};

export const tokenRoleLabels: Record<Role, string> = {
  ADMIN: 'Admin',
  CURATOR: 'Curator',
  PRESS: 'Press',
  PUBLIC: 'The public',
};
