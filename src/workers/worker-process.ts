import cluster, { type Worker } from 'node:cluster';
import path from 'node:path';
import { type Order, type Report, reports } from './messages.ts';

/** In TypeScript in a checkout, and in JavaScript in a release, as this file is. */
const program = path.join(import.meta.dirname, `worker${path.extname(import.meta.filename)}`);

/** Milliseconds that a worker has to answer a question. */
const answerTimeout = 2_000;
/** Milliseconds beyond its delay that a worker has to end before it is killed: less than the server has (`exitInTime`). */
const endTimeout = 8_000;

/** What a worker says by itself. */
type News = Extract<Report, { kind: 'used' | 'newer tables' }>;

/** A process that answers requests, as the one that started it sees it. */
export class WorkerProcess {
  /** the port; null if it ended before it was ready */
  readonly ready: Promise<number | null>;
  /** why it ended, in words */
  readonly ended: Promise<string>;
  /** why it could not start, in a sentence; null if it has not said so */
  failure: string | null = null;
  isReady = false;
  readonly #worker: Worker;
  readonly #answers = new Map<number, (answer: Report | null) => void>();
  #questions = 0;

  /** @param onNews called with what it says by itself */
  constructor(onNews: (news: News) => void) {
    cluster.setupPrimary({ exec: program, execArgv: [], args: [] });
    this.#worker = cluster.fork();
    const ready = Promise.withResolvers<number | null>();
    const ended = Promise.withResolvers<string>();
    this.ready = ready.promise;
    this.ended = ended.promise;
    // It ends by itself when its channel closes, unless it is stuck.
    const kill = () => this.#worker.process.kill('SIGKILL');
    process.once('exit', kill);
    const onEnd = (reason: string) => {
      process.removeListener('exit', kill);
      for (const answer of this.#answers.values()) answer(null);
      ended.resolve(this.failure ?? reason);
      ready.resolve(null);
    };
    this.#worker.once('exit', (code, signal) => {
      onEnd(signal === null ? `exit code ${code}` : `signal ${signal}`);
    });
    // One without an id could not be started. To another one something could not be sent, since it ends.
    this.#worker.on('error', (error) => {
      if (this.#worker.process.pid === undefined) onEnd(error.message);
    });
    this.#worker.on('message', (message) => {
      const { data: report } = reports.safeParse(message);
      // A worker of a newer version can say something else.
      if (report === undefined) return;
      if (report.kind === 'ready') {
        this.isReady = true;
        ready.resolve(report.port);
      } else if (report.kind === 'failed') this.failure = report.message;
      else if ('id' in report) this.#answers.get(report.id)?.(report);
      else onNews(report);
    });
  }

  send(order: Order): void {
    if (this.#worker.isConnected()) this.#worker.send(order, () => {});
  }

  /** @returns null if it does not answer in time, or ends */
  async ask<Kind extends 'metrics' | 'uses'>(kind: Kind) {
    const isWanted = (report: Report | null): report is Extract<Report, { kind: Kind }> =>
      report?.kind === kind;
    this.#questions += 1;
    const id = this.#questions;
    const answer = Promise.withResolvers<Report | null>();
    this.#answers.set(id, answer.resolve);
    const timer = setTimeout(answer.resolve, answerTimeout, null);
    this.send({ kind: 'question', for: kind, id });
    const report = await answer.promise;
    clearTimeout(timer);
    this.#answers.delete(id);
    return isWanted(report) ? report : null;
  }

  /** Has it end, and waits until it has. @param delay milliseconds in which it still accepts connections */
  async end(delay: number): Promise<void> {
    this.send({ kind: 'end', delay });
    const timer = setTimeout(() => this.#worker.process.kill('SIGKILL'), delay + endTimeout);
    await this.ended;
    clearTimeout(timer);
  }
}
