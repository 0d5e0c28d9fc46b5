import type { ClientShare } from './client-counters.ts';

/** The items that wait for one client, in the order in which they came, with their costs. */
interface Waiting<Item> {
  /** the virtual time at which the next one may start */
  start: number;
  items: Map<Item, number>;
}

/**
 * A queue that is fair between clients (start-time fair queuing). The client that has been served least comes next,
 * however long or expensive the queues of the others are. The items of one client keep their order.
 */
export class FairQueue<Item> {
  readonly #limits: ClientShare;
  /** clients for which something waits; who was served last is last */
  readonly #clients = new Map<string, Waiting<Item>>();
  /** of clients for which nothing waits: the virtual time at which they may start, if it is still to come */
  readonly #served = new Map<string, number>();
  /** the virtual time: that at which the last one started */
  #now = 0;
  #size = 0;

  constructor(limits: ClientShare) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  isFullFor(client: string): boolean {
    const own = this.#clients.get(client)?.items.size ?? 0;
    return this.#size >= this.#limits.all || own >= this.#limits.client;
  }

  /**
   * @param cost in any unit: a client is served half as often as others with requests of half the cost
   * @returns false, and adds nothing, if the queue is full for this client or in all
   */
  push(client: string, item: Item, cost = 1): boolean {
    if (!Number.isFinite(cost)) throw new RangeError(`a cost of ${cost} has no place in the queue`);
    if (this.isFullFor(client)) return false;
    const waiting = this.#clients.get(client) ?? {
      start: Math.max(this.#now, this.#served.get(client) ?? 0),
      items: new Map<Item, number>(),
    };
    waiting.items.set(item, cost);
    this.#clients.set(client, waiting);
    this.#served.delete(client);
    this.#size += 1;
    return true;
  }

  /** Takes out what is next; undefined if nothing waits. */
  shift(): Item | undefined {
    const client = this.#next();
    const waiting = client === undefined ? undefined : this.#clients.get(client);
    if (client === undefined || waiting === undefined) return undefined;
    const [first] = waiting.items;
    if (first === undefined) return undefined;
    const [item, cost] = first;
    this.#now = waiting.start;
    waiting.start += cost;
    this.#clients.delete(client);
    this.#clients.set(client, waiting);
    this.#drop(client, waiting, item);
    return item;
  }

  /** Takes something out before its turn. */
  remove(client: string, item: Item): void {
    const waiting = this.#clients.get(client);
    if (waiting?.items.has(item)) this.#drop(client, waiting, item);
  }

  #next(): string | undefined {
    let next: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [client, { start }] of this.#clients) {
      if (start >= least) continue;
      next = client;
      least = start;
    }
    return next;
  }

  #drop(client: string, { start, items }: Waiting<Item>, item: Item): void {
    items.delete(item);
    this.#size -= 1;
    if (items.size === 0) {
      this.#clients.delete(client);
      this.#served.set(client, start);
    }
    // If nothing waits, the next client is served at once: none has to be remembered.
    if (this.#size === 0) this.#served.clear();
    if (this.#served.size > this.#limits.all) this.#forget();
  }

  /** Forgets those who have no longer to wait for the others, and whoever was served first if they are too many. */
  #forget(): void {
    for (const [client, start] of this.#served) if (start <= this.#now) this.#served.delete(client);
    const [first] = this.#served.keys();
    if (first !== undefined && this.#served.size > this.#limits.all) this.#served.delete(first);
  }
}
