import type fc from 'fast-check';
import { describe, test } from 'vitest';
import { type Bench, openShipped, openWorlds } from './against/bench.ts';
import {
  holdHonorCounts,
  holdHonors,
  holdNestedHonors,
  honorQuestions,
  nestedQuestions,
} from './against/honors.ts';
import { holdOtherLists, listQuestions } from './against/other-lists.ts';
import { type Amount, overOne, overWorlds } from './against/over.ts';
import { holdWalks, walks } from './against/paging.ts';
import { holdRecipients, recipientQuestions } from './against/recipients.ts';
import {
  holdLaw,
  holdStatistics,
  questionsOfAnyDepth,
  shallowQuestions,
} from './against/statistics.ts';
import { type Values, valuesOf, worldValues } from './random/values.ts';

/** The queries of the other tests, in larger numbers. */
const open = await openWorlds();
const shipped = await openShipped();

function asked<Of>(
  what: string,
  questionsAbout: (values: Values) => fc.Arbitrary<Of>,
  hold: (bench: Bench, questions: readonly Of[]) => Promise<void>,
  amount: Amount,
): void {
  describe(what, () => {
    test('match the reference over random data', () =>
      overWorlds(open, questionsAbout(worldValues), amount, hold));
    test('match the reference over the shipped data', () =>
      overOne(shipped, questionsAbout(valuesOf(shipped.graph)), amount, hold));
  });
}

const time = { interruptAfterTimeLimit: 300_000 };
asked('honors', honorQuestions, holdHonors, { ...time, rounds: 60, questions: 200 });
asked('nested honors', nestedQuestions, holdNestedHonors, { ...time, rounds: 60, questions: 150 });
asked('honor counts', nestedQuestions, holdHonorCounts, { ...time, rounds: 20, questions: 100 });
asked('recipients', recipientQuestions, holdRecipients, { ...time, rounds: 40, questions: 150 });
asked('other lists', listQuestions, holdOtherLists, { ...time, rounds: 40, questions: 150 });
asked('statistics', questionsOfAnyDepth, holdStatistics, { ...time, rounds: 60, questions: 100 });
asked('rows of statistics and the lists that they count', shallowQuestions, holdLaw, {
  ...time,
  rounds: 30,
  questions: 30,
});
asked('pages', walks, holdWalks, { ...time, rounds: 30, questions: 8 });
