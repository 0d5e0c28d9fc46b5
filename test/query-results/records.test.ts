import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import { holdRecords, recordArguments } from './against/records.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Records, with those who hold them, as the reference finds them. RUNS=20 tries more of them. */
const open = await openWorlds();
const shipped = await openShipped();

test('records match the reference over random data', () =>
  overWorlds(open, recordArguments(worldValues), { rounds: 4, cases: 20 }, holdRecords));

test('records match the reference over the shipped data', () =>
  overOne(
    shipped,
    recordArguments(valuesOf(shipped.graph)),
    { rounds: 2, cases: 15 },
    holdRecords,
  ));
