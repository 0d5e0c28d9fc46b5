import { sql } from 'kysely';
import type { Database } from '../../db/connect.ts';
import { dropSupersededPreviews, refreshPreview } from './preview.ts';

export interface PreviewUpkeepOptions {
  /** a pool of the owner for what ends the upkeep */
  db: Database;
  /** a pool of the owner for the upkeep itself */
  previews: Database;
  onError: (error: unknown) => void;
  /** milliseconds from a round that failed to the next, twice as many after each that follows; a second if absent */
  pause?: number;
}

/** Milliseconds from a round that failed to the next, at most. */
const longestPause = 60_000;

interface Round {
  /** the PostgreSQL process that does the work; null until it is known */
  backend: number | null;
  isGivenUp: boolean;
}

/**
 * Brings the preview up to date and drops superseded ones, while the publisher does other things. A rebuild copies
 * all published data and holds the writers' lock meanwhile, so it is given up when a publication comes due.
 */
export class PreviewUpkeep {
  readonly #options: PreviewUpkeepOptions;
  #round: Round | null = null;
  /** Milliseconds that the last round took, or lasted until it was given up: the next one waits for so much time. */
  #needs = 0;
  /** how many rounds in a row have failed, and when the next may begin (of `performance.now()`) */
  #failures = 0;
  #notBefore = 0;

  constructor(options: PreviewUpkeepOptions) {
    this.#options = options;
  }

  /**
   * Begins a round, unless one is under way, the last one has just failed, or a publication would cut it off.
   * @param untilDue milliseconds until the next publication; null if none is scheduled
   */
  begin(untilDue: number | null): void {
    if (this.#round !== null || performance.now() < this.#notBefore) return;
    if (untilDue !== null && untilDue <= this.#needs) return;
    const round: Round = { backend: null, isGivenUp: false };
    this.#round = round;
    void this.#run(round);
  }

  /** Gives up a round under way: its transaction is rolled back within moments, and then holds no lock any more. */
  async giveWay(): Promise<void> {
    const round = this.#round;
    if (round === null || round.isGivenUp) return;
    round.isGivenUp = true;
    // Not cancelled: between two statements there would be nothing to cancel, and the transaction would go on.
    if (round.backend !== null)
      await sql`select pg_terminate_backend(${round.backend})`.execute(this.#options.db);
  }

  async #run(round: Round): Promise<void> {
    const began = performance.now();
    try {
      await this.#options.previews.connection().execute(async (connection) => {
        const { rows } = await sql<{ backend: number }>`
          select pg_backend_pid() as backend`.execute(connection);
        if (round.isGivenUp) return;
        round.backend = rows[0]?.backend ?? null;
        await refreshPreview(connection);
        await dropSupersededPreviews(connection);
        this.#failures = 0;
      });
    } catch (error) {
      if (!round.isGivenUp) {
        const { pause = 1_000 } = this.#options;
        this.#notBefore = performance.now() + Math.min(longestPause, pause * 2 ** this.#failures);
        this.#failures += 1;
        this.#options.onError(error);
      }
    } finally {
      this.#needs = performance.now() - began;
      this.#round = null;
    }
  }
}
