import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { endGently, responsesOn } from '#http';

/** Milliseconds that responses under way have to finish, once no new connections are accepted. */
const responseTimeout = 5_000;
/** Milliseconds without a request after which a connection is ended: one that is on its way arrives until then. */
const moment = 500;
/** Milliseconds between looks at the open connections. */
const betweenSweeps = 50;

/** The open connections of a server, those that became WebSockets included. */
export function socketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/**
 * Stops listening: new connections are refused, and open ones stay.
 * @param isShared whether other processes listen at the same port and stop now, too: it waits for the last of them
 */
export async function stopListening(server: Server, isShared: boolean): Promise<void> {
  let accepted = 0;
  const count = () => {
    accepted += 1;
  };
  server.on('connection', count);
  const began = performance.now();
  let before: number;
  // Node.js accepts one connection in each turn of the event loop, and those that still wait would be reset.
  do {
    before = accepted;
    await nextTurn();
  } while (accepted > before && performance.now() - began < moment);
  server.off('connection', count);
  // The method of HTTP servers destroys idle connections, too, on which a request may just have arrived.
  NetServer.prototype.close.call(server);
  if (isShared) await sleep(began + moment - performance.now());
}

/**
 * Lets responses under way finish, and ends each connection once it has been idle for a moment, so that requests that
 * were sent meanwhile are answered. Responses that take too long are cut off, which cancels their statements, as
 * whenever a client goes away.
 * @param sockets the open connections of a server that no longer listens
 * @param extra milliseconds that responses have beyond the usual time
 */
export async function endConnections(sockets: ReadonlySet<Socket>, extra: number): Promise<void> {
  const idle = new Map<Socket, { bytesRead: number; since: number }>();
  const began = performance.now();
  while (sockets.size > 0) {
    const now = performance.now();
    for (const socket of sockets) {
      const { bytesRead } = socket;
      const known = idle.get(socket);
      if (now - began >= responseTimeout + extra) socket.destroy();
      else if (responsesOn(socket).length > 0) idle.delete(socket);
      else if (known?.bytesRead !== bytesRead) idle.set(socket, { bytesRead, since: now });
      else if (now - known.since >= moment && !socket.writableEnded) endGently(socket);
    }
    await sleep(betweenSweeps);
  }
}
