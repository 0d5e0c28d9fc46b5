import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import {
  filteredLists,
  filters,
  holdSums,
  holdUnknownInLists,
  holdUnknownInStatistics,
  keysAndFilters,
} from './against/unknown.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** The honors that filters leave undecided, and the editions behind honors. RUNS=20 tries more of them. */
const open = await openWorlds();
const shipped = await openShipped();
const values = valuesOf(shipped.graph);

test('unknowns of lists match the reference over random data', () =>
  overWorlds(open, filteredLists(worldValues), { rounds: 4, cases: 40 }, holdUnknownInLists));

test('unknowns of lists match the reference over the shipped data', () =>
  overOne(shipped, filteredLists(values), { rounds: 2, cases: 40 }, holdUnknownInLists));

test('unknowns of statistics match the reference over random data', () =>
  overWorlds(open, keysAndFilters(worldValues), { rounds: 4, cases: 30 }, holdUnknownInStatistics));

test('unknowns of statistics match the reference over the shipped data', () =>
  overOne(shipped, keysAndFilters(values), { rounds: 2, cases: 30 }, holdUnknownInStatistics));

test('known and unknown honors add up over random data', () =>
  overWorlds(open, filters(worldValues), { rounds: 3, cases: 20 }, holdSums));

test('known and unknown honors add up over the shipped data', () =>
  overOne(shipped, filters(values), { rounds: 2, cases: 20 }, holdSums));
