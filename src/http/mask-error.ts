import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';

const codes: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'COST_LIMIT_EXCEEDED',
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
]);

/** Postgres error codes and classes (its manual, appendix A), and Node's, for a database out of reach. */
const unavailable =
  /^(08...|28...|42501|53...|57P0[1-3]|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
const timedOut = '57014';

const sentences = {
  TIMEOUT: 'The question took too long to answer. Ask for less at once.',
  SERVICE_UNAVAILABLE: 'The data cannot be reached at the moment. Try again shortly.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side. It has been logged.',
} satisfies Partial<Record<ErrorCode, string>>;

/**
 * The error as a reader may see it. What is meant for readers passes with a code of ours; anything else
 * (the database's, a bug's) becomes a sentence that tells nothing of the inside.
 * @param report told of the errors that were masked
 */
export function maskError(error: unknown, report: (error: unknown) => void): GraphQLError {
  const inner = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (error instanceof GraphQLError && inner instanceof GraphQLError) {
    const code = codes.has(inner.extensions.code) ? inner.extensions.code : codeOf(error);
    return rewrite(error, inner.message, { ...inner.extensions, code });
  }
  report(inner);
  const told = failure(inner);
  const http = error instanceof GraphQLError ? error.extensions.http : undefined;
  const code = told.extensions.code;
  return rewrite(error, told.message, { code, ...(http !== undefined && { http }) });
}

/**
 * What a reader may see where finding out who asks, or the like, failed: the answer as a whole has failed then,
 * and HTTP says so. The cause is kept for the log.
 */
export function failure(cause: unknown): GraphQLError {
  const code = codeOfFailure(cause);
  const http = { status: code === 'INTERNAL_SERVER_ERROR' ? 500 : 503 };
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  return new GraphQLError(sentences[code], { originalError, extensions: { code, http } });
}

function codeOf(error: GraphQLError): ErrorCode {
  return error.name === 'GraphQLError' && error.message.startsWith('Syntax Error')
    ? 'GRAPHQL_PARSE_FAILED'
    : 'BAD_USER_INPUT';
}

function codeOfFailure(error: unknown): keyof typeof sentences {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === timedOut) return 'TIMEOUT';
  if (unavailable.test(code)) return 'SERVICE_UNAVAILABLE';
  return error instanceof Error &&
    /connection (terminated|timeout)|timeout exceeded/i.test(error.message)
    ? 'SERVICE_UNAVAILABLE'
    : 'INTERNAL_SERVER_ERROR';
}

function rewrite(
  error: unknown,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });
}

/** An error as it stands in an answer: without what is for HTTP to say. */
export function shownError(error: GraphQLError): object {
  const { extensions, ...rest } = error.toJSON();
  return { ...rest, extensions: { ...extensions, http: undefined } };
}
