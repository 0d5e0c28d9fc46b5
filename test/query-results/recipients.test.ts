import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import { holdRecipients, recipientArguments } from './against/recipients.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Recipients by name, kind, place and what they were honored for. RUNS=20 tries more of them. */
const open = await openWorlds();
const shipped = await openShipped();

test('recipients match the reference over random data', () =>
  overWorlds(open, recipientArguments(worldValues), { rounds: 4, cases: 50 }, holdRecipients));

test('recipients match the reference over the shipped data', () =>
  overOne(
    shipped,
    recipientArguments(valuesOf(shipped.graph)),
    { rounds: 2, cases: 75 },
    holdRecipients,
  ));
