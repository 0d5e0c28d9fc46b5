import { GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import {
  checkWithoutVariables,
  maxBodyBytes,
  operationLimits,
  parseDocument,
  validateDocument,
} from '#http';
import { subscriptionRules } from '#live';
import { schema } from '../../schema/index.ts';

/** The problems for which the server would refuse a query document, whatever the values of its variables are. */
export function problemsOfDocument(text: string): readonly GraphQLError[] {
  if (Buffer.byteLength(text) > maxBodyBytes) {
    const maxBytes = maxBodyBytes.toLocaleString('en');
    return [new GraphQLError(`The document is longer than ${maxBytes} bytes.`)];
  }
  if (text.includes('\0')) return [new GraphQLError('The document has the character U+0000.')];
  try {
    const document = parseDocument(text);
    const operations = document.definitions.filter(
      (definition): definition is OperationDefinitionNode =>
        definition.kind === Kind.OPERATION_DEFINITION,
    );
    if (operations.length === 0) return [new GraphQLError('The document has no operation.')];
    const subscribes = operations.some(
      ({ operation }) => operation === OperationTypeNode.SUBSCRIPTION,
    );
    const invalid = validateDocument(document, subscribes ? subscriptionRules : undefined);
    if (invalid.length > 0) return invalid;
    return operations.flatMap((operation) =>
      checkWithoutVariables(schema, document, operation, operationLimits),
    );
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error];
  }
}
