import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds to wait after two processes in a row that ended before they were ready. It doubles from then on. */
const firstPause = 100;
const maxPause = 5_000;

/** How a process ended. */
export interface End {
  /** in words */
  reason: string;
  /** whether it was ready before: if not, another one could fail in the same way */
  wasReady: boolean;
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
  noteReady(): void;
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
  const onEnd = (reason: string) => {
    children.delete(child);
    ended.resolve({ reason, wasReady: isReady });
  };
  child.once('exit', (code, signal) =>
    onEnd(signal === null ? `exit code ${code}` : `signal ${signal}`),
  );
  // One without an id could not be started. To another one something could not be sent, since it ends.
  child.on('error', (error) => {
    if (child.pid === undefined) onEnd(error.message);
  });
  return {
    process: child,
    ended: ended.promise,
    noteReady() {
      isReady = true;
    },
  };
}

/**
 * Runs a process again whenever it has ended, for as long as it takes: at once, or after a pause if several in a row have
 * ended before they were ready.
 * @param runOnce runs it until it ends
 * @param onEnd called with the reason, and the milliseconds until the next one starts
 * @param ending aborted when it is not to be replaced any more
 */
export async function supervise(
  runOnce: () => Promise<End>,
  onEnd: (reason: string, pause: number) => void,
  ending: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!ending.aborted) {
    // Without memory, the system may not even start one.
    const { reason, wasReady } = await runOnce().catch((error: unknown) => ({
      reason: String(error),
      wasReady: false,
    }));
    if (ending.aborted) return;
    failures = wasReady ? 0 : failures + 1;
    const pause = failures < 2 ? 0 : Math.min(maxPause, firstPause * 2 ** (failures - 2));
    onEnd(reason, pause);
    if (pause > 0) await sleep(pause, undefined, { signal: ending }).catch(() => {});
  }
}

/** A pause in words. */
export const inTime = (pause: number): string => (pause === 0 ? 'at once' : `in ${pause} ms`);
