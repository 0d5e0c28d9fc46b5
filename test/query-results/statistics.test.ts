import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import {
  argumentsOfAnyDepth,
  holdLaw,
  holdStatistics,
  shallowArguments,
} from './against/statistics.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Rows, totals and rests, as the reference counts them. RUNS=20 tries more of them. */
const open = await openWorlds();
const shipped = await openShipped();
const values = valuesOf(shipped.graph);

test('statistics match the reference over random data', () =>
  overWorlds(open, argumentsOfAnyDepth(worldValues), { rounds: 4, cases: 30 }, holdStatistics));

test('statistics match the reference over the shipped data', () =>
  overOne(shipped, argumentsOfAnyDepth(values), { rounds: 2, cases: 50 }, holdStatistics));

test('a row counts as many honors or recipients as the list under its keys has, over random data', () =>
  overWorlds(open, shallowArguments(worldValues), { rounds: 3, cases: 10 }, holdLaw));

test('a row counts as many honors or recipients as the list under its keys has, over the shipped data', () =>
  overOne(shipped, shallowArguments(values), { rounds: 2, cases: 10 }, holdLaw));
