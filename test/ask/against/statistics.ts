import { expect } from 'vitest';
import { filtersOf } from '../random/filters.ts';
import { statisticsQuestions } from '../random/orders.ts';
import type { Values } from '../random/values.ts';
import type { HonorFilter, StatisticsQuestion } from '../reference/questions.ts';
import { filterOf, type Row, type Statistics, statisticsOf } from '../reference/statistics.ts';
import { askAll, type Question } from './batch.ts';
import type { Bench } from './bench.ts';

/** Statistics say what the reference counts, and what the lists of honors and recipients say themselves. */

export const questionsOfAnyDepth = (values: Values) =>
  statisticsQuestions(filtersOf(values).honors);
/** With filters that keys can stand beside, within the depth that is allowed. */
export const shallowQuestions = (values: Values) =>
  statisticsQuestions(filtersOf(values, 1).honors);

const selection = `{ measure total overlapping groups rest rows { keys { dimension value } value } }`;

function questionOf({ filter, by, measure, orderBy, first, fill }: StatisticsQuestion): Question {
  const args = [
    ...['filter: $filter', 'by: $by', 'orderBy: $orderBy'],
    ...(measure === undefined ? [] : ['measure: $measure']),
    ...(first === undefined ? [] : ['first: $first']),
    ...(fill === undefined ? [] : ['fill: $fill']),
  ];
  return {
    text: `statistics(${args.join(', ')}) ${selection}`,
    variables: {
      filter: { type: 'HonorFilter', value: filter },
      by: { type: '[StatisticsDimension!]!', value: by },
      orderBy: { type: '[StatisticsOrder!]', value: orderBy },
      ...(measure !== undefined && { measure: { type: 'StatisticsMeasure!', value: measure } }),
      ...(first !== undefined && { first: { type: 'Int!', value: first } }),
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
  asked: readonly StatisticsQuestion[],
) {
  const answers = await askAll<Statistics>(answer, asked.map(questionOf), 8);
  for (const [index, question] of asked.entries()) {
    const statistics = answers[index];
    expect({ question, ...(statistics && rounded(statistics)) }).toEqual({
      question,
      ...rounded(statisticsOf(graph.honors, question)),
    });
  }
}

/** The honors of a row, in the words of the filter. */
function filterOfRow(filter: HonorFilter | null | undefined, { keys }: Row): HonorFilter {
  return { and: [...(filter ? [filter] : []), ...keys.map(filterOf)] };
}

export async function holdLaw(
  { answer }: Bench,
  asked: readonly StatisticsQuestion[],
): Promise<void> {
  const counts = asked.filter(({ measure }) => measure !== 'SHARES');
  const answers = await askAll<Statistics>(answer, counts.map(questionOf), 8);
  const rows = counts.flatMap(({ filter }, index) => {
    const { measure = 'HONORS', rows: some = [] } = answers[index] ?? {};
    return some.slice(0, 12).map((row) => ({ measure, row, filter: filterOfRow(filter, row) }));
  });
  const lists = await askAll<{ totalCount: number }>(
    answer,
    rows.map(
      ({ measure, filter }): Question =>
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
