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

/** Honors that filters match, in the requested order. ask.long.test.ts has more of them. */
const open = await openWorlds();
const shipped = await openShipped();
const values = valuesOf(shipped.graph);

test('honors match the reference over random data', () =>
  overWorlds(open, honorQuestions(worldValues), { rounds: 6, questions: 150 }, holdHonors));

test('nested lists of honors match the reference over random data', () =>
  overWorlds(open, nestedQuestions(worldValues), { rounds: 5, questions: 100 }, holdNestedHonors));

test('honor counts of recipients match the reference over random data', () =>
  overWorlds(open, nestedQuestions(worldValues), { rounds: 2, questions: 60 }, holdHonorCounts));

test('honors match the reference over the shipped data', () =>
  overOne(shipped, honorQuestions(values), { rounds: 5, questions: 200 }, holdHonors));

test('nested lists of honors match the reference over the shipped data', () =>
  overOne(shipped, nestedQuestions(values), { rounds: 4, questions: 150 }, holdNestedHonors));

test('without a filter, each entity of the shipped data has the honors that the reference gives it', () =>
  holdLists(
    shipped,
    ownersOf(shipped.graph).map((owner) => honorList(owner, { filter: {}, orderBy: null })),
  ));
