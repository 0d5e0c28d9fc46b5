import fc from 'fast-check';
import type { Item } from '../../import/model/document.ts';
import { assertProperty } from '../../support/property.ts';
import { randomGraph } from '../random/graph.ts';
import type { Bench } from './bench.ts';

/** How many worlds or rounds, and at most how many questions in each. */
export interface Amount {
  rounds: number;
  questions: number;
  /** for how long what fails is made small, in milliseconds; 25 seconds if absent, within the time of a test */
  interruptAfterTimeLimit?: number;
}

type Hold<Of> = (bench: Bench, questions: readonly Of[]) => Promise<void>;

const many = <Of>(question: fc.Arbitrary<Of>, { questions }: Amount) =>
  fc.array(question, { minLength: 1, maxLength: questions, size: 'max' });

const options = ({ rounds, interruptAfterTimeLimit = 25_000 }: Amount) => ({
  numRuns: rounds,
  interruptAfterTimeLimit,
});

/** Asks random questions of random worlds. */
export function overWorlds<Of>(
  open: (document: Item) => Promise<Bench>,
  question: fc.Arbitrary<Of>,
  amount: Amount,
  hold: Hold<Of>,
): Promise<void> {
  return assertProperty(
    fc.tuple(randomGraph, many(question, amount)),
    async ([document, questions]) => hold(await open(document), questions),
    options(amount),
  );
}

/** Asks random questions of one graph. */
export function overOne<Of>(
  bench: Bench,
  question: fc.Arbitrary<Of>,
  amount: Amount,
  hold: Hold<Of>,
): Promise<void> {
  return assertProperty(
    many(question, amount),
    (questions) => hold(bench, questions),
    options(amount),
  );
}
