import type { ClientShare } from '#http';

/** Bytes that one connection has not taken yet. */
interface Holding {
  bytes: number;
  cut: () => void;
}

/** The bytes that wait for the connections of one client. */
interface Held {
  bytes: number;
  holdings: Set<Holding>;
}

/**
 * Counts the bytes that wait to be taken. If they are too many in all, the client that holds most is cut: a client that holds
 * little never loses its connection because of others.
 */
export class WaitingBytes {
  readonly #limits: ClientShare;
  readonly #held = new Map<string, Held>();
  #total = 0;

  constructor(limits: ClientShare) {
    this.#limits = limits;
  }

  /**
   * Counts bytes that wait for a connection of a client.
   * @param cut ends the connection, because its client holds most of all
   * @returns counts them no more; null if they are too many for this client, or it would hold most of all
   */
  take(client: string, bytes: number, cut: () => void): (() => void) | null {
    const own = bytes + (this.#held.get(client)?.bytes ?? 0);
    if (own > this.#limits.client) return null;
    while (this.#total + bytes > this.#limits.all) {
      const [name, max] = this.#largestClient();
      if (name === undefined || own >= max) return null;
      this.#cutLargest(name);
    }
    const holding = { bytes, cut };
    const held = this.#held.get(client) ?? { bytes: 0, holdings: new Set() };
    held.bytes += bytes;
    held.holdings.add(holding);
    this.#held.set(client, held);
    this.#total += bytes;
    return () => this.#release(client, holding);
  }

  /** The client that holds most, and how much. */
  #largestClient(): [client: string | undefined, bytes: number] {
    let [client, max]: [string | undefined, number] = [undefined, 0];
    for (const [name, { bytes }] of this.#held) if (bytes > max) [client, max] = [name, bytes];
    return [client, max];
  }

  #cutLargest(client: string): void {
    const holdings = [...(this.#held.get(client)?.holdings ?? [])];
    const largest = holdings.reduce((one, other) => (other.bytes > one.bytes ? other : one));
    this.#release(client, largest);
    largest.cut();
  }

  #release(client: string, holding: Holding): void {
    const held = this.#held.get(client);
    if (!held?.holdings.delete(holding)) return;
    held.bytes -= holding.bytes;
    this.#total -= holding.bytes;
    if (held.holdings.size === 0) this.#held.delete(client);
  }
}
