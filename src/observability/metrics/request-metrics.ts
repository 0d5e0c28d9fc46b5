import { Counter, type Registry } from 'prom-client';
import { onRefusal } from '#http';
import type { RequestRecord } from '#request-record';
import type { RequestObserver } from '../observe-requests.ts';

import { OperationHistogram } from './operation-histogram.ts';

/** Names of operations that have series of their own; further ones are `other`. */
const maxNames = 1_000;

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const work = [1, 3, 10, 30, 100, 250, 1_000, 2_500, 10_000];

/** Requests that differ in no label. */
interface Alike {
  labels: Record<'operation' | 'code' | 'lane' | 'cache', string | number>;
  count: number;
}

/** Counts requests, their times and costs, and what is refused. */
export function requestMetrics(registry: Registry): { observer: RequestObserver; close(): void } {
  const registers = [registry];
  const requests = new Map<string, Alike>();
  // See `OperationHistogram`: what each request is counted in takes as little as possible.
  new Counter({
    name: 'awards_requests_total',
    registers,
    help: 'Requests over HTTP, by operation, HTTP status (gone if the client left), lane and what the response cache did',
    labelNames: ['operation', 'code', 'lane', 'cache'],
    collect() {
      this.reset();
      for (const { labels, count } of requests.values()) this.inc(labels, count);
    },
  });
  const times = new OperationHistogram({
    name: 'awards_request_seconds',
    registers,
    buckets: seconds,
    help: 'Time from the head of a request to the end of its response, of operations and pages',
  });
  const costs = new OperationHistogram({
    name: 'awards_request_cost',
    registers,
    buckets: work,
    help: 'Estimated cost of the operations that ran, in units of work',
  });
  const errors = new Counter({
    name: 'awards_errors_total',
    registers,
    help: 'Responses over HTTP with an error, by the code of the error',
    labelNames: ['code'],
  });
  const refusals = new Counter({
    name: 'awards_refusals_total',
    registers,
    help: 'What was refused because there was no room or a client had reached a limit, by lane, queue or limit',
    labelNames: ['cause'],
  });
  const names = new Set<string>();
  const labelOf = ({ operation, isRegistered }: RequestRecord): string => {
    if (operation === null) return 'none';
    if (!isRegistered || operation === '') return 'other';
    if (!names.has(operation) && names.size >= maxNames) return 'other';
    names.add(operation);
    return operation;
  };
  const observer: RequestObserver = {
    end({ record, status, ended }) {
      const operation = labelOf(record);
      const { cost, cache } = record;
      const lane = record.lane ?? 'none';
      const code = status ?? 'gone';
      const key = `${operation} ${code} ${lane} ${cache}`;
      const alike = requests.get(key);
      if (alike) alike.count += 1;
      else requests.set(key, { labels: { operation, code, lane, cache }, count: 1 });
      if (cost !== null || cache !== 'none') times.count(operation, (ended - record.began) / 1_000);
      if (cost !== null) costs.count(operation, cost);
      for (const code of record.errors) errors.inc({ code });
    },
  };
  return { observer, close: onRefusal((cause) => refusals.inc({ cause })) };
}
