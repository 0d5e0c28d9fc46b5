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

/** Rows, totals and rests, as the reference counts them. More of them: ask.long.test.ts. */
const open = await openWorlds();
const shipped = await openShipped();
const values = valuesOf(shipped.graph);

test('statistics of random worlds', () =>
  overWorlds(open, questionsOfAnyDepth(worldValues), { rounds: 6, questions: 80 }, holdStatistics));

test('statistics of the data that comes with the gateway', () =>
  overOne(shipped, questionsOfAnyDepth(values), { rounds: 3, questions: 100 }, holdStatistics));

test('a row counts as many honors, or recipients, as the lists have under its keys', () =>
  overWorlds(open, shallowQuestions(worldValues), { rounds: 3, questions: 20 }, holdLaw));

test('so it does in the data that comes with the gateway', () =>
  overOne(shipped, shallowQuestions(values), { rounds: 2, questions: 20 }, holdLaw));
