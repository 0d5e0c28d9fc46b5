import { honorsOfProgram } from '../queries/awards/honor.ts';
import type { HonorFilter } from '../queries/awards/honor-filter.ts';
import { coverageOf, readCoverage } from '../queries/statistics/coverage.ts';
import { readUnknownCounts, unknownCountsOf } from '../queries/statistics/unknown-count.ts';
import type { Sender } from './print-statements.ts';

const filter: HonorFilter = { gender: ['FEMALE'], country: ['CN'], year: { gte: 2000 } };
const list = honorsOfProgram({ filter, orderBy: null });
const parents = ['a', 'b'];
const counted = { filter, recipients: null };
const by = ['AWARD', 'PLACE'] as const;

/**
 * Examples with a filter of two fields that can be unknown: a filter of all fields would be looked at once for each of
 * them, in 20,000 lines.
 */
export const unknownExamples: ReadonlyMap<unknown, Sender> = new Map<unknown, Sender>([
  [
    readUnknownCounts,
    {
      title: ' by gender, country, AWARD and PLACE',
      send: (db) => readUnknownCounts(db, { ...counted, by }),
    },
  ],
  [
    unknownCountsOf,
    { title: ' of honorsOfProgram', send: (db) => unknownCountsOf(db, list, parents) },
  ],
  [readCoverage, { title: '', send: (db) => readCoverage(db, counted) }],
  [coverageOf, { title: ' of honorsOfProgram', send: (db) => coverageOf(db, list, parents) }],
]);
