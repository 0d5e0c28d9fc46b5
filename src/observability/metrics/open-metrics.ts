import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Histogram,
  Registry,
} from 'prom-client';
import type { DeskWrite } from '#desk';
import type { Database } from '../../../db/connections/connect.ts';
import type { RequestObserver } from '../observe-requests.ts';

import { processMetrics, type ServerParts } from './process-metrics.ts';
import { requestMetrics } from './request-metrics.ts';
import { standbyMetrics } from './standby-metrics.ts';
import { storeMetrics } from './store-metrics.ts';

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** Counts what clients write through the desk. @returns to be called with each write */
function writeMetrics(registry: Registry): (write: DeskWrite) => void {
  const times = new Histogram({
    name: 'awards_write_seconds',
    registers: [registry],
    buckets: seconds,
    help: 'Time of imports, publications and other writes by mutations of this server, by kind and outcome',
    labelNames: ['kind', 'outcome'],
  });
  return ({ kind, outcome, milliseconds }) =>
    times.observe({ kind, outcome }, milliseconds / 1_000);
}

export interface Metrics {
  observer: RequestObserver;
  onWrite(write: DeskWrite): void;
  /** Adds what the parts of a server that answers requests know. */
  addParts(parts: ServerParts): void;
  /** Counts a rejection or an exception that nothing has handled, in a worker: the worker is replaced, and its counts go. */
  onDefect(): void;
  /** Counts a process of the server that ended unexpectedly. */
  onProcessEnd(process: 'worker' | 'publisher'): void;
  /** The metrics of this process, for the one that serves those of all workers. */
  collect(): Promise<object[]>;
  /**
   * The printer of the metrics, in the text format of Prometheus.
   * @param db of the owner, whose statements are short
   * @param ofWorkers collects those of the workers
   */
  printer(db: Database, ofWorkers: () => Promise<object[][]>): () => Promise<string>;
  close(): void;
}

/**
 * Metrics for Prometheus.
 * @param worker the number of this worker, which its series have as a label; null in the process that starts the server
 */
export function openMetrics(worker: number | null): Metrics {
  const registry = new Registry();
  if (worker !== null) registry.setDefaultLabels({ worker: String(worker) });
  collectDefaultMetrics({ register: registry });
  const requests = requestMetrics(registry);
  const ofServer = worker === null ? serverMetrics(registry) : null;
  return {
    observer: requests.observer,
    onWrite: writeMetrics(registry),
    onDefect: () => ofServer?.defects.inc(),
    onProcessEnd: (process) => ofServer?.ends.inc({ process }),
    addParts(parts) {
      processMetrics(registry, parts);
      if (parts.standbys) standbyMetrics(registry, parts.standbys);
    },
    collect: () => registry.getMetricsAsJSON(),
    printer(db, ofWorkers) {
      const gather = storeMetrics(registry, db);
      return async () => {
        const [workers] = await Promise.all([ofWorkers(), gather()]);
        if (workers.length === 0) return registry.metrics();
        const all = await registry.getMetricsAsJSON();
        // Series of workers have a label, so that none is left out, such as when a process started.
        const own = all.map((one) =>
          one.aggregator === 'omit' ? { ...one, aggregator: 'first' } : one,
        );
        return AggregatorRegistry.aggregate([own, ...workers]).metrics();
      };
    },
    close: () => requests.close(),
  };
}

/** The metrics of the other processes that the one which starts them counts. */
function serverMetrics(registry: Registry) {
  const registers = [registry];
  const defects = new Counter({
    name: 'awards_defects_total',
    registers,
    help: 'Errors that nothing handled. Each has a worker replaced',
  });
  const ends = new Counter({
    name: 'awards_process_ends_total',
    registers,
    labelNames: ['process'],
    help: 'Processes of the server that ended unexpectedly, and were started again',
  });
  for (const process of ['worker', 'publisher']) ends.inc({ process }, 0);
  return { defects, ends };
}
