import { once } from 'node:events';
import type { Server } from 'node:http';
import { StartError } from './store.ts';

/** Where a server listens, and which variables say so. */
export interface Listening {
  host: string;
  port: number;
  settings: { host: string; port: string };
  /** connections that the system holds until they are accepted; its own number if absent */
  backlog?: number;
}

/** @returns the port @throws StartError with a sentence */
export async function listen(
  server: Server,
  { host, port, settings, backlog }: Listening,
): Promise<number> {
  server.listen({ port, host, ...(backlog !== undefined && { backlog }) });
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${port} is in use. End the program that uses it, or set ${settings.port} to another number.`,
      );
    }
    if (code === 'EACCES') {
      throw new StartError(
        `Port ${port} is not allowed for this user. Set ${settings.port} to a number above 1023.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError(
        `This machine does not have the address ${host}. Set ${settings.host} to one of its addresses.`,
      );
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
