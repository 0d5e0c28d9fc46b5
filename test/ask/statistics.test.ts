import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import {
  holdLaw,
  holdStatistics,
  questionsOfAnyDepth,
  shallowQuestions,
} from './against/statistics.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Rows, totals and rests, as the reference counts them. ask.long.test.ts has more of them. */
const open = await openWorlds();
const shipped = await openShipped();
const values = valuesOf(shipped.graph);

test('statistics match the reference over random data', () =>
  overWorlds(open, questionsOfAnyDepth(worldValues), { rounds: 6, questions: 80 }, holdStatistics));

test('statistics match the reference over the shipped data', () =>
  overOne(shipped, questionsOfAnyDepth(values), { rounds: 3, questions: 100 }, holdStatistics));

test('a row counts as many honors or recipients as the list under its keys has, over random data', () =>
  overWorlds(open, shallowQuestions(worldValues), { rounds: 3, questions: 20 }, holdLaw));

test('a row counts as many honors or recipients as the list under its keys has, over the shipped data', () =>
  overOne(shipped, shallowQuestions(values), { rounds: 2, questions: 20 }, holdLaw));
