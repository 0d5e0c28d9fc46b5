import fc from 'fast-check';
import type { Item } from '../../models/documents/document.ts';
import { assertProperty } from '../../support/run/property.ts';
import { randomGraph } from '../random/graph.ts';
import type { Bench } from './bench.ts';

/** How many worlds or rounds, and at most how many cases in each. */
export interface Amount {
  rounds: number;
  cases: number;
}

type Hold<Of> = (bench: Bench, cases: readonly Of[]) => Promise<void>;

const many = <Of>(arbitrary: fc.Arbitrary<Of>, { cases }: Amount) =>
  fc.array(arbitrary, { minLength: 1, maxLength: cases, size: 'max' });

/** A failing case is made small within the time of a test. */
const options = ({ rounds }: Amount) => ({ numRuns: rounds, interruptAfterTimeLimit: 25_000 });

/** Checks random cases over random worlds. */
export function overWorlds<Of>(
  open: (document: Item) => Promise<Bench>,
  arbitrary: fc.Arbitrary<Of>,
  amount: Amount,
  hold: Hold<Of>,
): Promise<void> {
  return assertProperty(
    fc.tuple(randomGraph, many(arbitrary, amount)),
    async ([document, cases]) => hold(await open(document), cases),
    options(amount),
  );
}

/** Checks random cases over one graph. */
export function overOne<Of>(
  bench: Bench,
  arbitrary: fc.Arbitrary<Of>,
  amount: Amount,
  hold: Hold<Of>,
): Promise<void> {
  return assertProperty(many(arbitrary, amount), (cases) => hold(bench, cases), options(amount));
}
