import { test } from 'vitest';
import { openWorlds } from './against/bench.ts';
import { holdOtherLists, otherListArguments, recipientArguments } from './against/other-lists.ts';
import { overWorlds } from './against/over.ts';
import { holdRecords, recordArguments } from './against/records.ts';

/** Recipients, awards, editions and events, filtered and ordered, and records with those who hold them. */
const open = await openWorlds();

test('recipients match the reference over random data', () =>
  overWorlds(open, recipientArguments, { worlds: 5, cases: 50 }, holdOtherLists));

test('awards, editions and events match the reference over random data', () =>
  overWorlds(open, otherListArguments, { worlds: 5, cases: 50 }, holdOtherLists));

test('records match the reference over random data', () =>
  overWorlds(open, recordArguments, { worlds: 5, cases: 20 }, holdRecords));
