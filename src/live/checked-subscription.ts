import { createHash } from 'node:crypto';
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  OperationTypeNode,
  print,
  type SelectionSetNode,
  specifiedRules,
  type ValidationContext,
  visit,
} from 'graphql';
import {
  checkOperation,
  copyError,
  type OperationNeeds,
  operationLimits,
  parseDocument,
  validateDocument,
} from '#http';
import { type ErrorCode, isErrorCode } from '../../schema/errors.ts';
import { schema } from '../../schema/index.ts';

import type { OperationRequest } from './operation-request.ts';

/** A subscription that has passed all checks. */
export interface CheckedSubscription extends OperationNeeds {
  document: DocumentNode;
  /** coerced, defaults included */
  variables: Readonly<Record<string, unknown>>;
  /** units of work of the response to one event, estimated */
  work: number;
}

/** The rules of validation for subscriptions. */
export const subscriptionRules = [...specifiedRules, OneRootFieldRule];

/** Parses and checks a subscription. */
export function checkSubscription({
  query,
  operationName,
  variables,
}: OperationRequest): CheckedSubscription | { errors: readonly GraphQLError[] } {
  let document: DocumentNode;
  try {
    document = parseDocument(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [error] };
  }
  const invalid = validateDocument(document, subscriptionRules);
  if (invalid.length > 0) {
    return { errors: invalid.map(coded) };
  }
  const { errors, ...checked } = checkOperation(
    schema,
    document,
    operationName,
    variables,
    operationLimits,
  );
  return errors.length > 0 ? { errors } : { document, ...checked };
}

/** The root field of a subscription is there whatever the variables are. */
function OneRootFieldRule(context: ValidationContext): ASTVisitor {
  const checkRootFields = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      const condition = selection.directives?.find(({ name }) =>
        ['skip', 'include'].includes(name.value),
      );
      if (condition) {
        const message = 'The root field of a subscription takes neither `@skip` nor `@include`.';
        context.reportError(new GraphQLError(message, { nodes: condition }));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        checkRootFields(selection.selectionSet);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        // One that spreads itself is refused by a rule of its own.
        const fragment = context.getFragment(selection.name.value);
        if (fragment && !seen.has(fragment.name.value)) {
          seen.add(fragment.name.value);
          checkRootFields(fragment.selectionSet);
        }
      }
    }
  };
  const seen = new Set<string>();
  return {
    OperationDefinition: ({ operation, selectionSet }) => {
      if (operation === OperationTypeNode.SUBSCRIPTION) checkRootFields(selectionSet);
    },
  };
}

/** Rules of graphql-js give no code. */
function coded(error: GraphQLError): GraphQLError {
  if (isErrorCode(error.extensions.code)) return error;
  const code: ErrorCode = 'GRAPHQL_VALIDATION_FAILED';
  return copyError(error, { extensions: { code } });
}

/**
 * Subscriptions with the same key have the same response to an event. The arguments of the root field are not part of
 * it, because they only decide which events there are. Variables are coerced, so that their defaults count.
 */
export function eventResponseKey(
  { document, variables }: CheckedSubscription,
  { operationName, preferredLanguages }: OperationRequest,
): string {
  const operation = getOperationAST(document, operationName);
  const used = new Set<string>();
  const rest = visit(document, {
    OperationDefinition: (node) =>
      node === operation
        ? {
            ...node,
            variableDefinitions: [],
            selectionSet: {
              ...node.selectionSet,
              selections: node.selectionSet.selections.map((selection) =>
                selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection,
              ),
            },
          }
        : undefined,
  });
  visit(rest, {
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  // An absent variable has no entry, a null one does.
  const values = Object.entries(variables)
    .filter(([name]) => used.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([print(rest), operationName, values, preferredLanguages]))
    .digest('base64url');
}
