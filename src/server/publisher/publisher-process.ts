import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { Logger } from 'pino';
import { type End, inTime, startChild, supervise } from '../supervise.ts';
import type { StartOrder } from './start-order.ts';

/** Milliseconds that the process has to end before it is killed. */
const endTimeout = 3_000;

export interface PublisherProcess {
  /** Ends the process; a publication under way is finished first. */
  end(): Promise<void>;
}

/**
 * Runs the publisher in a process of its own, with an event loop, a heap and connections of its own: nothing that
 * the server has to do makes a publication late. A process that ends is replaced for as long as it takes.
 * @param onEnd called with each process that ended unexpectedly
 */
export function startPublisherProcess(
  order: StartOrder,
  logger: Logger,
  onEnd: () => void,
): PublisherProcess {
  const ending = new AbortController();
  const { signal } = ending;

  const running = supervise(
    () => runOnce(order, signal),
    (reason, pause) => {
      onEnd();
      logger.warn(
        `The publisher's process ended (${reason}). Another one starts ${inTime(pause)}.`,
      );
    },
    signal,
  );
  return {
    async end() {
      ending.abort();
      await running;
    },
  };
}

/** Runs one process until it ends. */
async function runOnce(order: StartOrder, ending: AbortSignal): Promise<End> {
  const child = startChild(path.join(import.meta.dirname, 'publisher'));
  raisePriority(child.process.pid);
  child.process.once('message', child.noteReady);
  // A process that could not be started has no channel.
  if (child.process.connected) child.process.send(order, () => {});
  // The process ends when its channel closes, also where this process dies.
  const end = () => {
    const timer = setTimeout(() => child.process.kill('SIGKILL'), endTimeout);
    void child.ended.then(() => clearTimeout(timer));
    if (child.process.connected) child.process.disconnect();
  };
  ending.addEventListener('abort', end, { once: true });
  const ended = await child.ended;
  ending.removeEventListener('abort', end);
  return ended;
}

/** This process does little, but on time: it goes before the others from its start, if the system lets it. */
function raisePriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_HIGH);
  } catch {
    // Some users may not.
  }
}
