import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { responsesOn } from '../read/pipelining.ts';

/** Milliseconds without a sign of the client after which a connection is closed that has been ended. */
const lingering = 1_000;

/** Responses that say `connection: close`. */
const last = new WeakSet<ServerResponse>();

/**
 * Ends a connection as soon as the responses under way on it are sent; the last of them says `connection: close`.
 * Without any, or if the headers of the last are sent, it stays open.
 */
export function endAfterResponses(socket: Socket): void {
  const response = responsesOn(socket).at(-1);
  if (response && !response.headersSent) makeLast(response, socket);
}

/**
 * Responds to a request with the last response of its connection, unless another request arrives before its headers
 * are sent. A client that has been told which response is the last has to repeat what it sent after that (RFC 9112,
 * 9.6), so that is not even executed.
 */
export function respondLast(response: ServerResponse, socket: Socket, respond: () => void): void {
  const before = responsesOn(socket).at(-2);
  if (before && last.has(before)) {
    if (before.headersSent) return;
    last.delete(before);
    before.shouldKeepAlive = true;
  }
  makeLast(response, socket);
  // In turn, and once all that has arrived is parsed: until then it is not known which response is the last.
  if (before) before.once('close', () => socket.destroyed || respond());
  else setImmediate(respond);
}

function makeLast(response: ServerResponse, socket: Socket): void {
  last.add(response);
  response.shouldKeepAlive = false;
  // Node.js calls it after such a response, and would close the connection at once.
  socket.destroySoon = () => endGently(socket);
}

/**
 * Ends a connection after what has been written to it. It stays open until the client ends it, too: a connection that
 * is closed while something unread has arrived is reset, and the client could lose a response that has been sent.
 */
export function endGently(socket: Socket): void {
  // When the time is over, the listener that HTTP servers have for it closes the connection.
  socket.end(() => socket.setTimeout(lingering));
}
