import { type DocumentNode, getOperationAST, Kind, OperationTypeNode } from 'graphql';

/** The kind of an operation, as far as it decides whom the operation waits for. */
export type OperationKind =
  | 'read'
  | 'write'
  /** creates and revokes access tokens, and nothing else */
  | 'accessTokens';

const ofAccessTokens: readonly string[] = ['createAccessToken', 'revokeAccessToken'];

/** The kind of the operation with this name. */
export function operationKindOf(
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationKind {
  const definition = getOperationAST(document, operationName);
  if (definition?.operation !== OperationTypeNode.MUTATION) return 'read';
  const { selections } = definition.selectionSet;
  const isOfTokens = selections.every(
    (selection) => selection.kind === Kind.FIELD && ofAccessTokens.includes(selection.name.value),
  );
  return isOfTokens ? 'accessTokens' : 'write';
}
