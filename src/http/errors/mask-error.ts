import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { type FailureKind, failureKindOf } from '#database-health';
import { type ErrorCode, isErrorCode } from '../../../schema/errors.ts';
import { copyError } from './copy-error.ts';

/** The error that a client sees for each kind of failure. */
const shown = {
  timeout: { code: 'TIMEOUT', message: 'The query took too long. Request less at once.' },
  unreachable: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The database is unreachable at the moment. Try again shortly.',
  },
  exhausted: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The database has no room for this at the moment. Try again later.',
  },
  // The client can do nothing but wait: the operator has made it a standby, or read-only for a while.
  readOnly: {
    code: 'SERVICE_UNAVAILABLE',
    message: 'The database takes no writes at the moment. Try again later.',
  },
  internal: {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'Something went wrong on our side. It has been logged.',
  },
} satisfies Record<FailureKind, { code: ErrorCode; message: string }>;

/**
 * Called with each error that is masked.
 * @param requestId that the response has, too
 */
export type ReportFailure = (cause: unknown, requestId: string) => void;

/**
 * The error as a client may see it. An error that we have raised for clients has one of our codes, and passes. So do
 * those of graphql-js about the document, and those of Yoga about the request. Anything else, whatever a resolver, a
 * scalar or the database throws, is a failure of ours: it becomes a sentence that reveals nothing.
 * @param requestId of the request, by which the log entry is found
 */
export function maskError(
  error: unknown,
  report: ReportFailure,
  requestId: string = randomUUID(),
): GraphQLError {
  const cause = causeOf(error);
  if (cause instanceof GraphQLError) {
    if (isErrorCode(cause.extensions.code)) return rewrite(error, cause.message, cause.extensions);
    if (error instanceof GraphQLError && isAboutRequest(error)) {
      const { extensions } = error;
      const code: ErrorCode = isErrorCode(extensions.code) ? extensions.code : 'BAD_USER_INPUT';
      return rewrite(error, error.message, { ...extensions, code });
    }
  }
  report(cause, requestId);
  const { code, message } = shown[failureKindOf(cause)];
  return rewrite(error, message, { code, requestId });
}

/** The error that others were made of, as graphql-js wraps what resolvers and scalars throw. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError
    ? causeOf(error.originalError)
    : error;
}

/**
 * Whether graphql-js or Yoga found a fault in what the client has sent, before anything ran: validation gives its
 * errors a code, and Yoga says what the status of the response is.
 */
function isAboutRequest({ path, extensions }: GraphQLError): boolean {
  return path === undefined && (isErrorCode(extensions.code) || extensions.http !== undefined);
}

/** Whether the error is internal, and not about what the client has sent. */
export function isInternalError(error: GraphQLError): boolean {
  return !(causeOf(error) instanceof GraphQLError);
}

/** The error that a client sees if something fails before the operation runs. It has the cause for the log. */
export function internalError(cause: unknown): GraphQLError {
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  const { code, message } = shown[failureKindOf(cause)];
  return new GraphQLError(message, { originalError, extensions: { code } });
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
