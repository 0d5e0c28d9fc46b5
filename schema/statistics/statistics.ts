import { GraphQLError, getArgumentValues } from 'graphql';
import { z } from 'zod';
import type { Dimension } from '../../db/model/dimensions.ts';
import { isNumberMeasure } from '../../db/model/measures.ts';
import type {
  StatisticsArguments,
  StatisticsResult,
} from '../../db/queries/statistics/statistics.ts';
import { text } from '../arguments/arguments.ts';
import { type Info, selectedBelow, selects } from '../arguments/look-ahead.ts';
import { builder } from '../builder.ts';
import { badInput, type ErrorCode } from '../errors.ts';
import { filterRule, OrderDirection } from '../filters/filters.ts';
import { HonorRecipientFilter, honorFilterArgument } from '../filters/honor-filter.ts';
import { type KeyShape, StatisticsDimension, StatisticsKey } from './statistics-key.ts';

const StatisticsMeasure = builder.enumType('StatisticsMeasure', {
  description:
    'What statistics count or measure. SUM, MEAN, MIN and MAX measure the numbers that `of` names; honors without such a number are not counted.',
  values: {
    HONORS: {
      description: 'Honors. Nominations count too, unless the filter excludes them.',
    },
    RECIPIENTS: { description: 'Distinct recipients of the honors, in any role.' },
    SHARES: {
      description: 'The sum of the shares of the honors. An honor without a share counts as 1.',
    },
    SUM: { description: 'The sum of the numbers.' },
    MEAN: { description: 'The arithmetic mean of the numbers.' },
    MIN: { description: 'The lowest number.' },
    MAX: { description: 'The highest number.' },
  } as const,
});

const StatisticsNumber = builder.inputType('StatisticsNumber', {
  isOneOf: true,
  description: 'The numbers of honors that statistics measure. Give exactly one field.',
  fields: (t) => ({
    attribute: t.string({
      description:
        'The whole key of an attribute of honors (`Honor.attributes`), namespace included, such as `f1:points`. Values that are numbers (`Attribute.number`) are measured; others are not counted. An honor with several different numbers counts with each.',
    }),
    prize: t.string({
      description:
        'The currency of prizes as an ISO 4217 code, such as USD. The number of a winner is its share of `Award.prize`, or the whole prize if it is the only winner. A winner without a share beside other winners has no number, because no source says what each got; neither has a nominee.',
    }),
  }),
});

const StatisticsOrderField = builder.enumType('StatisticsOrderField', {
  description: 'What to sort rows by.',
  values: {
    VALUE: { description: 'The count in the row (`StatisticsRow.value`).' },
    KEY: {
      description:
        'The key of a dimension: years, decades, ranks and ages as numbers, all others by `StatisticsKey.value`, not by label. Unknown keys come last in either direction.',
    },
  } as const,
});

const StatisticsOrder = builder.inputType('StatisticsOrder', {
  description: 'A criterion to sort rows by: the count, or the key of a dimension.',
  fields: (t) => ({
    field: t.field({ type: StatisticsOrderField, required: true, description: 'What to sort by.' }),
    dimension: t.field({
      type: StatisticsDimension,
      description:
        'The dimension to sort by, if `field` is KEY. It must be in `by`; the default is the first one there. Not allowed if `field` is VALUE.',
    }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'DESC',
      description:
        'The direction to sort in. The default is DESC, unlike in the orders of other lists.',
    }),
  }),
});

export type StatisticsShape = StatisticsResult &
  Pick<StatisticsArguments, 'filter' | 'recipients' | 'by' | 'measure'>;

