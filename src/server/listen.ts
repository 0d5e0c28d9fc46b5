import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';
import net from 'node:net';
import { getSystemErrorName } from 'node:util';
import { StartError } from './store.ts';

declare module 'node:net' {
  /** A socket that is bound to a port, as node:cluster binds it; or the number of a system error. */
  function _createServerHandle(address: string, port: number, family: number): BoundPort | number;
}

/** A port for servers of several processes. Nobody else can listen at it once one of them does. */
export interface BoundPort {
  getsockname(address: { port?: number }): number;
  close(): void;
}

/** Where a server listens, and which variables say so. */
export interface Listening {
  host: string;
  port: number;
  settings: { host: string; port: string };
  /** connections that the system holds until they are accepted; its own number if absent */
  backlog?: number;
  /** the port, if it is bound already */
  bound?: BoundPort;
}

/** @returns the port @throws StartError with a sentence */
export async function listen(server: Server, listening: Listening): Promise<number> {
  const { host, port, backlog, bound } = listening;
  if (bound) server.listen(bound, backlog);
  else server.listen({ port, host, ...(backlog !== undefined && { backlog }) });
  await once(server, 'listening').catch((error: unknown) => {
    throw explain(error, listening);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/**
 * Binds a port for servers of several processes. Connections that come while none of them listens wait for the next
 * one that does.
 * @throws StartError with a sentence
 */
export async function bindPort(listening: Listening): Promise<{ bound: BoundPort; port: number }> {
  try {
    const { address, family } = await lookup(listening.host);
    const bound = net._createServerHandle(address, listening.port, family);
    if (typeof bound === 'number')
      throw Object.assign(new Error('bind'), { code: getSystemErrorName(bound) });
    const name: { port?: number } = {};
    bound.getsockname(name);
    // A port in use is reported late. Without one, listening would choose another.
    if (!name.port || (listening.port !== 0 && name.port !== listening.port))
      throw Object.assign(new Error('bind'), { code: 'EADDRINUSE' });
    return { bound, port: name.port };
  } catch (error) {
    throw explain(error, listening);
  }
}

/** A sentence in place of an error whose reason is known. */
function explain(error: unknown, { host, port, settings }: Listening): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is in use. End the program that uses it, or set ${settings.port} to another number.`,
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      `Port ${port} is not allowed for this user. Set ${settings.port} to a number above 1023.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(
      `This machine does not have the address ${host}. Set ${settings.host} to one of its addresses.`,
    );
  }
  return error;
}
