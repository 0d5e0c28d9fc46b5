import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The shortest time in milliseconds between a signal and the end of listening: /ready says that the server is about to
 * end, and requests that are being sent arrive.
 */
export const minDelay = 500;

/** Milliseconds within which everything has ended, or the process ends without it. */
const limit = 8_500;

/**
 * Ends the process if shutting down takes too long: a database that does not respond would keep it waiting, and a
 * connection stays open until its statement ends. PostgreSQL rolls back what such connections have not committed.
 * @param delay milliseconds that are allowed in addition
 * @param code the exit code
 * @returns takes it back
 */
export function exitInTime(delay: number, code = 0): () => void {
  // Unreferenced: it does not keep a process that has nothing else to do.
  const timer = setTimeout(() => process.exit(code), delay + limit).unref();
  return () => clearTimeout(timer);
}

/** Milliseconds that pools have to end. */
const poolTimeout = 2_000;

/**
 * Ends pools, and then closes what they were connected to, whether the pools have ended or not.
 * @param onError called with each error of a pool
 * @throws the error of `close`
 */
export async function closeAll(
  pools: readonly { destroy(): Promise<void> }[],
  close: () => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  const ended = Promise.all(pools.map((pool) => pool.destroy().catch(onError)));
  await Promise.race([ended, sleep(poolTimeout, undefined, { ref: false })]);
  await close();
}
