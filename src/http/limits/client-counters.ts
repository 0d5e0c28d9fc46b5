import { hash, randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** The amount that a client has taken in its current time window. */
export interface Counter {
  taken: number;
  /** when the window ends, by `performance.now()` */
  ends: number;
}

export interface CounterOptions {
  /** milliseconds; it begins when a client takes something */
  window: number;
  /** a counter below this may be dropped */
  small: number;
  /** the limit on counters below `small`, on counters above it, and on clients that share some */
  maxCounters: number;
}

/** Counters that clients share if there are too many for separate ones. */
const sharedCounters = 4_096;

/**
 * Counts what clients take, in bounded memory. Many clients that each take little are never refused: if there are too
 * many small counters, the oldest are dropped. Large counters are kept until their window ends. If there are too many
 * of them, further clients are counted by network.
 */
export class ClientCounters {
  readonly #options: CounterOptions;
  // Only read by `peek`, which keeps them in the order of their creation.
  readonly #light: LRUCache<string, Counter>;
  readonly #heavy: LRUCache<string, Counter>;
  /** those of clients that share one: little that others take must not have it forgotten */
  readonly #sharing: LRUCache<string, Counter>;
  readonly #shared: (Counter | undefined)[] = [];
  /** keeps clients from choosing a network that shares their counter */
  readonly #seed = randomUUID();

  constructor(options: CounterOptions) {
    this.#options = options;
    this.#light = new LRUCache({ max: options.maxCounters });
    this.#heavy = new LRUCache({ max: options.maxCounters });
    this.#sharing = new LRUCache({ max: options.maxCounters });
  }

  /** How many clients have a counter. */
  get size(): number {
    return this.#light.size + this.#heavy.size + this.#sharing.size;
  }

  /** The counter of a client; null if it has taken nothing in this window, or its counter was dropped. */
  find(client: string): Counter | null {
    const counter =
      this.#heavy.peek(client) ?? this.#sharing.peek(client) ?? this.#light.peek(client);
    return counter && counter.ends > performance.now() ? counter : null;
  }

  /** All clients that have taken something in their current windows. */
  *current(): Generator<[client: string, counter: Counter]> {
    for (const counters of [this.#heavy, this.#sharing, this.#light])
      for (const [client, counter] of counters.entries())
        if (counter.ends > performance.now()) yield [client, counter];
  }

  /** @param window milliseconds of the client's window that are left, if it begins now; a whole one if absent */
  add(client: string, amount: number, window = this.#options.window): void {
    const counter = this.find(client) ?? this.#begin(client, window);
    counter.taken += amount;
    if (counter.taken < this.#options.small || this.#light.peek(client) !== counter) return;
    if (this.#hasRoom()) {
      this.#light.delete(client);
      this.#heavy.set(client, counter);
    } else this.#share(client, counter);
  }

  #begin(client: string, window: number): Counter {
    this.#heavy.delete(client);
    this.#sharing.delete(client);
    this.#light.delete(client);
    const counter = this.#create(window);
    this.#light.set(client, counter);
    return counter;
  }

  #create(window = this.#options.window): Counter {
    return { taken: 0, ends: performance.now() + window };
  }

  /** Whether there is room for one more large counter, or one to replace whose window has ended. */
  #hasRoom(): boolean {
    if (this.#heavy.size < this.#options.maxCounters) return true;
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
    this.#light.delete(client);
    this.#sharing.set(client, shared);
  }
}

/** The /24 of an IPv4 address, the /48 of an IPv6 /56; anything else is returned unchanged. */
const networkOf = (client: string): string => client.replace(/\.\d+$|(?<=:[^:]*:[^:]*):.*$/, '');

/** The most that clients may hold, or have waiting. */
export interface ClientShare {
  /** one client */
  client: number;
  /** all clients together */
  all: number;
}
