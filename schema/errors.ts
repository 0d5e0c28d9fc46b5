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
 * The error of an argument that cannot be taken.
 * @param argument its name, as the reader wrote it: `after`, `filter.year`
 * @param message a sentence that says what was expected
 * @param node where in the question the field stands
 */
export function badInput(argument: string, message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    nodes: node ?? null,
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument },
  });
}

/** The error of whoever would have to sign in first. @param message a sentence that says what for */
export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED' satisfies ErrorCode },
  });
}

/** The error of whoever has signed in, and may not. @param message a sentence that says who may */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' satisfies ErrorCode } });
}

/** The error of an id that a mutation needs and that nothing has. @param message a sentence */
export function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND' satisfies ErrorCode } });
}
