import { hash, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What a client has taken, until its window is over. */
export interface Counter {
  taken: number;
  /** when it begins anew, as `performance.now()` counts it */
  ends: number;
}

export interface CounterOptions {
  /** milliseconds, from the first that a client takes */
  window: number;
  /** what a client may have taken before its counter must be kept */
  small: number;
  /** counters of clients that have taken little, and as many of those that have taken more */
  most: number;
}

/** Counters that clients share when there is no room for one of their own. */
const sharedCounters = 4_096;

/**
 * Counts what clients take, in bounded memory, however many they are. A crowd in which each takes little is no reason to
 * refuse anyone: of clients that have taken little, the counters that have been there longest make room for new ones.
 * Those that have taken more keep theirs. If even these are too many, the others are counted by network.
 */
export class ClientCounters {
  readonly #options: CounterOptions;
  // Always read by `peek`, so that they stay in the order in which they came.
  readonly #light: LRUCache<string, Counter>;
  readonly #heavy: LRUCache<string, Counter>;
  readonly #shared: (Counter | undefined)[] = [];
  /** so that nobody can choose with whom a network shares its counter */
  readonly #seed = randomUUID();

  constructor(options: CounterOptions) {
    this.#options = options;
    this.#light = new LRUCache({ max: options.most });
    this.#heavy = new LRUCache({ max: options.most });
  }

  /** How many clients have a counter. */
  get size(): number {
    return this.#light.size + this.#heavy.size;
  }

  /** The counter of a client; null if it has taken nothing in this window, or so little that it is forgotten. */
  find(client: string): Counter | null {
    const counter = this.#heavy.peek(client) ?? this.#light.peek(client);
    return counter && counter.ends > performance.now() ? counter : null;
  }

  add(client: string, amount: number): void {
    const counter = this.find(client) ?? this.#begin(client);
    counter.taken += amount;
    if (counter.taken < this.#options.small || this.#light.peek(client) !== counter) return;
    if (this.#hasRoom()) {
      this.#light.delete(client);
      this.#heavy.set(client, counter);
    } else this.#share(client, counter);
  }

  #begin(client: string): Counter {
    this.#heavy.delete(client);
    this.#light.delete(client);
    const counter = this.#create();
    this.#light.set(client, counter);
    return counter;
  }

  #create(): Counter {
    return { taken: 0, ends: performance.now() + this.#options.window };
  }

  /** Whether one more client may keep its counter, in place of one whose window is over if need be. */
  #hasRoom(): boolean {
    if (this.#heavy.size < this.#options.most) return true;
    const [oldest = ''] = this.#heavy.rkeys();
    return (this.#heavy.peek(oldest)?.ends ?? 0) <= performance.now();
  }

  /** Counts a client together with its network from now on. */
  #share(client: string, counter: Counter): void {
    const digest = hash('sha256', this.#seed + networkOf(client), 'buffer');
    const index = digest.readUInt32LE() % sharedCounters;
    const known = this.#shared[index];
    if (known === counter) return;
    const shared = known && known.ends > performance.now() ? known : this.#create();
    shared.taken += counter.taken;
    this.#shared[index] = shared;
    this.#light.set(client, shared);
  }
}

/** The /24 of an IPv4 address, and the /48 of a /56 of IPv6; anything else stands for itself. */
const networkOf = (client: string): string => client.replace(/\.\d+$|(?<=:[^:]*:[^:]*):.*$/, '');
