import { test } from 'vitest';
import { openWorlds } from './against/bench.ts';
import { overWorlds } from './against/over.ts';
import { holdWalks, walks } from './against/paging.ts';

/** All pages of a list, forward and backward, are the list. */
const open = await openWorlds();

test('pages together are the whole list, over random data', () =>
  overWorlds(open, walks, { worlds: 5, cases: 3 }, holdWalks));
