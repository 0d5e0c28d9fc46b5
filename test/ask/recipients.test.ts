import { test } from 'vitest';
import { openShipped, openWorlds } from './against/bench.ts';
import { overOne, overWorlds } from './against/over.ts';
import { holdRecipients, recipientQuestions } from './against/recipients.ts';
import { valuesOf, worldValues } from './random/values.ts';

/** Recipients by name, kind, place and what they were honored for. More of them: ask.long.test.ts. */
const open = await openWorlds();
const shipped = await openShipped();

test('recipients of random worlds', () =>
  overWorlds(open, recipientQuestions(worldValues), { rounds: 5, questions: 100 }, holdRecipients));

test('recipients in the data that comes with the gateway', () =>
  overOne(
    shipped,
    recipientQuestions(valuesOf(shipped.graph)),
    { rounds: 2, questions: 150 },
    holdRecipients,
  ));
