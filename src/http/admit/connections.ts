import type { Server } from 'node:http';
import proxyAddr from 'proxy-addr';
import { retryAfter } from '../errors/status.ts';
import { networkOf } from '../identify/client-address.ts';
import { Quota } from '../limits/quota.ts';
import { noteRefusal } from '../limits/refusals.ts';
import { ConnectionRate, type NewConnections } from './connection-rate.ts';

/** The number that a connection counts for that gets 429. */
const connectionsPerRefusal = 20;

/** Bounds on connections, and on the time that requests have to arrive. */
export interface ConnectionLimits {
  /** open connections of one address */
  perClient: number;
  /** open connections in all */
  total: number;
  /** new connections of one address */
  opened: NewConnections;
  /** milliseconds for the headers of a request */
  headersTimeout: number;
  /** milliseconds for a whole request, its body included */
  requestTimeout: number;
}

export const connectionLimits: ConnectionLimits = {
  // A press room behind one address has 50 people, whose browsers open six each.
  perClient: 500,
  total: 5_000,
  opened: { atOnce: 300, perSecond: 100 },
  headersTimeout: 10_000,
  requestTimeout: 30_000,
};

/**
 * Closes each connection that is one too many: of its address, or in all. Those of an address that opens them too fast
 * are closed before anything is read or written. A trusted proxy brings the connections of many clients, so that only
 * the bound in all holds for it.
 * @param options `onConnection` is called with each connection, and `onRefused` with each whose address opens too many.
 * @returns counts connections of an address that took more than others
 */
export function limitConnections(
  server: Server,
  { perClient, total, opened }: ConnectionLimits,
  trustedProxies: readonly string[],
  options: { onConnection(): void; onRefused(): void },
): Pick<ConnectionRate, 'charge'> {
  const all = new Quota({ client: total, all: total });
  const ofClients = new Quota({ client: perClient, all: total }, true);
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  const { onConnection, onRefused } = options;
  const isFree = (address: string) => isTrusted(address, 0);
  // An option of servers of TCP, which those of HTTP do not take.
  const rate = new ConnectionRate({
    ...opened,
    isFree,
    onRefused() {
      onConnection();
      onRefused();
    },
  });
  Object.assign(server, { blockList: rate });
  server.on('connection', (socket) => {
    onConnection();
    const peer = socket.remoteAddress;
    // It is gone already.
    if (peer === undefined) return;
    const quotas = isTrusted(peer, 0) ? [all] : [ofClients, all];
    const shares = quotas.map((quota) => quota.take(networkOf(peer)));
    socket.once('close', () => {
      for (const release of shares) release?.();
    });
    if (!shares.includes(null)) return;
    noteRefusal('open connections');
    // A client that does not wait as it is told is refused for less.
    rate.charge(peer, connectionsPerRefusal);
    socket.end(tooMany);
    socket.destroySoon();
  });
  return rate;
}

const tooMany = `HTTP/1.1 429 Too Many Requests\r\nretry-after: ${retryAfter}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
