import type { IncomingMessage, Server } from 'node:http';
import { isIP, isIPv4, isIPv6, type Socket } from 'node:net';
import type { Logger } from 'pino';
import proxyAddr from 'proxy-addr';
import type { Viewer } from '../../../db/model/viewer.ts';

/** The address that limits of clients count a request under. Never throws. */
export type ClientAddress = (request: IncomingMessage) => string;

/**
 * Tells clients apart by their addresses. An IPv6 address stands for its /56, the smallest network that a provider
 * should give a customer (RIPE 690). `X-Forwarded-For` counts only as far as trusted proxies have written it.
 * @param trustedProxies addresses and subnets, or `loopback`, `linklocal`, `uniquelocal`
 * @throws TypeError if one of them is none of these
 */
export function clientAddressBehind(trustedProxies: readonly string[]): ClientAddress {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  if (trustedProxies.length === 0) return peerNetworkOf;
  return (request) => {
    const peer = request.socket.remoteAddress ?? 'unknown';
    if (!isTrusted(peer, 0)) return networkOf(peer);
    const address = withoutPort(proxyAddr(request, isTrusted));
    return networkOf(isIP(address) === 0 ? peer : address);
  };
}

const peers = new WeakMap<Socket, string>();

/** The network that a connection comes from, which is the same for all its requests. */
function peerNetworkOf({ socket }: IncomingMessage): string {
  const known = peers.get(socket);
  if (known !== undefined) return known;
  const network = networkOf(socket.remoteAddress ?? 'unknown');
  // Once it is closed it has no address.
  if (!socket.destroyed) peers.set(socket, network);
  return network;
}

/** Who a request counts for. */
export type Client = `token ${string}` | `address ${string}`;

/** A client that signs in is known by its access token, all others by their IP address. */
export function clientOf({ tokenId }: Pick<Viewer, 'tokenId'>, address: string): Client {
  return tokenId === null ? `address ${address}` : `token ${tokenId}`;
}

export function isSignedIn(client: Client): boolean {
  return client.startsWith('token ');
}

/** Some proxies write `192.0.2.1:4711` and `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const [, v6, v4] = /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/.exec(address) ?? [];
  return v6 ?? v4 ?? address;
}

/** An IPv4 address as it is, and the /56 of an IPv6 address. */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  const mapped = bare.toLowerCase().replace(/^::ffff:/, '');
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(bare)) return address;
  // The URL parser writes each address in one way: lower case, and without needless zeros.
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const gap = 8 - groups(head).length - groups(tail).length;
  const [first, second, third, fourth = '0'] = [
    ...groups(head),
    ...Array<string>(gap).fill('0'),
    ...groups(tail),
  ];
  const upper = Number.parseInt(fourth, 16) & 0xff00;
  return `${first}:${second}:${third}:${upper.toString(16)}::/56`;
}

/**
 * Logs a warning when the first request comes that a proxy seems to have passed on. For a server that trusts no proxy:
 * all who come through it share the limits of one client.
 */
export function warnOfProxy(server: Server, logger: Logger): void {
  const check = ({ headers }: IncomingMessage) => {
    if (headers['x-forwarded-for'] === undefined) return;
    server.off('request', check);
    logger.warn(
      'A request has an X-Forwarded-For header, and TRUSTED_PROXIES is empty. If the server is behind a proxy, set it: until then all users of the proxy share the limits of one client.',
    );
  };
  server.on('request', check);
}
