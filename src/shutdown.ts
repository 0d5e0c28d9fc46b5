import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that responses under way have to finish, once no new connections are accepted. */
const patience = 5_000;
/** Milliseconds within which everything has ended, or the process ends without it. */
const limit = 8_500;

/**
 * Ends the process if shutting down takes too long: a database that does not respond would keep it waiting, and a
 * connection stays open until its statement ends. PostgreSQL rolls back what such connections have not committed.
 * @param delay milliseconds that are allowed in addition
 * @param code the exit code
 * @returns takes it back
 */
export function exitInTime(delay: number, code = 0): () => void {
  // Unreferenced: it does not keep a process that has nothing else to do.
  const timer = setTimeout(() => process.exit(code), delay + limit).unref();
  return () => clearTimeout(timer);
}

/** Milliseconds that pools have to end. */
const poolPatience = 2_000;

/**
 * Ends pools, and then closes what they were connected to, whether the pools have ended or not.
 * @param onError called with each error of a pool
 * @throws the error of `close`
 */
export async function closeAll(
  pools: readonly { destroy(): Promise<void> }[],
  close: () => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  const ended = Promise.all(pools.map((pool) => pool.destroy().catch(onError)));
  await Promise.race([ended, sleep(poolPatience, undefined, { ref: false })]);
  await close();
}

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
 * Accepts no new connections, and lets responses under way finish. Those that take too long are cut off, which
 * cancels their statements, as whenever a client goes away.
 */
export async function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // Connections with a response under way at the signal become idle afterwards.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cutting = setTimeout(() => {
    for (const socket of sockets) socket.destroy();
  }, patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(cutting);
}
