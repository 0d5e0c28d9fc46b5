import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How many requests of one connection may be under way at once. Clients in use send one, and wait. */
const mostPipelined = 10;

const underWay = new WeakMap<Socket, number>();
/** connections of responses that have been sent in this round of the event loop */
const sent: Socket[] = [];

/**
 * Cuts a connection on which a client writes request after request without waiting for responses. Node.js parses all
 * that has arrived before it looks at another connection, so hundreds of them would delay every other client.
 * @returns whether the connection is cut, and the request is not to be answered
 */
export function cutPipelining({ socket }: IncomingMessage, response: ServerResponse): boolean {
  // The rest of what had arrived.
  if (socket.destroyed) return true;
  const count = (underWay.get(socket) ?? 0) + 1;
  if (count > mostPipelined) {
    socket.destroy();
    return true;
  }
  underWay.set(socket, count);
  response.once('close', () => end(socket));
  return false;
}

/**
 * Counts a request as over once the event loop has looked at the other connections: a response from the cache is sent
 * before the next request of its connection is parsed.
 */
function end(socket: Socket): void {
  if (sent.push(socket) > 1) return;
  setImmediate(() => {
    for (const each of sent.splice(0)) underWay.set(each, (underWay.get(each) ?? 1) - 1);
  });
}
