import fc from 'fast-check';
import { expect } from 'vitest';
import { filtersOf } from '../random/filters.ts';
import { ordersOf } from '../random/orders.ts';
import { honorFields } from '../reference/arguments.ts';
import { honorMatches } from '../reference/filter.ts';
import { honorsOf } from '../reference/within.ts';
import { fetchFields } from './batch.ts';
import type { Bench } from './bench.ts';
import { holdLists } from './lists.ts';
import { type HonorListArguments, honorList, ownersOf } from './owners.ts';

/** Lists of honors, filtered and ordered, are those that the reference finds. */

export const honorArguments: fc.Arbitrary<HonorListArguments> = fc.record({
  filter: filtersOf().honors,
  orderBy: ordersOf(honorFields),
});
/** Arguments for the honors of a random owner. */
export const nestedHonorArguments = fc.record({ args: honorArguments, owner: fc.nat(9999) });

export async function holdHonors(
  bench: Bench,
  cases: readonly HonorListArguments[],
): Promise<void> {
  const roots = ownersOf(bench.graph).filter(({ entity }) => entity === null);
  const lists = cases.map((args, index) => {
    // Mostly all honors, now and then those of one type.
    const root = roots[index % 8] ?? roots[0];
    if (root === undefined) throw new Error('Query has no honors.');
    return honorList(root, args);
  });
  await holdLists(bench, lists);
}

export async function holdNestedHonors(
  bench: Bench,
  cases: readonly { args: HonorListArguments; owner: number }[],
): Promise<void> {
  const owners = ownersOf(bench.graph).filter(({ entity, honors }) => entity && honors.length > 0);
  const lists = cases.flatMap(({ args, owner }) => {
    const one = owners[owner % owners.length];
    return one ? [honorList(one, args)] : [];
  });
  await holdLists(bench, lists);
}

export async function holdHonorCounts(
  { graph, answer }: Bench,
  cases: readonly { args: HonorListArguments; owner: number }[],
): Promise<void> {
  const counted = cases.map(({ args: { filter }, owner }) => {
    const recipient = graph.recipients[owner % graph.recipients.length];
    if (recipient === undefined) throw new Error('There are no recipients.');
    return { filter, recipient };
  });
  const answers = await fetchFields<{ honorCount: number }>(
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
