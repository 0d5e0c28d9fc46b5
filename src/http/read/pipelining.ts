import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionRate } from '../admit/connection-rate.ts';

/** How many requests of one connection may be under way at once. Clients in use send one, and wait. */
const maxPipelinedRequests = 10;
/** The count of a cut connection: hundreds of requests were parsed, which takes as long as to open so many others. */
const connectionsPerCut = 50;

const underWay = new WeakMap<Socket, Set<ServerResponse>>();
/** responses that have been sent in this round of the event loop, with their connections */
const sent: { response: ServerResponse; socket: Socket }[] = [];

/** The responses under way on a connection, in the order of their requests. */
export function responsesOn(socket: Socket): readonly ServerResponse[] {
  return [...(underWay.get(socket) ?? [])].filter((response) => !response.closed);
}

/**
 * Cuts a connection on which a client writes request after request without waiting for responses. Node.js parses all
 * that has arrived before it looks at another connection, so hundreds of them would delay every other client.
 * @param rate counts it for the client
 * @returns whether the connection is cut or has ended, and the request is not to be answered
 */
export function cutPipelining(
  request: IncomingMessage,
  response: ServerResponse,
  rate: Pick<ConnectionRate, 'charge'>,
): boolean {
  const { socket } = request;
  // After the last response of a connection, which the client may still be reading.
  if (socket.writableEnded && !socket.destroyed) return true;
  if (socket.destroyed) {
    // The rest of what had arrived. Without this Node.js destroys it later, with an error that costs as much as all else.
    request.destroy();
    return true;
  }
  const responses = underWay.get(socket) ?? new Set();
  if (responses.size === maxPipelinedRequests) {
    if (socket.remoteAddress) rate.charge(socket.remoteAddress, connectionsPerCut);
    socket.destroy();
    return true;
  }
  underWay.set(socket, responses.add(response));
  response.once('close', () => end(response, socket));
  return false;
}

/**
 * Counts a request as over once the event loop has looked at the other connections: a response from the cache is sent
 * before the next request of its connection is parsed.
 */
function end(response: ServerResponse, socket: Socket): void {
  if (sent.push({ response, socket }) > 1) return;
  setImmediate(() => {
    for (const each of sent.splice(0)) underWay.get(each.socket)?.delete(each.response);
  });
}
