import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import {
  holdHonorCounts,
  holdHonors,
  holdNestedHonors,
  honorQuestions,
  nestedQuestions,
} from './against/honors.ts';
import { holdLists } from './against/lists.ts';
import { overOne, overWorlds } from './against/over.ts';
import { honorList, ownersOf } from './against/owners.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Honors that filters keep, in the order that is asked for. More of them: ask.long.test.ts. */
const open = await openWorlds();
const shipped = await openShipped();
const values = valuesOf(shipped.graph);

test('honors of random worlds', () =>
  overWorlds(open, honorQuestions(worldValues), { rounds: 6, questions: 150 }, holdHonors));

test('honors of whatever has any in random worlds', () =>
  overWorlds(open, nestedQuestions(worldValues), { rounds: 5, questions: 100 }, holdNestedHonors));

test('how many honors recipients of random worlds have', () =>
  overWorlds(open, nestedQuestions(worldValues), { rounds: 2, questions: 60 }, holdHonorCounts));

test('honors of the data that comes with the gateway', () =>
  overOne(shipped, honorQuestions(values), { rounds: 5, questions: 200 }, holdHonors));

test('honors of whatever has any in that data', () =>
  overOne(shipped, nestedQuestions(values), { rounds: 4, questions: 150 }, holdNestedHonors));

test('without a filter, each thing of that data has the honors that the reference gives it', () =>
  holdLists(
    shipped,
    ownersOf(shipped.graph).map((owner) => honorList(owner, { filter: {}, orderBy: null })),
  ));
