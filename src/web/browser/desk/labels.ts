import type { EntityKind, PlanAction, RecipientKind, Role } from '../generated/desk/graphql.ts';
import { recipientKindLabels } from '../generated/value-labels.ts';
import { messages } from '../messages/en.ts';

/** @param recipientKind of a recipient, if it is known */
export function entityLabel(kind: EntityKind, recipientKind: RecipientKind | null): string {
  return recipientKind === null
    ? messages.values.EntityKind[kind]
    : recipientKindLabels[recipientKind];
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
