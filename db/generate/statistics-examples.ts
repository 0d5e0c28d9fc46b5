import { dimensionNames } from '../model/dimensions.ts';
import type { StatisticsArguments } from '../queries/statistics/statistics.ts';
import { dimensionKeys } from '../queries/statistics/statistics-dimension.ts';

const names = dimensionNames.toSorted();
const usual = {
  filter: null,
  of: null,
  recipients: null,
  orderBy: null,
  first: 20,
  fill: false,
} as const;

/**
 * Statistics with each dimension, and with the recipients of each that is counted from links. Types do not say which
 * arguments go together, nor which of them make another statement.
 */
export const statisticsExamples: ReadonlyMap<string, StatisticsArguments> = new Map([
  ['every dimension', { ...usual, by: names, measure: 'HONORS' }],
  ['YEAR and RESULT, filled', { ...usual, by: ['YEAR', 'RESULT'], measure: 'HONORS', fill: true }],
  ['PLACE, shares', { ...usual, by: ['PLACE'], measure: 'SHARES' }],
  [
    'RECIPIENT, GENDER, in a role',
    {
      ...usual,
      by: ['RECIPIENT', 'GENDER'],
      measure: 'RECIPIENTS',
      recipients: { role: ['PRIMARY'] },
    },
  ],
  [
    'RECIPIENT, sum of an attribute',
    { ...usual, by: ['RECIPIENT'], measure: 'SUM', of: { attribute: 'f1:points' } },
  ],
  ['YEAR, mean of prizes', { ...usual, by: ['YEAR'], measure: 'MEAN', of: { prize: 'USD' } }],
  ['RESULT, recipients', { ...usual, by: ['RESULT'], measure: 'RECIPIENTS' }],
  ...names
    .filter((name) => dimensionKeys[name].links)
    .map((name): [string, StatisticsArguments] => [
      `${name}, recipients`,
      { ...usual, by: [name], measure: 'RECIPIENTS' },
    ]),
]);
