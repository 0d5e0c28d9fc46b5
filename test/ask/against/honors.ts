import fc from 'fast-check';
import { expect } from 'vitest';
import { filtersOf } from '../random/filters.ts';
import { ordersOf } from '../random/orders.ts';
import type { Values } from '../random/values.ts';
import { honorMatches, honorsOf } from '../reference/filter.ts';
import { honorFields } from '../reference/questions.ts';
import { askAll } from './batch.ts';
import type { Bench } from './bench.ts';
import { holdLists } from './lists.ts';
import { type HonorQuestion, honorList, ownersOf } from './owners.ts';

/** Lists of honors, filtered and ordered, are those that the reference finds. */

export const honorQuestions = (values: Values): fc.Arbitrary<HonorQuestion> =>
  fc.record({ filter: filtersOf(values).honors, orderBy: ordersOf(honorFields) });
/** A question to a random one of the things that have honors. */
export const nestedQuestions = (values: Values) =>
  fc.record({ question: honorQuestions(values), owner: fc.nat(9999) });

export async function holdHonors(bench: Bench, asked: readonly HonorQuestion[]): Promise<void> {
  const roots = ownersOf(bench.graph).filter(({ thing }) => thing === null);
  const lists = asked.map((question, index) => {
    // Mostly all honors, now and then those of one type.
    const root = roots[index % 8] ?? roots[0];
    if (root === undefined) throw new Error('Query has no honors.');
    return honorList(root, question);
  });
  await holdLists(bench, lists);
}

export async function holdNestedHonors(
  bench: Bench,
  asked: readonly { question: HonorQuestion; owner: number }[],
): Promise<void> {
  const owners = ownersOf(bench.graph).filter(({ thing, honors }) => thing && honors.length > 0);
  const lists = asked.flatMap(({ question, owner }) => {
    const one = owners[owner % owners.length];
    return one ? [honorList(one, question)] : [];
  });
  await holdLists(bench, lists);
}

export async function holdHonorCounts(
  { graph, answer }: Bench,
  asked: readonly { question: HonorQuestion; owner: number }[],
): Promise<void> {
  const counted = asked.map(({ question: { filter }, owner }) => {
    const recipient = graph.recipients[owner % graph.recipients.length];
    if (recipient === undefined) throw new Error('There are no recipients.');
    return { filter, recipient };
  });
  const answers = await askAll<{ honorCount: number }>(
    answer,
    counted.map(({ filter, recipient: { slug } }) => ({
      text: 'recipient(by: { slug: $slug }) { honorCount(filter: $filter) }',
      variables: {
        slug: { type: 'String!', value: slug },
        filter: { type: 'HonorFilter', value: filter },
      },
    })),
  );
  const expected = counted.map(({ filter, recipient }) => {
    const own = honorsOf(recipient, graph.honors).filter((honor) => honorMatches(filter, honor));
    return { honorCount: own.length };
  });
  expect(answers).toEqual(expected);
}
