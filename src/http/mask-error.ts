import { GraphQLError } from 'graphql';
import { type ErrorCode, isErrorCode } from '../../schema/errors.ts';
import { copyError } from './copy-error.ts';

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
 * The error as a client may see it. What is meant for clients passes with a code of ours; anything else
 * (the database's, a bug's, a value that its type cannot serialize) becomes a sentence that reveals nothing.
 * @param report receives the errors that were masked
 * @param requestId of the request, by which the log entry is found; left out where there is none
 */
export function maskError(
  error: unknown,
  report: (cause: unknown) => void,
  requestId?: string,
): GraphQLError {
  // Validation keeps the error by which a scalar refused a literal, which is no failure of ours.
  if (error instanceof GraphQLError && error.extensions.code === 'GRAPHQL_VALIDATION_FAILED') {
    return rewrite(error, error.message, error.extensions);
  }
  const inner = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (error instanceof GraphQLError && inner instanceof GraphQLError) {
    if (isErrorCode(inner.extensions.code)) return rewrite(error, inner.message, inner.extensions);
    // With a path it was raised by execution, after everything that the client sent had been checked.
    if (error.path === undefined) {
      return rewrite(error, inner.message, { ...inner.extensions, code: codeOf(error) });
    }
  }
  // With nodes and no path, a scalar refused a value of the client's while the request was checked.
  if (error instanceof GraphQLError && error.path === undefined && error.nodes !== undefined) {
    return rewrite(error, error.message, { code: 'BAD_USER_INPUT' });
  }
  report(inner);
  const code = codeOfFailure(inner);
  return rewrite(error, sentences[code], { code, ...(requestId !== undefined && { requestId }) });
}

/** What a client may see if something fails before the operation runs. The cause is kept for the log. */
export function failure(cause: unknown): GraphQLError {
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  const code = codeOfFailure(cause);
  return new GraphQLError(sentences[code], { originalError, extensions: { code } });
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
  return error instanceof GraphQLError
    ? copyError(error, { message, extensions, originalError: null })
    : new GraphQLError(message, { extensions });
}

/** An error as it stands in an answer: without what is for HTTP to say. */
export function shownError(error: GraphQLError): object {
  const { extensions, ...rest } = error.toJSON();
  return { ...rest, extensions: { ...extensions, http: undefined } };
}
