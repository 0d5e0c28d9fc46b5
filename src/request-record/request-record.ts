import { AsyncLocalStorage } from 'node:async_hooks';

/** Characters of the name of an operation that are shown. */
const maxNameLength = 100;

const none: readonly string[] = [];

/** The outcome of a request at the response cache: see `ResponseCache.counts`. `none` if it was not looked up there. */
export type CacheOutcome = 'hit' | 'shared' | 'miss' | 'revision unknown' | 'none';

/** The moments of a request that follow each other. A stored response is ready without those in between. */
export type Moment = 'admitted' | 'checked' | 'started' | 'ready';

/** A piece of work within a request. Times are as `performance.now()` counts them. */
export interface Work {
  /** of a statement or a loader, without values */
  name: string;
  kind: 'statement' | 'loader';
  began: number;
  ended: number;
}

/**
 * The record of an ended request for the log, the metrics and the trace: names, counts and times. No variables, no
 * texts of queries, no tokens: nobody may learn from them what is in a document that is still scheduled.
 */
export class RequestRecord {
  /** see `Exchange.requestId`; null until something names the request */
  id: string | null = null;
  /** whom the request counts for, which is not shown; null until it is known */
  client: string | null = null;
  /** the name that the operation has in its document, empty if it has none; null if there is no operation */
  operation: string | null = null;
  /** whether the document is registered or one of the server's own: there are few names of these */
  isRegistered = false;
  /** units of work, estimated before the operation runs; null if none did */
  cost: number | null = null;
  /** where the operation waited for its turn; null if none ran */
  lane: string | null = null;
  cache: CacheOutcome = 'none';
  /** the codes of the errors in the response, each once */
  errors: readonly string[] = none;
  statements = 0;
  /** milliseconds of all statements, some of which ran at the same time */
  statementTime = 0;
  readonly began = performance.now();
  /** null if they have not come. All are there from the start, which makes the object cheap. */
  readonly moments: Record<Moment, number | null> = {
    admitted: null,
    checked: null,
    started: null,
    ready: null,
  };
  /** the work of the request in the order in which it ended; null unless there is a trace that has it */
  work: Work[] | null = null;
  /** the header `traceparent` of the response; null if there is neither a trace of ours nor one of the client */
  traceparent: string | null = null;

  /** Notes which operation the request is for. A part of a document would keep all of it in memory. */
  isFor(name: string): void {
    this.operation = Buffer.from(name.slice(0, maxNameLength)).toString('latin1');
  }

  /** Notes that the response has an error. */
  failedWith(code: unknown): void {
    if (!this.errors.includes(String(code))) this.errors = [...this.errors, String(code)];
  }

  /** Notes that a moment has come. Of those that come again, the last one counts. */
  reach(moment: Moment): void {
    this.moments[moment] = performance.now();
  }
}

/** The record of the request for which something runs. */
export const currentRecord = new AsyncLocalStorage<RequestRecord>();
