import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import {
  holdHonorCounts,
  holdHonors,
  holdNestedHonors,
  honorArguments,
  nestedHonorArguments,
} from './against/honors.ts';
import { holdLists } from './against/lists.ts';
import { overOne, overWorlds } from './against/over.ts';
import { honorList, ownersOf } from './against/owners.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Honors that match a filter, in the requested order. RUNS=20 tries more of them. */
const open = await openWorlds();
const shipped = await openShipped();
const values = valuesOf(shipped.graph);

test('honors match the reference over random data', () =>
  overWorlds(open, honorArguments(worldValues), { rounds: 3, cases: 60 }, holdHonors));

test('nested lists of honors match the reference over random data', () =>
  overWorlds(open, nestedHonorArguments(worldValues), { rounds: 3, cases: 40 }, holdNestedHonors));

test('honor counts of recipients match the reference over random data', () =>
  overWorlds(open, nestedHonorArguments(worldValues), { rounds: 2, cases: 30 }, holdHonorCounts));

test('honors match the reference over the shipped data', () =>
  overOne(shipped, honorArguments(values), { rounds: 3, cases: 75 }, holdHonors));

test('nested lists of honors match the reference over the shipped data', () =>
  overOne(shipped, nestedHonorArguments(values), { rounds: 3, cases: 60 }, holdNestedHonors));

test('honor counts of recipients match the reference over the shipped data', () =>
  overOne(shipped, nestedHonorArguments(values), { rounds: 2, cases: 30 }, holdHonorCounts));

test('without a filter, each entity of the shipped data has the honors that the reference gives it', () =>
  holdLists(
    shipped,
    ownersOf(shipped.graph).map((owner) => honorList(owner, { filter: {}, orderBy: null })),
  ));
