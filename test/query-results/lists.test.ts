import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { holdOtherLists, otherListArguments } from './against/other-lists.ts';
import { overOne, overWorlds } from './against/over.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Awards, editions and events, filtered and ordered. RUNS=20 tries more of them. */
const open = await openWorlds();
const shipped = await openShipped();

test('awards, editions and events match the reference over random data', () =>
  overWorlds(open, otherListArguments(worldValues), { rounds: 4, cases: 50 }, holdOtherLists));

test('awards, editions and events match the reference over the shipped data', () =>
  overOne(
    shipped,
    otherListArguments(valuesOf(shipped.graph)),
    { rounds: 2, cases: 75 },
    holdOtherLists,
  ));
