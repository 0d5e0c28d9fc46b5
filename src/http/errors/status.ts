import type { GraphQLError } from 'graphql';
import { badInput, type ErrorCode } from '../../../schema/errors.ts';
import { copyError } from './copy-error.ts';

/** The fields of an error about the HTTP response, in `extensions.http`, which is never sent in the body. */
interface Http {
  status: number;
  headers?: Record<string, string>;
  /** Under `application/json` the status stays 200, as the GraphQL over HTTP draft requires. */
  spec?: boolean;
}

const statuses: ReadonlyMap<unknown, number> = new Map<ErrorCode, number>([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['NOT_FOUND', 404],
  ['RATE_LIMITED', 429],
  ['TIMEOUT', 503],
  ['SERVICE_UNAVAILABLE', 503],
  ['INTERNAL_SERVER_ERROR', 500],
]);

/** The status of a response that has nothing but this error. */
export function statusOf({ extensions: { code, http } }: GraphQLError): number {
  return http?.status ?? statuses.get(code) ?? 400;
}

/** The HTTP headers of a response that has nothing but this error. */
export function headersOf({ extensions: { http } }: GraphQLError): Record<string, string> {
  return http?.headers ?? {};
}

/** Seconds after which a refused client may well be served. */
export const retryAfter = 1;

/** The Retry-After header for a status, if retrying helps. */
export function retryHeaders(status: number): Record<string, string> {
  return status === 429 || status === 503 ? { 'retry-after': String(retryAfter) } : {};
}

/** The error of a response without data: nothing ran, and the HTTP status says so. */
export function withStatus(error: GraphQLError): GraphQLError {
  if (error.extensions.http !== undefined) return error;
  const status = statusOf(error);
  return withHttp(error, status === 400 ? { status, spec: true } : { status });
}

/** The error of a field: the response has data, and so no status of an error. */
export function withoutHttp(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions;
  return http === undefined ? error : copyError(error, { extensions });
}

/** The error of a request that is not well-formed, whatever media type the client accepts. */
export function malformed(argument: string, message: string, status = 400): GraphQLError {
  return withHttp(badInput(argument, message), { status });
}

/** The same error, with what it says about the HTTP response. */
export function withHttp(error: GraphQLError, http: Http): GraphQLError {
  return copyError(error, { extensions: { ...error.extensions, http } });
}
