import fc from 'fast-check';
import type { Item } from '../../models/documents/document.ts';
import { assertProperty } from '../../support/run/property.ts';
import { randomGraph } from '../random/graph.ts';
import type { Bench } from './bench.ts';

/** How many worlds, and at most how many cases in each. */
interface Amount {
  worlds: number;
  cases: number;
}

/** Checks random cases over random worlds. RUNS=20 tries more of them. */
export function overWorlds<Of>(
  open: (document: Item) => Promise<Bench>,
  arbitrary: fc.Arbitrary<Of>,
  { worlds, cases: maxLength }: Amount,
  hold: (bench: Bench, cases: readonly Of[]) => Promise<void>,
): Promise<void> {
  const several = fc.array(arbitrary, { minLength: 1, maxLength, size: 'max' });
  return assertProperty(
    fc.tuple(randomGraph, several),
    async ([document, cases]) => hold(await open(document), cases),
    // A failing case is made small within the time of a test.
    { numRuns: worlds, interruptAfterTimeLimit: 25_000 },
  );
}
