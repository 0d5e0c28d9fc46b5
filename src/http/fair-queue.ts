export interface QueueLimits {
  /** the most that may wait for one client */
  client: number;
  /** the most that may wait for all clients together */
  all: number;
}

/**
 * What waits, by client. Clients take turns, whatever the number of things that wait for each of them; those of one
 * client come in their order.
 */
export class FairQueue<Item> {
  readonly #limits: QueueLimits;
  /** in the order of the clients' turns */
  readonly #lists = new Map<string, Set<Item>>();
  #size = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  isFullFor(client: string): boolean {
    const own = this.#lists.get(client)?.size ?? 0;
    return this.#size >= this.#limits.all || own >= this.#limits.client;
  }

  /** @returns false, and adds nothing, if the queue is full for this client or in all */
  push(client: string, item: Item): boolean {
    if (this.isFullFor(client)) return false;
    const list = this.#lists.get(client);
    if (list) list.add(item);
    else this.#lists.set(client, new Set([item]));
    this.#size += 1;
    return true;
  }

  /** Takes out what is next; undefined if nothing waits. */
  shift(): Item | undefined {
    const [turn] = this.#lists;
    if (!turn) return undefined;
    const [client, list] = turn;
    const [item] = list;
    // To the end: the others come first.
    this.#lists.delete(client);
    if (item === undefined) return undefined;
    list.delete(item);
    this.#size -= 1;
    if (list.size > 0) this.#lists.set(client, list);
    return item;
  }

  /** Takes something out before its turn. */
  remove(client: string, item: Item): void {
    const list = this.#lists.get(client);
    if (!list?.delete(item)) return;
    this.#size -= 1;
    if (list.size === 0) this.#lists.delete(client);
  }
}
