import { Histogram, type Registry } from 'prom-client';
import type { DeskWrite } from '../../desk/desk.ts';

const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** Counts what clients write through the desk. @returns to be called with each write */
export function writeMetrics(registry: Registry): (write: DeskWrite) => void {
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
