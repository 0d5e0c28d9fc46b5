import { getOperationAST, OperationTypeNode } from 'graphql';
import { parseDocument } from '#http';

/** An operation as a client sends it to a stream of events. */
export interface OperationRequest {
  query: string;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** the languages of the whole operation, in order of preference */
  preferredLanguages: readonly string[];
  /** the cursor to go on from, which overrides the argument `after`; null where it does not */
  lastEventId: string | null;
}

/** Bytes that a subscription takes apart from what it was sent, and for each character of its variables as JSON. */
const bytesEach = 2_000;
const bytesPerVariableCharacter = 10;

/** Bytes that a subscription takes while it is open: the text of its document and its variables. */
export function memoryOf({ query, variables }: OperationRequest): number {
  const sent = JSON.stringify(variables).length;
  return bytesEach + 2 * query.length + bytesPerVariableCharacter * sent;
}

/** Reads an operation from a message. Returns null if the message is not an object with a query. */
export function readOperationRequest(
  message: unknown,
  { preferredLanguages, lastEventId }: Pick<OperationRequest, 'preferredLanguages' | 'lastEventId'>,
): OperationRequest | null {
  if (typeof message !== 'object' || message === null || !('query' in message)) return null;
  const { query } = message;
  const operationName = 'operationName' in message ? message.operationName : null;
  const variables = ('variables' in message ? message.variables : null) ?? {};
  if (typeof query !== 'string' || typeof variables !== 'object') return null;
  return {
    query,
    preferredLanguages,
    lastEventId,
    operationName: typeof operationName === 'string' ? operationName : null,
    variables: { ...variables },
  };
}

/** Whether it is a subscription; false if it cannot be parsed. */
export function isSubscription({ query, operationName }: OperationRequest): boolean {
  try {
    const document = parseDocument(query);
    return getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // It is executed as a query, which reports the syntax error.
    return false;
  }
}