const StatisticsRow = builder
  .objectRef<{ keys: KeyShape[]; value: number }>('StatisticsRow')
  .implement({
    description: 'A group of honors with the same keys, and its count.',
    fields: (t) => ({
      keys: t.field({
        type: [StatisticsKey],
        description: 'One key for each dimension, in the order of `by`.',
        resolve: ({ keys }) => keys,
      }),
      key: t.field({
        type: StatisticsKey,
        nullable: true,
        description:
          'The key of one dimension. Never null: a key that is unknown has the value null. A dimension that `by` does not name is an error.',
        args: {
          dimension: t.arg({
            type: StatisticsDimension,
            description:
              'The dimension whose key to return. It can be omitted if `by` has only one.',
          }),
        },
        resolve: ({ keys }, { dimension }) =>
          keys.find((key) => dimension == null || key.dimension === dimension),
      }),
      value: t.exposeFloat('value', {
        description:
          'The count or measure. HONORS: the number of honors. To list them, add the keys of this row to the `filter` of `statistics`, and pass this filter to `Query.honors`. RECIPIENTS: the number of recipients of these honors. To list them, pass this filter to `Query.recipients` as `honored`. If you gave `recipients`, add it to the filter as `HonorFilter.someRecipient`, with the keys that are of its recipients. For RECIPIENTS, give these conditions and keys to RecipientFilter, too: `kind` (called `recipientKind` here), `role`, `gender`, `birthPlace` and `birthCountry`. It has no `recipient`, `workKind`, `age` or `has...`: with one of those, the row cannot be listed, because others who share an honor with a match would be in the list. SHARES: the sum of the shares of these honors. SUM, MEAN, MIN, MAX: the measure of their numbers. Numbers are rounded to 6 decimals.',
      }),
    }),
  });

/**
 * Checks the argument of `StatisticsRow.key` wherever it is selected, once for all rows.
 * @throws BAD_USER_INPUT if rows have no such key, or several
 */
function checkKeys(by: readonly Dimension[], info: Info): void {
  for (const { node, field } of selectedBelow(info, 'rows', 'key')) {
    const { dimension } = getArgumentValues(field, node, info.variableValues);
    if (by.length === 1 && dimension == null) continue;
    if (by.some((one) => one === dimension)) continue;
    throw badInput(
      'dimension',
      `\`dimension\` of \`StatisticsRow.key\` must be one of the dimensions in \`by\`: ${by.join(', ')}.`,
      node,
    );
  }
}

export const Statistics = builder.objectRef<StatisticsShape>('Statistics').implement({
  description:
    'Counts of honors, recipients or shares, or measures of numbers, grouped by one to three dimensions. An honor with several values in a dimension, such as two countries, is in several rows, so the rows can add up to more than `total` (see `overlapping`). Honors for which a dimension is unknown are in a separate row. Two dimensions of recipients need not be of the same recipient, unless you give `recipients`: an honor for a song and its composer has a row for each kind with each role.',
  fields: (t) => ({
    measure: t.field({
      type: StatisticsMeasure,
      description: 'What is counted or measured.',
      resolve: ({ measure }) => measure,
    }),
    total: t.exposeFloat('total', {
      description:
        'The count or measure over all honors that match the filter. Each honor counts once; with RECIPIENTS, each recipient counts once. With SUM, MEAN, MIN or MAX, 0 if no honor has a number: `groups` is then 0, too.',
    }),
    overlapping: t.exposeBoolean('overlapping', {
      description:
        'Whether the rows can add up to more than `total`. True if an honor can have several values in one of the dimensions. Always true if `measure` is RECIPIENTS, because a recipient can be in several rows. With MEAN, MIN and MAX, rows never add up to `total`; it then says whether an honor can be in several rows. It depends only on `by` and `measure`, so it can be true although nothing overlaps.',
    }),
    groups: t.exposeInt('groups', {
      description:
        'The number of all rows, not only those returned. Includes the rows that `fill` adds.',
    }),
    rest: t.exposeFloat('rest', {
      description:
        'The part of `total` that is in none of the returned rows. With MEAN, MIN or MAX, the measure over the honors that are in none of them. 0 if all rows are returned.',
    }),
    rows: t.field({
      type: [StatisticsRow],
      description:
        'The first rows in the order of `orderBy`. Rows that are equal in that order are sorted by their keys, ascending.',
      resolve: ({ rows, by }) =>
        rows.map(({ keys, value }) => ({
          value,
          keys: by.map((dimension, index) => ({ dimension, value: keys[index] ?? null })),
        })),
    }),
  }),
});

const numberRule = z
  .object({
    attribute: text.nullish(),
    prize: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as USD')
      .nullish(),
  })
  .nullish();

