import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import { shownError } from '../../http/encode/mask-error.ts';
import { headersOf, retryHeaders, statusOf } from '../../http/encode/status.ts';
import { longest, readWithin } from '../../http/read/body-limit.ts';

/** An error response instead of a stream. */
export class HttpError extends Error {
  readonly status: number;
  readonly errors: readonly GraphQLError[];
  constructor(status: number, errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.status = status;
    this.errors = errors;
  }
}

export function httpError(status: number, code: ErrorCode, message: string): HttpError {
  return new HttpError(status, [new GraphQLError(message, { extensions: { code } })]);
}

export function sendHttpError(
  response: ServerResponse,
  { status, errors }: HttpError,
  headers: Record<string, string>,
): void {
  response
    .writeHead(status, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...retryHeaders(status),
      ...Object.assign({}, ...errors.map(headersOf)),
    })
    .end(JSON.stringify({ errors: errors.map(shownError) }));
}

/** Converts an error to an error response; null if it is an internal error. */
export function toHttpError(error: unknown): HttpError | null {
  if (error instanceof HttpError) return error;
  return error instanceof GraphQLError ? new HttpError(statusOf(error), [error]) : null;
}

/**
 * Reads the body of a request.
 * @param hold reserves memory for the bytes of a chunk; returns an error if there is no room
 * @throws GraphQLError if it is longer than any operation may be, or that of `hold`
 */
export async function readBody(
  request: IncomingMessage,
  hold: (bytes: number) => GraphQLError | null,
): Promise<string> {
  // Not `for await`, which breaks the connection when it ends early, before the response is read.
  const chunks: AsyncIterator<Buffer> = request[Symbol.asyncIterator]();
  const { 'content-length': declared } = request.headers;
  return (await readWithin(longest.operation, declared, () => chunks.next(), hold)).toString();
}

/** Parses a text as JSON; null if it is not valid, which the GraphQL endpoint reports. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
