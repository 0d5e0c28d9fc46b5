import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import { maxBodyBytes } from '../../http/limits.ts';
import { shownError } from '../../http/mask-error.ts';

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
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    })
    .end(JSON.stringify({ errors: errors.map(shownError) }));
}

/**
 * The body of a request.
 * @throws Refusal where it is longer than any question
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBodyBytes) {
      response.setHeader('connection', 'close');
      throw refusal(413, 'BAD_USER_INPUT', `A question has at most ${maxBodyBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** What a text in JSON says; null where it is none, which whoever answers it says. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
