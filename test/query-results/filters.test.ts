import { test } from 'vitest';
import { openWorlds } from './against/bench.ts';
import {
  holdHonorCounts,
  holdHonors,
  holdNestedHonors,
  honorArguments,
  nestedHonorArguments,
} from './against/honors.ts';
import { overWorlds } from './against/over.ts';

/** Honors that match a filter, in the requested order. */
const open = await openWorlds();

test('honors match the reference over random data', () =>
  overWorlds(open, honorArguments, { worlds: 5, cases: 60 }, holdHonors));

test('nested lists of honors match the reference over random data', () =>
  overWorlds(open, nestedHonorArguments, { worlds: 5, cases: 50 }, holdNestedHonors));

test('honor counts of recipients match the reference over random data', () =>
  overWorlds(open, nestedHonorArguments, { worlds: 3, cases: 30 }, holdHonorCounts));
