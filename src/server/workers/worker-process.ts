import path from 'node:path';
import type { BoundPort } from '../listen.ts';
import { type End, startChild } from '../supervise.ts';
import { type Order, type Report, reports } from './worker-messages.ts';

declare module 'node:child_process' {
  interface ChildProcess {
    /** node:cluster sends ports in this way, too. */
    send(message: object, port: BoundPort, options: undefined, callback: () => void): boolean;
  }
}

/** Milliseconds that a worker has to respond to a request. */
const responseTimeout = 2_000;
/** Milliseconds beyond its delay that a worker has to end before it is killed: less than the server has (`exitInTime`). */
const endTimeout = 8_000;
/** Milliseconds that a worker has to be ready, before it is killed. */
const startTimeout = 60_000;
/** Milliseconds between looks at whether a worker still says that it works, and how many may pass without. */
const betweenLooks = 5_000;
const maxSilentLooks = 6;

/** The reports that a worker sends by itself. */
type News = Extract<Report, { kind: 'used' | 'newer tables' | 'defect' }>;

/** A process that answers requests, as the one that started it sees it. It loads its code, and waits to be told to start. */
export class WorkerProcess {
  /** whether it was ready before it ended */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<End>;
  /** resolves when it has ended, or is about to */
  readonly leaves: Promise<unknown>;
  readonly #leave: () => void;
  /** why it could not start or was killed, in words; null if that is not known */
  failure: string | null = null;
  isReady = false;
  readonly #child = startChild(path.join(import.meta.dirname, 'worker'));
  readonly #responses = new Map<number, (response: Report | null) => void>();
  #requests = 0;
  #onNews: (news: News) => void = () => {};

  constructor() {
    const ready = Promise.withResolvers<boolean>();
    const leaves = Promise.withResolvers<void>();
    this.ready = ready.promise;
    // Looks are counted, not time: a machine that was suspended has not looked.
    let silentLooks = 0;
    const looking = setInterval(() => {
      if (this.isReady) silentLooks += 1;
      if (silentLooks <= maxSilentLooks) return;
      this.#fail(`nothing was heard of it for ${(maxSilentLooks * betweenLooks) / 1_000} s`);
    }, betweenLooks).unref();
    this.ended = this.#child.ended.then(({ reason, wasReady }) => {
      clearInterval(looking);
      for (const respond of this.#responses.values()) respond(null);
      ready.resolve(false);
      return { reason: this.failure ?? reason, wasReady };
    });
    this.leaves = Promise.race([leaves.promise, this.ended]);
    this.#leave = leaves.resolve;
    this.#child.process.on('message', (message) => {
      silentLooks = 0;
      const { data: report } = reports.safeParse(message);
      // A worker of a newer version can say something else.
      if (report === undefined) return;
      if (report.kind === 'ready') {
        this.isReady = true;
        this.#child.noteReady();
        ready.resolve(true);
      } else if (report.kind === 'failed') this.failure = report.message;
      else if ('id' in report) this.#responses.get(report.id)?.(report);
      else if (report.kind !== 'working') this.#onNews(report);
    });
  }

  /** Has it start, at a port. @param onNews called with what it says by itself */
  start(
    order: Extract<Order, { kind: 'start' }>,
    port: BoundPort,
    onNews: (news: News) => void,
  ): void {
    this.#onNews = onNews;
    const timer = setTimeout(
      () => this.#fail(`it was not ready within ${startTimeout / 1_000} s`),
      startTimeout,
    );
    void this.ready.then(() => clearTimeout(timer));
    // A process that could not be started has no channel.
    if (this.#child.process.connected) this.#child.process.send(order, port, undefined, () => {});
  }

  send(order: Order): void {
    if (this.#child.process.connected) this.#child.process.send(order, () => {});
  }

  /** @returns null if it does not respond in time, or ends */
  async request<Kind extends 'metrics' | 'uses'>(kind: Kind) {
    const isWanted = (report: Report | null): report is Extract<Report, { kind: Kind }> =>
      report?.kind === kind;
    this.#requests += 1;
    const id = this.#requests;
    const response = Promise.withResolvers<Report | null>();
    this.#responses.set(id, response.resolve);
    const timer = setTimeout(response.resolve, responseTimeout, null);
    this.send({ kind: 'request', for: kind, id });
    const report = await response.promise;
    clearTimeout(timer);
    this.#responses.delete(id);
    return isWanted(report) ? report : null;
  }

  #fail(reason: string): void {
    this.failure = reason;
    this.kill();
  }

  kill(): void {
    this.#child.process.kill('SIGKILL');
  }

  /**
   * Has it end, and waits until it has.
   * @param delay milliseconds in which it still accepts connections
   * @param extra milliseconds that responses under way have beyond the usual time
   */
  async end(delay: number, extra = 0): Promise<void> {
    this.#leave();
    this.send({ kind: 'end', delay, extra });
    const timer = setTimeout(() => this.kill(), delay + extra + endTimeout);
    await this.ended;
    clearTimeout(timer);
  }
}
