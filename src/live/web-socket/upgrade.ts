import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  checkHost,
  clientOf,
  isAllowedOrigin,
  isForGraph,
  maxBodyBytes,
  noteRefusal,
  retryHeaders,
  workOfRequest,
} from '#http';
import { everyone } from '../../../db/model/viewer.ts';

import { closeCodes, closeSocket } from './close.ts';
import { openConnection } from './connection.ts';
import { createProtocol, type WebSocketOptions } from './protocol.ts';

/** How many fragments a message may come in. */
const maxFragments = 1_000;

/** Takes WebSockets at /graphql, for subscriptions. */
export function attachWebSockets(server: Server, options: WebSocketOptions): void {
  const { live, corsOrigins, admission } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxBodyBytes,
    maxFragments: maxFragments,
    handleProtocols,
  });
  const protocol = createProtocol(options);
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) =>
    openConnection(socket, request, protocol, options),
  );
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { origin } = request.headers;
    const problem = checkHost(request);
    if (problem !== null) return rejectUpgrade(socket, '400 Bad Request', problem);
    if (!isForGraph(request)) {
      return rejectUpgrade(socket, '404 Not Found', 'The GraphQL endpoint is /graphql.');
    }
    if (live.closing.aborted) {
      return rejectUpgrade(socket, '503 Service Unavailable', 'The server is shutting down.');
    }
    // A browser lets any page open a WebSocket: what CORS does elsewhere is done here.
    if (origin !== undefined && !isAllowedOrigin(origin, corsOrigins)) {
      return rejectUpgrade(socket, '403 Forbidden', 'Pages of this origin may not connect.');
    }
    const client = clientOf(everyone, admission.addressOf(request));
    if (admission.defects.isReached(client)) {
      noteRefusal('defects');
      return rejectUpgrade(socket, '503 Service Unavailable', 'Try again in some seconds.');
    }
    const release = live.quotas.connections.take(client);
    if (!release) {
      noteRefusal('WebSockets');
      return rejectUpgrade(socket, '429 Too Many Requests', 'Too many connections are open.');
    }
    socket.once('close', release);
    admission.count(client, workOfRequest(0));
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      sockets.emit('connection', webSocket, request),
    );
  });
  live.closing.addEventListener('abort', () => {
    for (const socket of sockets.clients)
      closeSocket(socket, closeCodes.goingAway, 'Going away', live);
  });
}

/** Rejects a request for a WebSocket with a status and a reason. */
function rejectUpgrade(socket: Duplex, status: string, text: string): void {
  const headers = {
    'content-type': 'text/plain',
    'content-length': text.length + 1,
    connection: 'close',
    ...retryHeaders(Number.parseInt(status, 10)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${text}\n`);
}
