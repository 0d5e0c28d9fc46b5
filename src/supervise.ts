import { setTimeout as sleep } from 'node:timers/promises';

/** The pause, in milliseconds, before an ended process is replaced: it doubles from one failure to the next. */
const firstPause = 100;
const maxPause = 5_000;
/** A process that ran for so many milliseconds did not fail at its start: the next failure counts as the first. */
const longRun = 60_000;

/**
 * Runs a process again whenever it has ended, for as long as it takes.
 * @param runOnce runs it until it ends. @returns why, in words
 * @param onEnd called with the reason, and the milliseconds until the next one starts
 * @param ending aborted when it is not to be replaced any more
 */
export async function supervise(
  runOnce: () => Promise<string>,
  onEnd: (reason: string, pause: number) => void,
  ending: AbortSignal,
): Promise<void> {
  let pause = firstPause;
  while (!ending.aborted) {
    const began = performance.now();
    const reason = await runOnce();
    if (ending.aborted) return;
    if (performance.now() - began >= longRun) pause = firstPause;
    onEnd(reason, pause);
    await sleep(pause, undefined, { signal: ending }).catch(() => {});
    pause = Math.min(maxPause, pause * 2);
  }
}