/** The rule over all arguments together; fits their type whatever it is. */
const argumentsRule = {
  schema: z.custom<never>().superRefine((args, context) => {
    const { by, measure, of, orderBy, first, fill }: StatisticsArguments = args;
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (by.length < 1 || by.length > 3) complain(['by'], 'must name 1 to 3 dimensions');
    if (new Set(by).size < by.length) complain(['by'], 'must not name a dimension twice');
    if (first < 1 || first > 1000) complain(['first'], 'must be from 1 to 1,000');
    if (fill && by.includes('YEAR') === by.includes('DECADE'))
      complain(['fill'], 'needs either YEAR or DECADE in `by`');
    if (fill && measure !== 'SUM' && isNumberMeasure(measure))
      complain(
        ['fill'],
        'is not allowed with MEAN, MIN or MAX: a year without a number has none, not 0',
      );
    if (isNumberMeasure(measure) && of == null)
      complain(['of'], `is required with measure ${measure}`);
    if (!isNumberMeasure(measure) && of != null)
      complain(['of'], 'is only allowed with measure SUM, MEAN, MIN or MAX');
    for (const { path, message } of numberRule.safeParse(of).error?.issues ?? [])
      complain(['of', ...path.map(String)], message);
    if (orderBy && orderBy.length > 4) complain(['orderBy'], 'must not have more than 4 fields');
    for (const [index, { field, dimension }] of (orderBy ?? []).entries()) {
      if (dimension == null) continue;
      const path = ['orderBy', index, 'dimension'];
      if (field === 'VALUE') complain(path, 'is only allowed with KEY');
      else if (!by.includes(dimension)) complain(path, 'must be one of the dimensions in `by`');
    }
  }),
};

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    nullable: true,
    description:
      'Counts honors, recipients or shares, or measures numbers of honors, by one to three dimensions. Rows are sorted by VALUE DESC unless `orderBy` says otherwise.',
    args: {
      ...honorFilterArgument,
      by: t.arg({
        type: [StatisticsDimension],
        required: true,
        description: 'One to three different dimensions.',
      }),
      measure: t.arg({
        type: StatisticsMeasure,
        required: true,
        defaultValue: 'HONORS',
        description: 'What to count or measure.',
      }),
      of: t.arg({
        type: StatisticsNumber,
        required: false,
        description:
          'The numbers to measure. Required with SUM, MEAN, MIN and MAX, not allowed with other measures. Only honors that have such a number are counted, and they alone have rows.',
      }),
      recipients: t.arg({
        type: HonorRecipientFilter,
        required: false,
        validate: filterRule,
        description:
          'Counts honors by each of their recipients that match: RECIPIENT, RECIPIENT_KIND, ROLE, WORK_KIND, GENDER, BIRTH_COUNTRY and AGE are then of one such recipient, and RECIPIENTS counts these only. Honors without such a recipient are left out, as with `HonorFilter.someRecipient`, so rows and `total` count the same honors. Other dimensions, such as COUNTRY, follow all recipients. Without any field, every recipient matches.',
      }),
      orderBy: t.arg({
        type: [StatisticsOrder],
        required: false,
        description: 'At most 4 fields, the most significant first. The default is VALUE DESC.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 100,
        description: 'The number of rows to return, from 1 to 1,000.',
      }),
      fill: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'If true, adds a row with the value 0 for each year or decade without a row, between the earliest and the latest in the result. `by` must include either YEAR or DECADE. If `by` has other dimensions, each combination of their keys gets a row for each of these years or decades. `groups`, `orderBy` and `first` include the added rows; `total` and `rest` stay the same. More than 100,000 rows are an error.',
      }),
    },
    validate: argumentsRule,
    resolve: async (_root, args, { loaders }, info) => {
      const { filter, by, measure, of, recipients, orderBy, first, fill } = args;
      checkKeys(by, info);
      const counted = { filter, by, measure, of, recipients, orderBy, first, fill };
      const isCounted = selects(info, countedFields);
      const result = isCounted ? await loaders.statistics.load(counted) : uncounted;
      if (result.tooMany) throw tooManyRows();
      return { ...result, filter, recipients, by, measure };
    },
  }),
);

/** The fields that are counted. The others, such as `coverage`, are read by themselves. */
const countedFields = ['total', 'overlapping', 'groups', 'rest', 'rows'];

/** The result that stands in for the counts if none is selected. */
const uncounted: StatisticsResult = {
  total: 0,
  groups: 0,
  rest: 0,
  rows: [],
  tooMany: false,
  overlapping: false,
};

function tooManyRows(): GraphQLError {
  return new GraphQLError(
    '`fill` of `Query.statistics` would return more than 100,000 rows. Narrow the filter, or name fewer dimensions in `by`.',
    { extensions: { code: 'COST_LIMIT_EXCEEDED' satisfies ErrorCode, argument: 'fill' } },
  );
}
