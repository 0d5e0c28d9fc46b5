import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '#config';
import type { OpenListener } from '#database-health';
import { connectionsOfWorker } from '../../../db/pool-sizes.ts';

import { bindPort } from '../listen.ts';
import { StartError } from '../store.ts';
import { type End, inTime, supervise } from '../supervise.ts';
import type { Order } from './worker-messages.ts';
import { WorkerProcess } from './worker-process.ts';

export interface WorkersOptions {
  config: Config;
  /** of the owner of the database, whose tables are up to date */
  databaseUrl: string;
  /** workers that can start */
  prepared: readonly WorkerProcess[];
  logger: Logger;
  /** what says that something was written: one for all workers */
  openListener: OpenListener;
  /** called with each lost or failed connection of `openListener` */
  onError: (error: unknown) => void;
  /** called if the workers are too old for the tables, once they have been changed */
  onNewerTables: () => void;
  /** called with each rejection or exception that nothing has handled in a worker */
  onDefect: () => void;
  /** called with each worker that ended unexpectedly */
  onEnd: () => void;
}

/**
 * Milliseconds between the beginnings of two replacements of a worker because of defects, so that clients which cause
 * some cannot keep the server busy with starting workers.
 */
const betweenReplacements = 5_000;
/** Milliseconds that a file or a mutation has, beyond the usual time, in a worker that is replaced. */
const extraTime = 60_000;

export interface Workers {
  port: number;
  /** The metrics of each worker that responds in time. */
  metrics(): Promise<object[][]>;
  /**
   * Replaces each worker by a new one, one after the other: the old one ends when the new one accepts connections. If a
   * new one cannot start, the others stay.
   */
  reload(): void;
  /** Ends all workers. @param delay milliseconds in which they still accept connections */
  end(delay: number): Promise<void>;
}

/** The place of a worker. */
interface Slot {
  /** from 1 on */
  number: number;
  /** null while there is none */
  current: WorkerProcess | null;
  /** when it was last replaced because of a defect, by `performance.now()` */
  replacedAt: number;
  /** resolves when the one that was replaced last has ended: there is one of these at a time */
  left: Promise<void>;
}

/**
 * Starts the workers of a server, and replaces those that end. They share the port: a connection goes to one that has
 * time. What clients take of their limits is passed on among them.
 * @throws StartError with the sentence of a worker that cannot start; none stays then
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { config, databaseUrl, prepared, logger, openListener, onError, onNewerTables } = options;
  const settings = { host: 'HOST', port: 'PORT' };
  const { bound, port } = await bindPort({ host: config.host, port: config.port, settings });
  const running = new Set<WorkerProcess>();
  /** those that are to be replaced */
  const defective = new WeakSet<WorkerProcess>();
  const ending = new AbortController();
  let isListening = false;

  const tellOthers = (order: Order, sender?: WorkerProcess) => {
    for (const worker of running) if (worker !== sender) worker.send(order);
  };

  const listener = openListener({
    onConnect() {
      isListening = true;
      tellOthers({ kind: 'news', is: 'connected' });
    },
    onRevision: () => tellOthers({ kind: 'news', is: 'changed' }),
    onLost() {
      isListening = false;
      tellOthers({ kind: 'news', is: 'lost' });
    },
    report: onError,
  });

  /** Starts a worker, which learns what clients have taken before. */
  const start = (number: number, worker = new WorkerProcess()): WorkerProcess => {
    const connections = connectionsOfWorker(config.maxConnections, config.workers);
    const order = { kind: 'start', number, databaseUrl, connections, isListening } as const;
    worker.start(order, bound, (news) => {
      if (news.kind === 'used') tellOthers(news, worker);
      else if (news.kind === 'newer tables') onNewerTables();
      else {
        options.onDefect();
        void replaceDefective(worker);
      }
    });
    const other = [...running].find(({ isReady }) => isReady);
    running.add(worker);
    void worker.ended.then(() => running.delete(worker));
    void other?.request('uses').then((response) => {
      if (response) worker.send({ kind: 'used', uses: response.uses });
    });
    return worker;
  };

  /** Runs a worker in its place until it ends, those that take its place in a reload included. */
  const runIn = async (slot: Slot): Promise<End> => {
    slot.current ??= start(slot.number);
    for (;;) {
      const worker: WorkerProcess = slot.current;
      await worker.leaves;
      if (slot.current === worker) {
        slot.current = null;
        return worker.ended;
      }
    }
  };

  const end = async (delay: number) => {
    ending.abort();
    // The workers have duplicates of it, until they have accepted all connections.
    bound.close();
    await Promise.all([...running].map((worker) => worker.end(delay)));
    await listener.close();
  };

  /**
   * Replaces the worker of a place: the old one ends when the new one accepts connections.
   * @returns whether it was replaced; if the new one cannot start, the old one stays
   */
  const replace = async (slot: Slot): Promise<boolean> => {
    await slot.left;
    if (ending.signal.aborted) return false;
    const worker = start(slot.number);
    if (!(await worker.ready)) {
      const { reason } = await worker.ended;
      logger.error(`A new worker could not start (${reason}). The others stay.`);
      return false;
    }
    // All of them end then.
    if (ending.signal.aborted) return false;
    const old = slot.current;
    slot.current = worker;
    if (old) slot.left = old.end(0, extraTime);
    return true;
  };

  const reloadOnce = async () => {
    for (const slot of slots) {
      if (!(await inTurn(() => replace(slot)))) return;
      await slot.left;
    }
    logger.warn('All workers have been replaced.');
  };

  /** Starts of new workers follow each other. */
  let replacing = Promise.resolve(false);
  const inTurn = (act: () => Promise<boolean>) => {
    replacing = replacing.then(act).catch((error: unknown) => {
      logger.error(error, 'A new worker could not start. The others stay.');
      return false;
    });
    return replacing;
  };
  let reloading = Promise.resolve();

  const replaceDefective = async (worker: WorkerProcess) => {
    const slot = slots.find(({ current }) => current === worker);
    if (!slot || defective.has(worker)) return;
    defective.add(worker);
    // If a new one cannot start, another one is tried later: this one is not to be relied on.
    while (slot.current === worker && !ending.signal.aborted) {
      const pause = Math.max(0, slot.replacedAt + betweenReplacements - performance.now());
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {});
      await slot.left;
      await inTurn(async () => {
        // It may have ended, or been replaced for another reason.
        if (slot.current !== worker) return false;
        slot.replacedAt = performance.now();
        return replace(slot);
      });
    }
  };

  const slots = Array.from({ length: config.workers }, (_, index): Slot => {
    const number = index + 1;
    return {
      number,
      current: start(number, prepared[index]),
      replacedAt: Number.NEGATIVE_INFINITY,
      left: Promise.resolve(),
    };
  });
  for (const worker of [...running]) {
    if (!(await worker.ready)) {
      await end(0);
      const { reason } = await worker.ended;
      throw new StartError(
        worker.failure ?? `A worker ended before it was ready (${reason}). It has printed why.`,
      );
    }
  }
  for (const slot of slots) {
    const onEnd = (reason: string, pause: number) => {
      options.onEnd();
      logger.warn(`Worker ${slot.number} ended (${reason}). Another one starts ${inTime(pause)}.`);
    };
    void supervise(() => runIn(slot), onEnd, ending.signal);
  }

  return {
    port,
    async metrics() {
      const responses = await Promise.all([...running].map((worker) => worker.request('metrics')));
      return responses.flatMap((response) => (response ? [response.metrics] : []));
    },
    reload() {
      reloading = reloading.then(reloadOnce);
    },
    end,
  };
}
