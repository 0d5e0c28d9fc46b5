import type fc from 'fast-check';
import { describe, test } from 'vitest';
import { type Bench, openShipped, openWorlds } from './against/bench.ts';
import {
  holdHonorCounts,
  holdHonors,
  holdNestedHonors,
  honorArguments,
  nestedHonorArguments,
} from './against/honors.ts';
import { holdOtherLists, otherListArguments } from './against/other-lists.ts';
import { type Amount, overOne, overWorlds } from './against/over.ts';
import { holdWalks, walks } from './against/paging.ts';
import { holdRecipients, recipientArguments } from './against/recipients.ts';
import {
  argumentsOfAnyDepth,
  holdLaw,
  holdStatistics,
  shallowArguments,
} from './against/statistics.ts';
import { type Values, valuesOf, worldValues } from './random/values.ts';

/** The cases of the other tests, many times over. */
const open = await openWorlds();
const shipped = await openShipped();

function testAll<Of>(
  what: string,
  argumentsFrom: (values: Values) => fc.Arbitrary<Of>,
  hold: (bench: Bench, cases: readonly Of[]) => Promise<void>,
  amount: Amount,
): void {
  describe(what, () => {
    test('match the reference over random data', () =>
      overWorlds(open, argumentsFrom(worldValues), amount, hold));
    test('match the reference over the shipped data', () =>
      overOne(shipped, argumentsFrom(valuesOf(shipped.graph)), amount, hold));
  });
}

testAll('honors', honorArguments, holdHonors, { rounds: 12, cases: 200 });
testAll('nested honors', nestedHonorArguments, holdNestedHonors, { rounds: 12, cases: 150 });
testAll('honor counts', nestedHonorArguments, holdHonorCounts, { rounds: 6, cases: 100 });
testAll('recipients', recipientArguments, holdRecipients, { rounds: 10, cases: 150 });
testAll('other lists', otherListArguments, holdOtherLists, { rounds: 10, cases: 150 });
testAll('statistics', argumentsOfAnyDepth, holdStatistics, { rounds: 12, cases: 100 });
testAll('rows of statistics and the lists that they count', shallowArguments, holdLaw, {
  rounds: 8,
  cases: 30,
});
testAll('pages', walks, holdWalks, { rounds: 8, cases: 8 });
