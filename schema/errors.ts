import { type ASTNode, GraphQLError } from 'graphql';

/** Every code that an error of this server has in `extensions.code`. */
export type ErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'COST_LIMIT_EXCEEDED'
  | 'TIMEOUT'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

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
