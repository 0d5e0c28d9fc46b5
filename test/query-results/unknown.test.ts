import { test } from 'vitest';
import { openWorlds } from './against/bench.ts';
import { overWorlds } from './against/over.ts';
import { argumentsOfAnyDepth } from './against/statistics.ts';
import {
  filteredLists,
  holdSums,
  holdUnknownInLists,
  holdUnknownInStatistics,
} from './against/unknown.ts';
import { filtersOf } from './random/filters.ts';

/** The honors that filters leave undecided, and the editions behind honors. */
const open = await openWorlds();

test('unknowns of lists match the reference over random data', () =>
  overWorlds(open, filteredLists, { worlds: 5, cases: 40 }, holdUnknownInLists));

test('unknowns of statistics match the reference over random data', () =>
  overWorlds(open, argumentsOfAnyDepth, { worlds: 5, cases: 30 }, holdUnknownInStatistics));

test('known and unknown honors add up over random data', () =>
  overWorlds(open, filtersOf().honors, { worlds: 4, cases: 20 }, holdSums));
