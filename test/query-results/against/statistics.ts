import { expect } from 'vitest';
import { filtersOf } from '../random/filters.ts';
import { statisticsArguments } from '../random/orders.ts';
import type { Values } from '../random/values.ts';
import type { HonorFilter, StatisticsArguments } from '../reference/arguments.ts';
import { filterOf, type Row, type Statistics, statisticsOf } from '../reference/statistics.ts';
import { fetchFields, type RootField } from './batch.ts';
import type { Bench } from './bench.ts';

/** Statistics agree with the reference, and with the lists of honors and recipients. */

export const argumentsOfAnyDepth = (values: Values) =>
  statisticsArguments(filtersOf(values).honors);
/** With filters that keys can stand beside, within the depth that is allowed. */
export const shallowArguments = (values: Values) =>
  statisticsArguments(filtersOf(values, 1).honors);

const selection = `{ measure total overlapping groups rest rows { keys { dimension value } value } }`;

function rootFieldOf({
  filter,
  by,
  measure,
  of,
  recipientKind,
  orderBy,
  first,
  fill,
}: StatisticsArguments): RootField {
  const args = [
    ...['filter: $filter', 'by: $by', 'orderBy: $orderBy'],
    ...(measure === undefined ? [] : ['measure: $measure']),
    ...(first === undefined ? [] : ['first: $first']),
    ...(fill === undefined ? [] : ['fill: $fill']),
    ...(of == null ? [] : ['of: $of']),
    ...(recipientKind == null ? [] : ['recipientKind: $recipientKind']),
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
      ...(recipientKind != null && {
        recipientKind: { type: '[RecipientKind!]', value: recipientKind },
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
function filterOfRow({ filter, recipientKind }: StatisticsArguments, { keys }: Row): HonorFilter {
  const ofKind = recipientKind == null ? [] : [{ recipientKind }];
  return { and: [...(filter ? [filter] : []), ...ofKind, ...keys.map(filterOf)] };
}

export async function holdLaw(
  { answer }: Bench,
  cases: readonly StatisticsArguments[],
): Promise<void> {
  const counts = cases.filter(({ measure = 'HONORS' }) =>
    ['HONORS', 'RECIPIENTS'].includes(measure),
  );
  const answers = await fetchFields<Statistics>(answer, counts.map(rootFieldOf), 8);
  const rows = counts.flatMap((args, index) => {
    const { measure = 'HONORS', rows: some = [] } = answers[index] ?? {};
    const kind = args.recipientKind ?? null;
    // An age that can be one of two has no filter.
    const own = some.filter(({ keys }) =>
      keys.every(({ value }) => !/^\d+-\d+$/.test(value ?? '')),
    );
    return own.slice(0, 12).map((row) => ({ measure, kind, row, filter: filterOfRow(args, row) }));
  });
  const lists = await fetchFields<{ totalCount: number }>(
    answer,
    rows.map(
      ({ measure, kind, filter }): RootField =>
        measure === 'HONORS'
          ? {
              text: 'honors(first: 1, filter: $filter) { totalCount }',
              variables: { filter: { type: 'HonorFilter', value: filter } },
            }
          : {
              text: 'recipients(first: 1, filter: $filter) { totalCount }',
              variables: { filter: { type: 'RecipientFilter', value: { kind, honored: filter } } },
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
