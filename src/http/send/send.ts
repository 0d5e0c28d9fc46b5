import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Reply } from '../encode/encode.ts';
import type { Exchange } from '../read/exchange.ts';

/** Sends a response over its connection. Nothing is sent to a client that has gone. */
export function send(
  { isHead }: Pick<Exchange, 'isHead'>,
  { status, headers, body }: Reply,
  response: ServerResponse,
): void {
  // It has taken what it has to give back, also if the client has gone.
  if (typeof body === 'function') {
    body(response);
    return;
  }
  if (response.destroyed || response.closed) {
    if (body instanceof Readable) body.destroy();
    return;
  }
  response.writeHead(status, headers);
  if (!(body instanceof Readable)) {
    // Text holds bytes, see `Sendable`. Node.js leaves out the body of a response to HEAD.
    response.end(body, 'latin1');
    return;
  }
  if (isHead) {
    body.destroy();
    response.end();
    return;
  }
  // Cut off, so that nobody takes its beginning for the whole. A client that goes away needs no more.
  body.once('error', () => response.destroy());
  response.once('close', () => body.destroy());
  body.pipe(response);
}
