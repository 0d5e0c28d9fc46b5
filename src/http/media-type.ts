import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../schema/errors.ts';

/**
 * Refuses a POST that is not JSON with 415: forms and plain text are what a page of another origin can
 * send without asking first.
 * @returns whether it was refused, and answered
 */
export function refuseMediaType(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'POST') return false;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return false;
  const code: ErrorCode = 'BAD_USER_INPUT';
  const message = 'Send the question as JSON, with the header `content-type: application/json`.';
  response
    .writeHead(415, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
    .end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  return true;
}
