import { z } from 'zod';
import type { StatisticsQuestion, StatisticsResult } from '../db/queries/statistics.ts';
import { builder } from './builder.ts';
import { OrderDirection } from './filters.ts';
import { honorFilterArgument } from './honor-filter.ts';
import { type KeyShape, StatisticsDimension, StatisticsKey } from './statistics-key.ts';

const StatisticsMeasure = builder.enumType('StatisticsMeasure', {
  description: 'What statistics count.',
  values: {
    HONORS: { description: 'Honors, nominations too unless the filter says otherwise.' },
    RECIPIENTS: { description: 'Distinct recipients of the honors, in any role.' },
    SHARES: { description: 'Shares added up; an honor without one counts 1.' },
  } as const,
});

const StatisticsOrderField = builder.enumType('StatisticsOrderField', {
  description: 'What rows can be sorted by.',
  values: {
    VALUE: { description: 'The value of the row.' },
    KEY: {
      description:
        'The key of a dimension: years as numbers, others as the text of `value`; unknown last either way.',
    },
  } as const,
});

const StatisticsOrder = builder.inputType('StatisticsOrder', {
  description: 'VALUE, or the key of the dimension at that place of `by`.',
  fields: (t) => ({
    field: t.field({ type: StatisticsOrderField, required: true, description: 'What to sort by.' }),
    dimension: t.field({
      type: StatisticsDimension,
      description: 'With KEY: which of `by`; the first if absent. Not with VALUE.',
    }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which way.',
    }),
  }),
});

interface StatisticsShape extends StatisticsResult {
  question: StatisticsQuestion;
}

const StatisticsRow = builder
  .objectRef<{ keys: KeyShape[]; value: number }>('StatisticsRow')
  .implement({
    description: 'The honors that have the same keys, counted.',
    fields: (t) => ({
      keys: t.field({
        type: [StatisticsKey],
        extensions: { listSize: 3 },
        description: 'One for each dimension, in the order of `by`.',
        resolve: ({ keys }) => keys,
      }),
      value: t.exposeFloat('value', {
        description:
          'Under HONORS the `totalCount` of `honors` with the filter and these keys; under RECIPIENTS that of `recipients` with both as `honored`; under SHARES the shares of those honors, to 6 decimals.',
      }),
    }),
  });

const Statistics = builder.objectRef<StatisticsShape>('Statistics').implement({
  description:
    "Honors counted by what they have in common. A row's value under HONORS is the `totalCount` of `honors` under the filter and the row's keys. Rows add up to `total` where every dimension has one value an honor; otherwise they may exceed it, and `overlapping` says so.",
  fields: (t) => ({
    measure: t.field({
      type: StatisticsMeasure,
      description: 'What is counted.',
      resolve: ({ question }) => question.measure,
    }),
    total: t.exposeFloat('total', {
      description: 'The measure over all honors under the filter, each counted once.',
    }),
    overlapping: t.exposeBoolean('overlapping', {
      description:
        'An honor, or under RECIPIENTS a recipient, can be in several rows, so that rows may add up to more than `total`.',
    }),
    groups: t.exposeInt('groups', { description: 'How many rows there are, shown or not.' }),
    rest: t.exposeFloat('rest', {
      description: 'How many honors (recipients, shares) are in no row shown; 0 if all are shown.',
    }),
    rows: t.field({
      type: [StatisticsRow],
      description: 'The first rows in the order asked for; ties by the keys.',
      resolve: ({ rows, question: { by } }) =>
        rows.map(({ keys, value }) => ({
          value,
          keys: by.map((dimension, index) => ({ dimension, value: keys[index] ?? null })),
        })),
    }),
  }),
});

/** The rule over all arguments together; fits their type whatever it is. */
const argumentsRule = {
  schema: z.custom<never>().superRefine((args, context) => {
    const { by, orderBy, first }: StatisticsQuestion = args;
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (by.length < 1 || by.length > 3) complain(['by'], 'needs 1 to 3 dimensions');
    if (new Set(by).size < by.length) complain(['by'], 'names a dimension twice');
    if (first < 1 || first > 1000) complain(['first'], 'is not from 1 to 1000');
    if (orderBy && orderBy.length > 4) complain(['orderBy'], 'has more than 4 fields');
    for (const [index, { field, dimension }] of (orderBy ?? []).entries()) {
      if (dimension == null) continue;
      const path = ['orderBy', index, 'dimension'];
      if (field === 'VALUE') complain(path, 'goes with KEY only');
      else if (!by.includes(dimension)) complain(path, 'is none of the dimensions in `by`');
    }
  }),
};

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    nullable: true,
    extensions: { cost: 1000 },
    description:
      'Counts honors, recipients or shares by one to three dimensions. VALUE DESC if no order is given.',
    args: {
      ...honorFilterArgument,
      by: t.arg({
        type: [StatisticsDimension],
        required: true,
        description: 'One to three dimensions, all different.',
      }),
      measure: t.arg({
        type: StatisticsMeasure,
        required: true,
        defaultValue: 'HONORS',
        description: 'What to count; HONORS if absent.',
      }),
      orderBy: t.arg({
        type: [StatisticsOrder],
        required: false,
        description:
          'At most 4 fields, the first one first; VALUE if absent. DESC where no direction is given.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 100,
        description: 'How many rows to show, 1 to 1,000; 100 if absent.',
      }),
    },
    validate: argumentsRule,
    resolve: async (_root, args, { loaders }) => {
      const { filter, by, measure, orderBy, first } = args;
      const question: StatisticsQuestion = { filter, by, measure, orderBy, first };
      return { ...(await loaders.statistics(question)), question };
    },
  }),
);
