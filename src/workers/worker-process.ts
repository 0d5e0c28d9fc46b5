import path from 'node:path';
import type { BoundPort } from '../listen.ts';
import { type End, startChild } from '../supervise.ts';
import { type Order, type Report, reports } from './messages.ts';

declare module 'node:child_process' {
  interface ChildProcess {
    /** node:cluster sends ports in this way, too. */
    send(message: object, port: BoundPort, options: undefined, callback: () => void): boolean;
  }
}

/** Milliseconds that a worker has to answer a question. */
const answerTimeout = 2_000;
/** Milliseconds beyond its delay that a worker has to end before it is killed: less than the server has (`exitInTime`). */
const endTimeout = 8_000;

/** What a worker says by itself. */
type News = Extract<Report, { kind: 'used' | 'newer tables' | 'defect' }>;

/** A process that answers requests, as the one that started it sees it. It loads its code, and waits to be told to start. */
export class WorkerProcess {
  /** whether it was ready before it ended */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<End>;
  /** why it could not start, in a sentence; null if it has not said so */
  failure: string | null = null;
  isReady = false;
  readonly #child = startChild(path.join(import.meta.dirname, 'worker'));
  readonly #answers = new Map<number, (answer: Report | null) => void>();
  #questions = 0;
  #onNews: (news: News) => void = () => {};

  constructor() {
    const ready = Promise.withResolvers<boolean>();
    this.ready = ready.promise;
    this.ended = this.#child.ended.then(({ reason, isFailure }) => {
      for (const answer of this.#answers.values()) answer(null);
      ready.resolve(false);
      return { reason: this.failure ?? reason, isFailure };
    });
    this.#child.process.on('message', (message) => {
      const { data: report } = reports.safeParse(message);
      // A worker of a newer version can say something else.
      if (report === undefined) return;
      if (report.kind === 'ready') {
        this.isReady = true;
        this.#child.isReady();
        ready.resolve(true);
      } else if (report.kind === 'failed') this.failure = report.message;
      else if ('id' in report) this.#answers.get(report.id)?.(report);
      else this.#onNews(report);
    });
  }

  /** Has it start, at a port. @param onNews called with what it says by itself */
  start(
    order: Extract<Order, { kind: 'start' }>,
    port: BoundPort,
    onNews: (news: News) => void,
  ): void {
    this.#onNews = onNews;
    // A process that could not be started has no channel.
    if (this.#child.process.connected) this.#child.process.send(order, port, undefined, () => {});
  }

  send(order: Order): void {
    if (this.#child.process.connected) this.#child.process.send(order, () => {});
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

  kill(): void {
    this.#child.process.kill('SIGKILL');
  }

  /** Has it end, and waits until it has. @param delay milliseconds in which it still accepts connections */
  async end(delay: number): Promise<void> {
    this.send({ kind: 'end', delay });
    const timer = setTimeout(() => this.kill(), delay + endTimeout);
    await this.ended;
    clearTimeout(timer);
  }
}
