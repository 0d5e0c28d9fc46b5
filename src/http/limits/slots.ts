import type { ClientShare } from './client-counters.ts';
import { type Waiter, WaitingList } from './waiting-list.ts';

/** Gives a slot back; again it does nothing. */
export type Release = () => void;

/** A bounded number of operations may be under way at once; the others wait, and clients take turns. */
export class Slots {
  readonly #list: WaitingList;
  readonly #atOnce: number;
  #free: number;

  /**
   * @param atOnce how many may be under way
   * @param onRefused called when an operation is refused
   */
  constructor(atOnce: number, waiting: ClientShare, onRefused?: () => void) {
    this.#atOnce = atOnce;
    this.#free = atOnce;
    this.#list = new WaitingList(waiting, onRefused);
  }

  /** How many are under way. */
  get taken(): number {
    return this.#atOnce - this.#free;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#list.size;
  }

  /**
   * Takes a slot.
   * @returns at once if a slot is free
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  take(waiter: Waiter): Release | Promise<Release> {
    if (this.#free === 0) {
      return this.#list.wait(waiter).then(() => this.#release());
    }
    this.#free -= 1;
    return this.#release();
  }

  /** Gives a slot to the next who waits, without its being free in between. */
  #handOn(): void {
    if (!this.#list.next()) this.#free += 1;
  }

  #release(): Release {
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (this.#list.size === 0) this.#free += 1;
      // The event loop goes on in between: operations that wait for nothing would follow each other without end.
      else setImmediate(() => this.#handOn());
    };
  }
}
