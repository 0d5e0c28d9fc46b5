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
import { type ErrorCode, isErrorCode } from '../../schema/errors.ts';
import { schema } from '../../schema/index.ts';
import { checkOperation } from '../http/check-operation.ts';
import { copyError } from '../http/copy-error.ts';
import { workOf } from '../http/cost/cost.ts';
import { parseDocument, validateDocument } from '../http/documents.ts';
import type { PlacedIdentifier } from '../http/identifiers.ts';
import { limits } from '../http/limits.ts';

/** What somebody subscribes with. */
export interface Asked {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** languages that the whole operation wishes for */
  wishes: readonly string[];
  /** the cursor to go on from, which overrides the argument `after`; null where it does not */
  lastEventId: string | null;
}

/** Bytes that a subscription takes apart from what it was sent, and for each character of its variables as JSON. */
const bytesEach = 2_000;
const bytesPerVariableCharacter = 10;

/** Bytes that a subscription takes while it is open: the text of its document and its variables. */
export function memoryOf({ query, variables }: Asked): number {
  const sent = JSON.stringify(variables).length;
  return bytesEach + 2 * query.length + bytesPerVariableCharacter * sent;
}

/** A question as it arrives, or null where it is no object with a query. */
export function readAsked(
  message: unknown,
  { wishes, lastEventId }: Pick<Asked, 'wishes' | 'lastEventId'>,
): Asked | null {
  if (typeof message !== 'object' || message === null || !('query' in message)) return null;
  const { query } = message;
  const operationName = 'operationName' in message ? message.operationName : null;
  const variables = ('variables' in message ? message.variables : null) ?? {};
  if (typeof query !== 'string' || typeof variables !== 'object') return null;
  return {
    ...{ query, wishes, lastEventId },
    operationName: typeof operationName === 'string' ? operationName : null,
    variables: { ...variables },
  };
}

/** Whether it asks for a subscription; false where it cannot be read. */
export function isSubscription({ query, operationName }: Asked): boolean {
  try {
    const document = parseDocument(query);
    return getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // Whoever answers it says what is wrong with it.
    return false;
  }
}

/** A subscription that has passed all checks. */
export interface Question {
  document: DocumentNode;
  /** the slugs and ids in its arguments, other than those of its root field */
  identifiers: readonly PlacedIdentifier[];
  /** coerced, defaults included */
  variables: Readonly<Record<string, unknown>>;
  /** units of work of the response to one event, estimated */
  work: number;
}

/** The rules of validation for subscriptions. */
export const subscriptionRules = [...specifiedRules, OneRootFieldRule];

/** Parses and checks a subscription. */
export function readQuestion({
  query,
  operationName,
  variables,
}: Asked): Question | { errors: readonly GraphQLError[] } {
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
  const { errors, cost, ...checked } = checkOperation(
    ...([schema, document, operationName, variables, limits] as const),
  );
  return errors.length > 0 ? { errors } : { document, work: workOf(cost), ...checked };
}

/** The root field of a subscription is there whatever the variables are. */
function OneRootFieldRule(context: ValidationContext): ASTVisitor {
  const refuse = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      const condition = selection.directives?.find(({ name }) =>
        ['skip', 'include'].includes(name.value),
      );
      if (condition) {
        const message = 'The root field of a subscription takes neither `@skip` nor `@include`.';
        context.reportError(new GraphQLError(message, { nodes: condition }));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        refuse(selection.selectionSet);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        // One that spreads itself is refused by a rule of its own.
        const fragment = context.getFragment(selection.name.value);
        if (fragment && !seen.has(fragment.name.value)) {
          seen.add(fragment.name.value);
          refuse(fragment.selectionSet);
        }
      }
    }
  };
  const seen = new Set<string>();
  return {
    OperationDefinition: ({ operation, selectionSet }) => {
      if (operation === OperationTypeNode.SUBSCRIPTION) refuse(selectionSet);
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
 * Tells questions apart by what their answers to one event depend on: all but the arguments of the root field,
 * which decide only which events there are. The values of variables are coerced ones, so that their defaults count.
 */
export function questionKey({ document, variables }: Question, asked: Asked): string {
  const operation = getOperationAST(document, asked.operationName);
  const used = new Set<string>();
  const told = visit(document, {
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
  visit(told, {
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  // One that is absent has no entry, which null has.
  const values = Object.entries(variables)
    .filter(([name]) => used.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([print(told), asked.operationName, values, asked.wishes]))
    .digest('base64url');
}
