import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import { holdRecipients, recipientQuestions } from './against/recipients.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Recipients by name, kind, place and what they were honored for. ask.long.test.ts has more of them. */
const open = await openWorlds();
const shipped = await openShipped();

test('recipients match the reference over random data', () =>
  overWorlds(open, recipientQuestions(worldValues), { rounds: 5, questions: 100 }, holdRecipients));

test('recipients match the reference over the shipped data', () =>
  overOne(
    shipped,
    recipientQuestions(valuesOf(shipped.graph)),
    { rounds: 2, questions: 150 },
    holdRecipients,
  ));
