import { expect } from 'vitest';
import { isHonorRecipientFilter } from '../../../db/model/honor-recipient-filters.ts';
import { filtersOf } from '../random/filters.ts';
import { statisticsArguments } from '../random/orders.ts';
import type { HonorFilter, StatisticsArguments } from '../reference/arguments.ts';
import { filterOf, type Row, type Statistics, statisticsOf } from '../reference/statistics.ts';
import { fetchFields, type RootField } from './batch.ts';
import type { Bench } from './bench.ts';

/** Statistics agree with the reference, and with the lists of honors and recipients. */

export const argumentsOfAnyDepth = statisticsArguments(filtersOf());
/** With filters that keys can stand beside, within the depth that is allowed. */
export const shallowArguments = statisticsArguments(filtersOf(1));

const selection = `{ measure total overlapping groups rest rows { keys { dimension value } value } }`;

function rootFieldOf({
  filter,
  by,
  measure,
  of,
  recipients,
  orderBy,
  first,
  fill,
}: StatisticsArguments): RootField {
  const args = [
    'filter: $filter',
    'by: $by',
    'orderBy: $orderBy',
    ...(measure === undefined ? [] : ['measure: $measure']),
    ...(first === undefined ? [] : ['first: $first']),
    ...(fill === undefined ? [] : ['fill: $fill']),
    ...(of == null ? [] : ['of: $of']),
    ...(recipients == null ? [] : ['recipients: $recipients']),
  ];
  return {
    text: `statistics(${args.join(', ')}) ${selection}`,
    variables: {
      filter: { type: 'HonorFilter', value: filter },
      by: { type: '[StatisticsDimension!]!', value: by },
      orderBy: { type: '[StatisticsOrder!]', value: orderBy },
      ...(measure !== undefined && { measure: { type: 'StatisticsMeasure!', value: measure } }),
      ...(first !== undefined && { first: { type: 'Int!', value: first } }),
      ...(of != null && { of: { type: 'StatisticsNumber', value: of } }),
      ...(recipients != null && {
        recipients: { type: 'HonorRecipientFilter', value: recipients },
      }),
      ...(fill !== undefined && { fill: { type: 'Boolean!', value: fill } }),
    },
  };
}

/** Sums of thirds are no exact numbers. */
function rounded({ total, rest, rows, ...statistics }: Statistics): Statistics {
  const round = (value: number) => Number(value.toFixed(4));
  return {
    ...statistics,
    total: round(total),
    rest: round(rest),
    rows: rows.map(({ keys, value }) => ({ keys, value: round(value) })),
  };
}

export async function holdStatistics(
  { graph, answer }: Bench,
  cases: readonly StatisticsArguments[],
) {
  const answers = await fetchFields<Statistics>(answer, cases.map(rootFieldOf), 8);
  for (const [index, args] of cases.entries()) {
    const statistics = answers[index];
    expect({ args, ...(statistics && rounded(statistics)) }).toEqual({
      args,
      ...rounded(statisticsOf(graph.honors, args)),
    });
  }
}

/** The honors of a row, in the words of the filter. */
function filterOfRow({ filter, recipients }: StatisticsArguments, { keys }: Row): HonorFilter {
  const given = filter ? [filter] : [];
  const filters = keys.map(filterOf);
  if (recipients == null) return { and: [...given, ...filters] };
  const isOfRecipient = (one: HonorFilter) => Object.keys(one).every(isHonorRecipientFilter);
  // The filter of a key is narrower than that of the argument.
  const someRecipient = Object.assign({}, recipients, ...filters.filter(isOfRecipient));
  return { and: [...given, { someRecipient }, ...filters.filter((one) => !isOfRecipient(one))] };
}

export async function holdLaw(
  { answer }: Bench,
  cases: readonly StatisticsArguments[],
): Promise<void> {
  const counts = cases.filter(
    ({ measure = 'HONORS', recipients, by }) =>
      (measure === 'HONORS' || (measure === 'RECIPIENTS' && recipients == null)) &&
      // A country without a code is a place, and so in the way of another place; and who was born in one country can
      // have another one as well.
      !((recipients?.birthPlace || recipients?.birthCountry) && by.includes('BIRTH_COUNTRY')),
  );
  const answers = await fetchFields<Statistics>(answer, counts.map(rootFieldOf), 8);
  const rows = counts.flatMap((args, index) => {
    const { measure = 'HONORS', rows: some = [] } = answers[index] ?? {};
    // An age that can be one of two has no filter.
    const own = some.filter(({ keys }) =>
      keys.every(({ value }) => !/^\d+-\d+$/.test(value ?? '')),
    );
    return own.slice(0, 12).map((row) => ({ measure, row, filter: filterOfRow(args, row) }));
  });
  const lists = await fetchFields<{ totalCount: number }>(
    answer,
    rows.map(
      ({ measure, filter }): RootField =>
        measure === 'HONORS'
          ? {
              text: 'honors(first: 1, filter: $filter) { totalCount }',
              variables: { filter: { type: 'HonorFilter', value: filter } },
            }
          : {
              text: 'recipients(first: 1, filter: $filter) { totalCount }',
              variables: { filter: { type: 'RecipientFilter', value: { honored: filter } } },
            },
    ),
  );
  for (const [index, { filter, measure, row }] of rows.entries())
    expect({ filter, measure, count: lists[index]?.totalCount }).toEqual({
      filter,
      measure,
      count: row.value,
    });
}
