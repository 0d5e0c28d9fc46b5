import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import { longest, readWithin } from '../../http/body-limit.ts';
import { shownError } from '../../http/mask-error.ts';
import { headersOf, retryHeaders, statusOf } from '../../http/status.ts';

/** An answer that is no stream: it says what is wrong. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly GraphQLError[];
  constructor(status: number, errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.status = status;
    this.errors = errors;
  }
}

export function refusal(status: number, code: ErrorCode, message: string): Refusal {
  return new Refusal(status, [new GraphQLError(message, { extensions: { code } })]);
}

export function sendRefusal(
  response: ServerResponse,
  { status, errors }: Refusal,
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

/** What to answer if this was thrown; null if it is a failure of ours. */
export function refusalFor(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  return error instanceof GraphQLError ? new Refusal(statusOf(error), [error]) : null;
}

/**
 * The body of a request.
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

/** What a text in JSON says; null where it is none, which whoever answers it says. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
