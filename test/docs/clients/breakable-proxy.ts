import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

/** A network between client and server that can fail. */
export interface BreakableProxy {
  /** what clients use instead of the URL of the server */
  url: string;
  /** Breaks all connections, and refuses new ones. */
  cut(): Promise<void>;
  /** Lets clients connect again. */
  mend(): Promise<void>;
}

/** @param url of the graph on a server of this machine */
export async function openBreakableProxy(url: string): Promise<BreakableProxy> {
  const { hostname, port, pathname } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      // A broken connection is what this is for.
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const listen = async (on: number) => {
    server.listen(on, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const cut = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  };
  const own = await listen(0);
  afterAll(async () => {
    if (server.listening) await cut();
  });
  return {
    url: `http://127.0.0.1:${own}${pathname}`,
    cut,
    async mend() {
      await listen(own);
    },
  };
}
