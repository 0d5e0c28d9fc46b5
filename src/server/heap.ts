import { setFlagsFromString } from 'node:v8';

/**
 * Percent by which the heap may grow before garbage is collected again. V8 waits for several times as much on a machine
 * with much memory, where thousands of different documents at once took 630 MB. With 30 percent, a query without caches
 * takes a third more processor time. bench/attack measures the memory: see docs/reliability.md.
 */
const heapGrowth = 100;

/** Has this process collect its garbage earlier. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
}
