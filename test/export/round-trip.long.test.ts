import { test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { holdLineByLine, holdRoundTrip, holdSpreadsheet } from './round-trip.ts';

const { owner: source } = await createDatabase('empty');
const { owner: target } = await createDatabase('empty');

test('an imported export creates the same data with the same ids, and the same export', () =>
  holdRoundTrip(source, target, { numRuns: 20 }));

test('the lines of an export can be imported one by one', () =>
  holdLineByLine(source, target, { numRuns: 15 }));

test('a CSV export changes nothing when it is imported again', () =>
  holdSpreadsheet(source, { numRuns: 30 }));
