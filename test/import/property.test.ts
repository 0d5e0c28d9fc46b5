import { test } from 'vitest';
import { openImport } from '../support/import.ts';
import { holdTwiceIsOnce } from './twice-is-once.ts';

const bench = await openImport();

/** More of it: property.long.test.ts. */
test('random documents, each applied twice: the second time changes nothing', () =>
  holdTwiceIsOnce(bench, 15));
