import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

/** The kind of an operation, as far as it decides whom the operation waits for. */
export type OperationKind =
  | 'read'
  | 'write'
  /** creates and revokes access tokens, and nothing else */
  | 'accessTokens';

const ofAccessTokens: readonly string[] = ['createAccessToken', 'revokeAccessToken'];

export function kindOf({ operation, selectionSet }: OperationDefinitionNode): OperationKind {
  if (operation !== OperationTypeNode.MUTATION) return 'read';
  const isOfTokens = selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ofAccessTokens.includes(selection.name.value),
  );
  return isOfTokens ? 'accessTokens' : 'write';
}

/** Whether an operation selects anything but the schema and type names. */
export function readsData({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
  );
}
