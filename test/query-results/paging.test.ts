import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import { holdWalks, walks } from './against/paging.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** All pages of a list, forward and backward, are the list. RUNS=20 tries more of them. */
const open = await openWorlds();
const shipped = await openShipped();

test('pages together are the whole list, over random data', () =>
  overWorlds(open, walks(worldValues), { rounds: 4, cases: 3 }, holdWalks));

test('pages together are the whole list, over the shipped data', () =>
  overOne(shipped, walks(valuesOf(shipped.graph)), { rounds: 1, cases: 3 }, holdWalks));
