import { BlockList, type SocketAddress } from 'node:net';
import { LRUCache } from 'lru-cache';
import { networkOf } from '../identify/client-address.ts';

/** How many connections an address may open. */
export interface NewConnections {
  /** within a moment */
  atOnce: number;
  /** in a second, as soon as it has opened those */
  perSecond: number;
}

export interface ConnectionRateOptions extends NewConnections {
  /** whether an address may open as many as it likes */
  isFree: (address: string) => boolean;
  /** called with each connection that is refused */
  onRefused: () => void;
}

/** Milliseconds that all of an address is refused at most, whatever it has done. */
const maxRefusal = 10_000;
/** Addresses that are remembered. One that is forgotten may open `atOnce` again. */
const maxAddresses = 20_000;

/**
 * Refuses connections of an address that opens them too fast. Node.js asks a block list before it makes a socket of a
 * connection: a refused one takes 11 µs of CPU, and one that is accepted and then closed 100 to 200, with its parser.
 */
export class ConnectionRate extends BlockList {
  readonly #options: ConnectionRateOptions;
  /** the time, as `performance.now()` counts it, at which an address may open `atOnce` again */
  readonly #full = new LRUCache<string, number>({ max: maxAddresses });

  constructor(options: ConnectionRateOptions) {
    super();
    this.#options = options;
  }

  /** Counts a connection that took as much as several, as if its address had opened so many more. */
  charge(address: string, connections: number): void {
    const { atOnce, perSecond, isFree } = this.#options;
    if (isFree(address)) return;
    const client = networkOf(address);
    const now = performance.now();
    const each = 1_000 / perSecond;
    const full = Math.max(now, this.#full.get(client) ?? 0) + connections * each;
    this.#full.set(client, Math.min(full, now + atOnce * each + maxRefusal));
  }

  /** Counts a connection. @returns whether it is refused */
  override check(from: string | SocketAddress): boolean {
    const { atOnce, perSecond, isFree, onRefused } = this.#options;
    const address = typeof from === 'string' ? from : from.address;
    if (isFree(address)) return false;
    const client = networkOf(address);
    const now = performance.now();
    const each = 1_000 / perSecond;
    const full = Math.max(now, this.#full.get(client) ?? 0) + each;
    if (full - now > atOnce * each) {
      onRefused();
      return true;
    }
    this.#full.set(client, full);
    return false;
  }
}
