import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { noteRefusal } from '../limits/refusals.ts';

/** Milliseconds without a refused request after which a lane counts as free again. */
const quietTime = 10_000;

/** Why requests in a lane are refused, and what an operator can do. */
const tooMany =
  'requests are refused because too many wait, or wait too long: if this happens often, add processors or servers, or raise DATABASE_MAX_CONNECTIONS';

/** Logs that requests are refused: one entry for a lane when that begins, and one when it has ended. */
export class RejectionLog {
  readonly #logger: Logger;
  readonly #quietTime: number;
  /** how often each lane has refused a request since that began */
  readonly #lanes = new Map<string, { refused: number }>();

  /** @param quiet milliseconds without a refused request after which a lane counts as free again; 10 seconds if absent */
  constructor(logger: Logger, quiet = quietTime) {
    this.#logger = logger;
    this.#quietTime = quiet;
  }

  /** Notes that a request was refused. @param lane that it would have waited in @param reason that it would wait too long, if absent */
  refused(lane: string, reason = tooMany): void {
    noteRefusal(lane);
    const current = this.#lanes.get(lane);
    if (current) {
      current.refused += 1;
      return;
    }
    const begun = { refused: 1 };
    this.#lanes.set(lane, begun);
    this.#logger.warn({ lane }, reason);
    void this.#untilQuiet(lane, begun);
  }

  async #untilQuiet(lane: string, current: { refused: number }): Promise<void> {
    const began = performance.now();
    let before: number;
    do {
      before = current.refused;
      // Unreferenced: it does not keep a process that ends.
      await wait(this.#quietTime, undefined, { ref: false });
    } while (current.refused > before);
    this.#lanes.delete(lane);
    const seconds = Math.round((performance.now() - began) / 1_000);
    this.#logger.warn({ lane, seconds, refused: before }, 'requests are no longer refused');
  }
}
