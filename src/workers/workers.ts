import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { OpenNews } from '../live/listener.ts';
import { connectionsOfWorker } from '../pool-sizes.ts';
import { StartError } from '../store.ts';
import { supervise } from '../supervise.ts';
import type { Order } from './messages.ts';
import { WorkerProcess } from './worker-process.ts';

export interface WorkersOptions {
  config: Config;
  /** of the owner of the database, whose tables are up to date */
  databaseUrl: string;
  logger: Logger;
  /** what says that something was written: one for all workers */
  openNews: OpenNews;
  /** called with each lost or failed connection of `openNews` */
  onError: (error: unknown) => void;
  /** called if the workers are too old for the tables, once they have been changed */
  onNewerTables: () => void;
}

export interface Workers {
  port: number;
  /** The metrics of each worker that answers in time. */
  metrics(): Promise<object[][]>;
  /**
   * Replaces each worker by a new one, one after the other: the old one ends when the new one accepts connections. If a
   * new one cannot start, the others stay.
   */
  reload(): Promise<void>;
  /** Ends all workers. @param delay milliseconds in which they still accept connections */
  end(delay: number): Promise<void>;
}

/** The place of a worker. */
interface Slot {
  /** from 1 on */
  number: number;
  /** null while there is none */
  current: WorkerProcess | null;
}

/**
 * Starts the workers of a server, and replaces those that end. They share the port: each connection goes to one of them
 * in turn. What clients take of their limits is passed on among them.
 * @throws StartError with the sentence of a worker that cannot start; none stays then
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { config, databaseUrl, logger, openNews, onError, onNewerTables } = options;
  const running = new Set<WorkerProcess>();
  const ending = new AbortController();
  let isListening = false;

  const tellOthers = (order: Order, sender?: WorkerProcess) => {
    for (const worker of running) if (worker !== sender) worker.send(order);
  };

  const listener = openNews({
    onConnect() {
      isListening = true;
      tellOthers({ kind: 'news', is: 'connected' });
    },
    onNews: () => tellOthers({ kind: 'news', is: 'changed' }),
    onLost() {
      isListening = false;
      tellOthers({ kind: 'news', is: 'lost' });
    },
    report: onError,
  });

  /** Starts a worker, which learns what clients have taken before. */
  const start = (number: number): WorkerProcess => {
    const worker = new WorkerProcess((news) => {
      if (news.kind === 'used') tellOthers(news, worker);
      else onNewerTables();
    });
    const connections = connectionsOfWorker(config.maxConnections, config.workers);
    worker.send({ kind: 'start', number, databaseUrl, connections, isListening });
    const other = [...running].find(({ isReady }) => isReady);
    running.add(worker);
    void worker.ended.then(() => running.delete(worker));
    void other?.ask('uses').then((answer) => {
      if (answer) worker.send({ kind: 'used', uses: answer.uses });
    });
    return worker;
  };

  /** Runs a worker in its place until it ends, those that take its place in a reload included. */
  const runIn = async (slot: Slot): Promise<string> => {
    slot.current ??= start(slot.number);
    for (;;) {
      const worker: WorkerProcess = slot.current;
      const reason = await worker.ended;
      if (slot.current === worker) {
        slot.current = null;
        return reason;
      }
    }
  };

  const end = async (delay: number) => {
    ending.abort();
    await Promise.all([...running].map((worker) => worker.end(delay)));
    await listener.close();
  };

  const reloadOnce = async () => {
    for (const slot of slots) {
      if (ending.signal.aborted) return;
      const worker = start(slot.number);
      if ((await worker.ready) === null) {
        const reason = await worker.ended;
        logger.error(`A new worker could not start (${reason}). The others stay.`);
        return;
      }
      // All of them end then.
      if (ending.signal.aborted) return;
      const old = slot.current;
      slot.current = worker;
      await old?.end(0);
    }
    logger.warn('All workers have been replaced.');
  };

  const slots = Array.from({ length: config.workers }, (_, index): Slot => {
    const number = index + 1;
    return { number, current: start(number) };
  });
  let port = 0;
  for (const worker of [...running]) {
    const listening = await worker.ready;
    if (listening === null) {
      await end(0);
      const reason = await worker.ended;
      throw new StartError(
        worker.failure ?? `A worker ended before it was ready (${reason}). It has printed why.`,
      );
    }
    port = listening;
  }
  for (const slot of slots) {
    const onEnd = (reason: string, pause: number) =>
      logger.warn(`Worker ${slot.number} ended (${reason}). Another one starts in ${pause} ms.`);
    void supervise(() => runIn(slot), onEnd, ending.signal);
  }
  let reloading = Promise.resolve();

  return {
    port,
    async metrics() {
      const answers = await Promise.all([...running].map((worker) => worker.ask('metrics')));
      return answers.flatMap((answer) => (answer ? [answer.metrics] : []));
    },
    reload() {
      reloading = reloading.then(reloadOnce);
      return reloading;
    },
    end,
  };
}
