import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The pause, in milliseconds, before a process is replaced that failed by itself: it doubles from one failure to the next. */
const firstPause = 100;
const maxPause = 5_000;

/** How a process ended. */
export interface End {
  /** in words */
  reason: string;
  /** whether it failed before it was ready, by itself: another one could fail at once, too */
  isFailure: boolean;
}

/** Those that run. One that is stuck would not end by itself when its channel closes. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** A process that this one has started, and that does not outlive it. */
export interface Child {
  process: ChildProcess;
  ended: Promise<End>;
  /** Notes that it has started. */
  isReady(): void;
}

/**
 * Starts a process.
 * @param program without its extension: TypeScript in a checkout, and JavaScript in a release, as this file is
 */
export function startChild(program: string): Child {
  const file = program + path.extname(import.meta.filename);
  // Options of this process, such as those of a debugger, are not for that one.
  const child = fork(file, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.add(child);
  const ended = Promise.withResolvers<End>();
  let isReady = false;
  const onEnd = (reason: string, isKilled: boolean) => {
    children.delete(child);
    ended.resolve({ reason, isFailure: !isReady && !isKilled });
  };
  child.once('exit', (code, signal) =>
    onEnd(signal === null ? `exit code ${code}` : `signal ${signal}`, signal === 'SIGKILL'),
  );
  // One without an id could not be started. To another one something could not be sent, since it ends.
  child.on('error', (error) => {
    if (child.pid === undefined) onEnd(error.message, false);
  });
  return {
    process: child,
    ended: ended.promise,
    isReady() {
      isReady = true;
    },
  };
}

/**
 * Runs a process again whenever it has ended, for as long as it takes: at once, unless it fails by itself.
 * @param runOnce runs it until it ends
 * @param onEnd called with the reason, and the milliseconds until the next one starts
 * @param ending aborted when it is not to be replaced any more
 */
export async function supervise(
  runOnce: () => Promise<End>,
  onEnd: (reason: string, pause: number) => void,
  ending: AbortSignal,
): Promise<void> {
  let pause = 0;
  while (!ending.aborted) {
    const { reason, isFailure } = await runOnce();
    if (ending.aborted) return;
    pause = isFailure ? Math.min(maxPause, Math.max(firstPause, pause * 2)) : 0;
    onEnd(reason, pause);
    if (pause > 0) await sleep(pause, undefined, { signal: ending }).catch(() => {});
  }
}

/** A pause in words. */
export const inTime = (pause: number): string => (pause === 0 ? 'at once' : `in ${pause} ms`);
