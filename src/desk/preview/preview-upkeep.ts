import { sql } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { backendOf } from '../../../db/queries/desk/blocking-session.ts';
import { type BuildOptions, buildPreviewOnce } from './build-preview.ts';

export interface PreviewUpkeepOptions extends BuildOptions {
  /** a pool of the owner for what ends the upkeep */
  db: Database;
  /** a pool of the owner for the upkeep itself */
  previews: Database;
  /** called when the preview has been brought up to date, with the milliseconds that it took */
  onPreview?: (milliseconds: number) => void;
  onError: (error: unknown) => void;
  /** milliseconds from a round that failed to the next, twice as many after each that follows; a second if absent */
  pause?: number;
}

/** Milliseconds from a round that failed to the next, at most. */
const maxPause = 60_000;

/**
 * Brings the preview up to date and drops superseded ones, while the publisher does other things. A round takes in all
 * that was written before it; what is written meanwhile is for the next one.
 */
export class PreviewUpkeep {
  readonly #options: PreviewUpkeepOptions;
  #round: Promise<void> | null = null;
  /** the PostgreSQL process that does the work of the round under way; null until it is known */
  #backend: number | null = null;
  #isStopped = false;
  /** how many rounds in a row have failed, and when the next may begin (of `performance.now()`) */
  #failures = 0;
  #notBefore = 0;

  constructor(options: PreviewUpkeepOptions) {
    this.#options = options;
  }

  /** Begins a round, unless one is under way or the last one has just failed. */
  begin(): void {
    if (this.#isStopped || this.#round !== null || performance.now() < this.#notBefore) return;
    this.#round = this.#run().finally(() => {
      this.#round = null;
    });
  }

  /** Ends the upkeep: a round under way is cut off, and the next build drops what it leaves behind. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const backend = this.#backend;
    // Not cancelled: between two statements there would be nothing to cancel, and the transaction would go on.
    try {
      if (backend !== null)
        await sql`select pg_terminate_backend(${backend})`.execute(this.#options.db);
    } finally {
      await this.#round;
    }
  }

  async #run(): Promise<void> {
    try {
      await this.#options.previews.connection().execute(async (connection) => {
        const backend = await backendOf(connection);
        if (this.#isStopped) return;
        this.#backend = backend;
        const began = performance.now();
        const outcome = await buildPreviewOnce(connection, this.#options);
        if (outcome === 'built') this.#options.onPreview?.(performance.now() - began);
        this.#failures = 0;
      });
    } catch (error) {
      if (this.#isStopped) return;
      const { pause = 1_000 } = this.#options;
      this.#notBefore = performance.now() + Math.min(maxPause, pause * 2 ** this.#failures);
      this.#failures += 1;
      this.#options.onError(error);
    } finally {
      this.#backend = null;
    }
  }
}
