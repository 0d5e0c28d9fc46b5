import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Logger } from 'pino';
import { supervise } from '../supervise.ts';
import type { Orders } from './orders.ts';

/** In TypeScript in a checkout, and in JavaScript in a release, as this file is. */
const program = path.join(import.meta.dirname, `main${path.extname(import.meta.filename)}`);

/** Milliseconds that the process has to end before it is killed. */
const endTimeout = 3_000;

export interface PublisherProcess {
  /** Ends the process; a publication under way is finished first. */
  end(): Promise<void>;
}

/**
 * Runs the publisher in a process of its own, with an event loop, a heap and connections of its own: nothing that
 * the server has to do makes a publication late. A process that ends is replaced for as long as it takes.
 */
export function startPublisherProcess(orders: Orders, logger: Logger): PublisherProcess {
  const ending = new AbortController();
  const { signal } = ending;

  const running = supervise(
    () => runOnce(orders, signal),
    (reason, pause) =>
      logger.warn(`The publisher's process ended (${reason}). Another one starts in ${pause} ms.`),
    signal,
  );
  return {
    async end() {
      ending.abort();
      await running;
    },
  };
}

/** Runs one process until it ends. @returns why, in words */
async function runOnce(orders: Orders, ending: AbortSignal): Promise<string> {
  // Options of this process, such as those of a debugger, are not for that one.
  const child = fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send(orders, () => {});
  const end = () => endChild(child);
  ending.addEventListener('abort', end, { once: true });
  // It would end by itself, but a supervisor of the server waits for both.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    const [code, signal] = await once(child, 'exit');
    return signal === null ? `exit code ${code}` : `signal ${signal}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    ending.removeEventListener('abort', end);
    process.removeListener('exit', kill);
  }
}

/** The process ends when its channel closes, also where this process dies. */
function endChild(child: ChildProcess): void {
  const timer = setTimeout(() => child.kill('SIGKILL'), endTimeout);
  child.once('exit', () => clearTimeout(timer));
  if (child.connected) child.disconnect();
}
