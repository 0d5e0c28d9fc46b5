import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf, type Selection, type SelectionContext } from '../../../schema/selections.ts';

/** An operation that has passed all checks, with its variables: defaults included. */
export interface Operation extends SelectionContext {
  definition: OperationDefinitionNode;
  root: Selection;
}

/** The operation of a valid document with this name. @throws Error if there is none */
export function operationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  rawVariables: Readonly<Record<string, unknown>>,
): Operation {
  const definition = getOperationAST(document, operationName);
  const type = definition && schema.getRootType(definition.operation);
  if (!type) throw new Error('the operation is not in the document');
  const { coerced: variableValues = {} } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    rawVariables,
  );
  return {
    schema,
    definition,
    variableValues,
    fragments: fragmentsOf(document),
    root: { set: definition.selectionSet, type },
  };
}

/** The value of a response under a key; null if it has no such key. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) ?? null) : null;
}
