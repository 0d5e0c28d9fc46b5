import { test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { holdLineByLine, holdRoundTrip, holdSpreadsheet } from './round-trip.ts';

/** More of it: round-trip.long.test.ts. */
const { owner: source } = await createDatabase('empty');
const { owner: target } = await createDatabase('empty');

test('an export makes the same data with the same ids, and the same export', () =>
  holdRoundTrip(source, target, { numRuns: 4, interruptAfterTimeLimit: 20_000 }));

test('the lines of an export can be read one by one', () =>
  holdLineByLine(source, target, { numRuns: 4, interruptAfterTimeLimit: 20_000 }));

test('the CSV export, imported into where it came from, changes nothing', () =>
  holdSpreadsheet(source, { numRuns: 8, interruptAfterTimeLimit: 20_000 }));
