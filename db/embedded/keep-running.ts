import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between checks whether Postgres still runs. */
const checkInterval = 1_000;

/** Called by a process that keeps the embedded Postgres running. */
export interface WatchReports {
  /** it has died, and is started again */
  onDeath(): void;
  /** it runs again, with the same connection URL */
  onRevival(): void;
  /** it cannot be started again: nothing keeps it running any more */
  onLoss(error: unknown): void;
}

/**
 * Looks every second whether Postgres still runs, and starts it again if not.
 * @param isAlive whether it runs
 * @param revive starts it, unless another process has been quicker
 * @returns ends that, and waits for a start under way
 */
export function watch(
  isAlive: () => Promise<boolean>,
  revive: () => Promise<void>,
  { onDeath, onRevival, onLoss }: WatchReports,
): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;

  const run = async () => {
    for (;;) {
      // Unreferenced: it does not keep a process that ends.
      await sleep(checkInterval, undefined, { ref: false, signal }).catch(() => {});
      if (signal.aborted) return;
      // A check that fails, for example with too many open files, does not mean that it has died.
      if (await isAlive().catch(() => true)) continue;
      if (signal.aborted) return;
      onDeath();
      await revive();
      onRevival();
    }
  };

  const running = run().catch(onLoss);
  return async () => {
    ending.abort();
    await running;
  };
}
