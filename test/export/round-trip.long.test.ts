import { test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { holdLineByLine, holdRoundTrip, holdSpreadsheet } from './round-trip.ts';

const { owner: source } = await createDatabase('empty');
const { owner: target } = await createDatabase('empty');

test('an export makes the same data with the same ids, and the same export', () =>
  holdRoundTrip(source, target, { numRuns: 120 }));

test('the lines of an export can be read one by one', () =>
  holdLineByLine(source, target, { numRuns: 80 }));

test('the CSV export, imported into where it came from, changes nothing', () =>
  holdSpreadsheet(source, { numRuns: 120 }));
