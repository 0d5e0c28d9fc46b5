import { test } from 'vitest';
import { openWorlds } from './against/bench.ts';
import { overWorlds } from './against/over.ts';
import {
  argumentsOfAnyDepth,
  holdLaw,
  holdStatistics,
  shallowArguments,
} from './against/statistics.ts';

/** Rows, totals and rests, as the reference counts them. */
const open = await openWorlds();

test('statistics match the reference over random data', () =>
  overWorlds(open, argumentsOfAnyDepth, { worlds: 5, cases: 40 }, holdStatistics));

test('a row counts as many honors or recipients as the list under its keys has, over random data', () =>
  overWorlds(open, shallowArguments, { worlds: 4, cases: 10 }, holdLaw));
