import type { ClientShare } from '../limits/client-counters.ts';
import type { ReaderPace } from './slow-reader.ts';

interface Holder {
  client: string;
  pace: ReaderPace;
}

/**
 * The slots of files under way. The last one is for a client that has none, and if none is left for such a client, a file
 * that is read slowly makes room.
 */
export class FileSlots {
  readonly #limits: ClientShare;
  readonly #holders = new Set<Holder>();

  constructor(limits: ClientShare) {
    this.#limits = limits;
  }

  /**
   * Takes a slot for a file of a client.
   * @param pace of its reader; it is told to make room if others need the slot
   * @returns a function that frees the slot; null if this client gets none
   */
  take(client: string, pace: ReaderPace): (() => void) | null {
    const held = this.#heldBy(client);
    if (held > 0 && (held >= this.#limits.client || this.#holders.size + 1 >= this.#limits.all))
      return null;
    if (this.#holders.size >= this.#limits.all && !this.#makeRoom()) return null;
    const holder = { client, pace };
    this.#holders.add(holder);
    return () => this.#holders.delete(holder);
  }

  /** Cuts off a slow file: of the client that has most, the oldest. @returns false if none is slow */
  #makeRoom(): boolean {
    const [slow] = [...this.#holders]
      .filter(({ pace }) => pace.isSlow)
      .toSorted((one, other) => this.#heldBy(other.client) - this.#heldBy(one.client));
    if (slow === undefined) return false;
    this.#holders.delete(slow);
    slow.pace.makeRoom();
    return true;
  }

  #heldBy(client: string): number {
    let held = 0;
    for (const holder of this.#holders) if (holder.client === client) held += 1;
    return held;
  }
}
