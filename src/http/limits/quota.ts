import type { ClientShare } from './client-counters.ts';

/** Counts what clients hold at the moment, such as connections or bytes: for each client, and in all. */
export class Quota {
  private readonly limits: ClientShare;
  private readonly held = new Map<string, number>();
  private readonly leavesRoom: boolean;
  private total = 0;

  /**
   * @param leavesRoom whether no client may hold more than is left for the others: then ten that take all they can leave
   * an eleventh as much as each of them has
   */
  constructor(limits: ClientShare, leavesRoom = false) {
    this.limits = limits;
    this.leavesRoom = leavesRoom;
  }

  /** The amount that all clients hold. */
  get inAll(): number {
    return this.total;
  }

  /**
   * Takes a share for a client.
   * @returns releases it, once; null if it would be too much: of this client, or in all
   */
  take(client: string, amount = 1): (() => void) | null {
    const held = (this.held.get(client) ?? 0) + amount;
    const left = this.limits.all - this.total - amount;
    if (held > this.limits.client || left < 0 || (this.leavesRoom && held > left)) return null;
    this.held.set(client, held);
    this.total += amount;
    let isHeld = true;
    return () => {
      if (isHeld) this.release(client, amount);
      isHeld = false;
    };
  }

  private release(client: string, amount: number): void {
    const left = (this.held.get(client) ?? 0) - amount;
    if (left > 0) this.held.set(client, left);
    else this.held.delete(client);
    this.total -= amount;
  }
}
