import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { keepRunning } from '../keep-running.ts';
import type { OpenNews } from '../live/listener.ts';
import { connectionsOfWorker } from '../pool-sizes.ts';
import { StartError } from '../store.ts';
import { type Orders, type Reports, reports } from './messages.ts';

/** In TypeScript in a checkout, and in JavaScript in a release, as this file is. */
const program = path.join(import.meta.dirname, `worker${path.extname(import.meta.filename)}`);

/** Milliseconds that a worker has to answer a question. */
const answerTimeout = 2_000;
/** Milliseconds beyond its delay that a worker has to end before it is killed. */
const endTimeout = 9_000;

export interface WorkersOptions {
  config: Config;
  /** of the owner of the database, whose tables are up to date */
  databaseUrl: string;
  logger: Logger;
  /** what says that something was written: one for all workers */
  openNews: OpenNews;
  /** called with each lost or failed connection of `openNews` */
  report: (error: unknown) => void;
  /** called if the workers are too old for the tables, once they have been changed */
  onNewerTables: () => void;
}

export interface Workers {
  port: number;
  /** The metrics of each worker that answers in time. */
  metrics(): Promise<object[][]>;
  /** Replaces each worker by a new one, one after the other: the old one ends when the new one accepts connections. */
  reload(): Promise<void>;
  /** Ends all workers. @param delay milliseconds in which they still accept connections */
  end(delay: number): Promise<void>;
}

/** A process that answers requests. */
class RunningWorker {
  readonly number: number;
  /** the port; null if it ended before it was ready */
  readonly ready: Promise<number | null>;
  /** why it ended, in words */
  readonly ended: Promise<string>;
  /** why it could not start, in a sentence */
  failure: string | null = null;
  isReady = false;
  isEnding = false;
  readonly #worker: Worker;

  constructor(number: number, onReport: (report: Reports) => void) {
    this.number = number;
    cluster.setupPrimary({ exec: program, execArgv: [], args: [] });
    this.#worker = cluster.fork();
    const ready = Promise.withResolvers<number | null>();
    this.ready = ready.promise;
    this.ended = once(this.#worker, 'exit').then(([code, signal]: unknown[]) => {
      ready.resolve(null);
      return signal === null ? `exit code ${code}` : `signal ${signal}`;
    });
    // A channel that breaks while something is sent belongs to a worker that ends.
    this.#worker.on('error', () => {});
    this.#worker.on('message', (message) => {
      const report = reports.parse(message);
      if (report.kind === 'ready') {
        this.isReady = true;
        ready.resolve(report.port);
      } else if (report.kind === 'failed') this.failure = report.message;
      else onReport(report);
    });
  }

  send(order: Orders): void {
    if (this.#worker.isConnected()) this.#worker.send(order, () => {});
  }

  /** Has it end, and waits until it has. @param delay milliseconds in which it still accepts connections */
  async end(delay: number): Promise<void> {
    this.isEnding = true;
    this.send({ kind: 'end', delay });
    const timer = setTimeout(() => this.#worker.kill('SIGKILL'), delay + endTimeout);
    await this.ended;
    clearTimeout(timer);
  }
}

/**
 * Starts the workers of a server, and replaces those that end. They share the port: each connection goes to one of them
 * in turn. What clients take of their limits is passed on among them.
 * @throws StartError with the sentence of a worker that cannot start; none stays then
 */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { config, databaseUrl, logger, openNews, report } = options;
  const workers = new Set<RunningWorker>();
  const ending = new AbortController();
  const answers = new Map<number, (report: Reports) => void>();
  let questions = 0;
  let isListening = false;

  const tellOthers = (order: Orders, sender?: RunningWorker) => {
    for (const worker of workers) if (worker !== sender) worker.send(order);
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
    report,
  });

  /** @returns its report; null if it does not answer in time, or has ended */
  const ask = async (worker: RunningWorker, of: 'metrics' | 'uses'): Promise<Reports | null> => {
    questions += 1;
    const id = questions;
    const answer = Promise.withResolvers<Reports>();
    answers.set(id, answer.resolve);
    worker.send({ kind: 'report', of, id });
    const none = Promise.race([worker.ended, sleep(answerTimeout, undefined, { ref: false })]);
    const report = await Promise.race([answer.promise, none.then(() => null)]);
    answers.delete(id);
    return report;
  };

  /** Starts a worker, which knows what clients have taken before. */
  const start = (number: number): RunningWorker => {
    const worker = new RunningWorker(number, (report) => {
      if (report.kind === 'used') tellOthers(report, worker);
      else if (report.kind === 'newer tables') options.onNewerTables();
      else if ('id' in report) answers.get(report.id)?.(report);
    });
    const connections = connectionsOfWorker(config.maxConnections, config.workers);
    worker.send({ kind: 'start', number, databaseUrl, connections, isListening });
    const [other] = [...workers].filter(({ isReady }) => isReady);
    workers.add(worker);
    void worker.ended.then(() => workers.delete(worker));
    if (other)
      void ask(other, 'uses').then((answer) => {
        if (answer?.kind === 'uses') worker.send({ kind: 'used', uses: answer.uses });
      });
    return worker;
  };

  /** Keeps a worker with this number running. @param first the one that runs */
  const keep = (number: number, first: RunningWorker) => {
    let current: RunningWorker | null = first;
    const runOnce = async () => {
      current ??= start(number);
      const worker = current;
      const reason = await worker.ended;
      current = null;
      return worker.isEnding ? null : reason;
    };
    const onEnd = (reason: string, pause: number) =>
      logger.warn(`Worker ${number} ended (${reason}). Another one starts in ${pause} ms.`);
    return keepRunning(runOnce, onEnd, ending.signal);
  };

  const end = async (delay: number) => {
    ending.abort();
    await Promise.all([...workers].map((worker) => worker.end(delay)));
    await listener.close();
  };

  const first = Array.from({ length: config.workers }, (_, index) => start(index + 1));
  let port = 0;
  for (const worker of first) {
    const listening = await worker.ready;
    if (listening === null) {
      await end(0);
      const reason = await worker.ended;
      throw new StartError(
        worker.failure ??
          `A worker ended before it was ready (${reason}). See what it has printed.`,
      );
    }
    port = listening;
  }
  for (const worker of first) void keep(worker.number, worker);

  return {
    port,
    async metrics() {
      const all = await Promise.all([...workers].map((worker) => ask(worker, 'metrics')));
      return all.flatMap((report) => (report?.kind === 'metrics' ? [report.metrics] : []));
    },
    async reload() {
      for (const old of [...workers]) {
        if (!workers.has(old)) continue;
        const replacement = start(old.number);
        if ((await replacement.ready) === null) {
          logger.error(
            `A new worker could not start${replacement.failure === null ? '' : `: ${replacement.failure}`}. The others stay.`,
          );
          return;
        }
        void keep(replacement.number, replacement);
        await old.end(0);
      }
      logger.warn('All workers have been replaced.');
    },
    end,
  };
}
