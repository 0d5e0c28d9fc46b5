import {
  allNominees,
  allWinners,
  nomineesOfEdition,
  winnersOfEdition,
} from '../queries/awards/honor.ts';
import type { HonorFilter } from '../queries/awards/honor-filter.ts';
import { countPublishedEvents } from '../queries/changes/published-events.ts';
import { projectsOfOrganization } from '../queries/recipients/organization.ts';
import { adaptationsOfWork } from '../queries/recipients/work.ts';
import { findForEach, isFoundBefore } from '../queries/search/search.ts';
import { coverageOf, readCoverage } from '../queries/statistics/coverage.ts';
import { readStatistics } from '../queries/statistics/statistics.ts';
import { readUnknownCounts, unknownCountsOf } from '../queries/statistics/unknown-count.ts';
import type { Sender } from './print-statements.ts';

const filter: HonorFilter = { gender: ['FEMALE'], country: ['CN'], year: { gte: 2000 } };
const counted = { filter, recipients: null };
const by = ['AWARD', 'PLACE'] as const;
const statistics = {
  filter: null,
  of: null,
  recipients: null,
  orderBy: null,
  first: 20,
  fill: false,
  by: ['AWARD', 'COUNTRY', 'YEAR'],
  measure: 'HONORS',
} as const;

/** A statement of the same shape, from the same module, is printed instead of theirs. */
const likeOthers: readonly unknown[] = [
  adaptationsOfWork,
  allNominees,
  allWinners,
  countPublishedEvents,
  coverageOf,
  findForEach,
  isFoundBefore,
  nomineesOfEdition,
  projectsOfOrganization,
  unknownCountsOf,
  winnersOfEdition,
];

/**
 * The examples of functions whose types do not say which arguments go together, and of those that look at a filter once
 * for each field that can be unknown: of a filter of all fields that would be 20,000 lines, so theirs has few. Null for
 * what is not printed.
 */
export const ownExamples: ReadonlyMap<unknown, Sender | null> = new Map<unknown, Sender | null>([
  ...likeOthers.map((other): [unknown, null] => [other, null]),
  [
    readStatistics,
    { title: ' by AWARD, COUNTRY and YEAR', send: (db) => readStatistics(db, statistics) },
  ],
  [
    readUnknownCounts,
    {
      title: ' by gender, country, AWARD and PLACE',
      send: (db) => readUnknownCounts(db, { ...counted, by }),
    },
  ],
  [readCoverage, { title: '', send: (db) => readCoverage(db, counted) }],
]);
