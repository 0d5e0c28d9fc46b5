import { type ASTNode, GraphQLError } from 'graphql';

/**
 * Every code that an error of this server can have in `extensions.code`, with what it means. The table in
 * docs/errors.md lists the same codes, and a test compares the two.
 */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: 'The query document has a syntax error.',
  GRAPHQL_VALIDATION_FAILED: 'The query document does not fit the schema.',
  BAD_USER_INPUT: 'A variable, an argument, a URL parameter or the request itself is not valid.',
  UNAUTHENTICATED: 'The access token is missing, unknown, expired or revoked.',
  FORBIDDEN:
    'The role of the access token does not allow this, or the server runs only registered query documents and this one is not registered.',
  NOT_FOUND: 'No entity or access token has this id or slug.',
  CONFLICT: 'Another write is in progress: retry the mutation.',
  RATE_LIMITED:
    'The client has reached a limit on work, invalid access tokens, connections or subscriptions, or it reads the events of a subscription too slowly.',
  COST_LIMIT_EXCEEDED:
    'The operation would cost too much, is nested too deep, or would return too much.',
  PERSISTED_QUERY_NOT_FOUND: 'No query document is stored under this id or hash.',
  TIMEOUT: 'The operation took too long.',
  SERVICE_UNAVAILABLE:
    'The server cannot reach its database, is busy, or cannot write because the database is read-only. Retry later.',
  INTERNAL_SERVER_ERROR: 'The server failed. The error is logged.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Whether a value is one of our codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

/**
 * The error for an argument that is not valid.
 * @param argument its name, as the client wrote it: `after`, `filter.year`
 * @param message a sentence that says what was expected
 * @param node the field in the query document
 */
export function badInput(argument: string, message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    nodes: node ?? null,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument },
  });
}

/** The error for a client that has to sign in first. @param message a sentence that says what for */
export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode },
  });
}

/** The error for a client that has signed in with a role that may not do this. @param message a sentence that says which role may */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' satisfies ErrorCode } });
}

/** The error of a mutation that other changes kept from beginning. @param message a sentence */
export function conflict(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'CONFLICT' satisfies ErrorCode } });
}

/** The error of an id that a mutation needs and that nothing has. @param message a sentence */
export function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND' satisfies ErrorCode } });
}
