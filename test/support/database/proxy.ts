import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

export interface Proxy {
  /** of the same database, through the proxy */
  url: string;
  /** from now on nothing comes through, as from a machine that has lost its network: no connection is closed */
  silence(): void;
  /** from now on connections are closed, those from before too */
  refuse(): void;
  /** new connections work again; those from before stay silent */
  speak(): void;
}

/** Stands between a server and its database, gone after the test file. @param url of the database */
export async function openProxy(url: string): Promise<Proxy> {
  const { port, hostname, searchParams } = new URL(url);
  const folder = searchParams.get('host');
  const target = folder
    ? { path: `${folder}/.s.PGSQL.${port}` }
    : { port: Number(port || 5432), host: hostname };
  const sockets: Socket[] = [];
  let isSilent = false;
  let isClosed = false;
  const proxy = createServer((client) => {
    sockets.push(client);
    client.on('error', () => {});
    if (isSilent) return;
    if (isClosed) return void client.destroy();
    const database = connect(target);
    database.on('error', () => {});
    sockets.push(database);
    client.pipe(database).pipe(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  address.port = String((proxy.address() as AddressInfo).port);
  address.searchParams.delete('host');
  return {
    url: address.href,
    silence() {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
    refuse() {
      isClosed = true;
      // A connection that silence holds would wait for its timeout.
      isSilent = false;
      for (const socket of sockets) socket.destroy();
    },
    speak() {
      isClosed = false;
      isSilent = false;
    },
  };
}
