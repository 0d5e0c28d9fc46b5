import fc from 'fast-check';
import { expect } from 'vitest';
import { filtersOf } from '../random/filters.ts';
import { ordersOf } from '../random/orders.ts';
import {
  type AwardOrder,
  awardFields,
  type EditionOrder,
  type EventOrder,
  editionFields,
  eventFields,
  type HonorFilter,
  type HonorOrder,
  honorFields,
  type RecipientOrder,
  recipientFields,
} from '../reference/arguments.ts';
import type { Graph } from '../reference/entities.ts';
import { fetchFields } from './batch.ts';
import type { Bench } from './bench.ts';
import { type List, rootFieldOf } from './lists.ts';
import { listOf } from './other-lists.ts';
import { honorList, ownersOf } from './owners.ts';

/** All pages of a list, forward and backward, are the list that the reference has, whatever the order and the filter. */

interface Walk {
  filter: HonorFilter;
  honors: HonorOrder[] | null;
  recipients: RecipientOrder[] | null;
  awards: AwardOrder[] | null;
  editions: EditionOrder[] | null;
  events: EventOrder[] | null;
  /** which of the entities that have honors */
  owner: number;
  size: number;
}

export const walks: fc.Arbitrary<Walk> = fc.record({
  filter: fc.oneof(fc.constant<HonorFilter>({}), filtersOf(1).honors),
  honors: ordersOf(honorFields),
  recipients: ordersOf(recipientFields),
  awards: ordersOf(awardFields),
  editions: ordersOf(editionFields),
  events: ordersOf(eventFields),
  owner: fc.nat(9999),
  size: fc.integer({ min: 1, max: 12 }),
});

function listsOf(graph: Graph, walk: Walk): List[] {
  const { filter, owner } = walk;
  const owners = ownersOf(graph).filter(({ honors }) => honors.length > 1);
  const honored = { honored: filter, honoredWithin: filter };
  return [
    ...[owners[0], owners[owner % owners.length]].flatMap((one) =>
      one ? [honorList(one, { filter, orderBy: walk.honors })] : [],
    ),
    listOf(graph, { of: 'Recipient', filter: honored, orderBy: walk.recipients }),
    listOf(graph, { of: 'Award', filter: {}, orderBy: walk.awards }),
    listOf(graph, { of: 'Edition', filter: {}, orderBy: walk.editions }),
    listOf(graph, { of: 'Event', filter: {}, orderBy: walk.events }),
  ];
}

interface Page {
  nodes: { id: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const selection = 'nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** Walks several lists together, page by page. @returns the ids that each has on its way */
async function walkAll(
  { answer }: Bench,
  lists: readonly { list: List; size: number }[],
  way: 'forward' | 'backward',
): Promise<string[][]> {
  const [count, bound] = way === 'forward' ? ['first', 'after'] : ['last', 'before'];
  const all = lists.map((one) => {
    return { ...one, ids: [] as string[], cursor: null as string | null, more: true };
  });
  for (let rest = all; rest.length > 0; rest = rest.filter(({ more }) => more)) {
    const answers = await fetchFields<Page | { list: Page }>(
      answer,
      rest.map(({ list, size, cursor }) => {
        const variables = { ...list.variables, [bound]: { type: 'String', value: cursor } };
        return rootFieldOf({ ...list, variables }, `${count}: ${size}`, selection);
      }),
    );
    for (const [index, one] of rest.entries()) {
      const found = answers[index];
      if (found === undefined) throw new Error('There is no answer.');
      const { nodes, pageInfo } = 'list' in found ? found.list : found;
      const ids = nodes.map(({ id }) => id);
      const isForward = way === 'forward';
      expect(isForward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage).toBe(one.cursor !== null);
      one.ids = isForward ? [...one.ids, ...ids] : [...ids, ...one.ids];
      one.cursor = isForward ? pageInfo.endCursor : pageInfo.startCursor;
      one.more = isForward ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    }
  }
  return all.map(({ ids }) => ids);
}

export async function holdWalks(bench: Bench, cases: readonly Walk[]): Promise<void> {
  const lists = cases.flatMap((walk) =>
    listsOf(bench.graph, walk).map((list) => ({ list, size: walk.size })),
  );
  const whole = lists.map(({ list: { field, variables, expected } }) => {
    return { field, variables, ids: expected.map(({ id }) => id) };
  });
  for (const way of ['forward', 'backward'] as const) {
    const walked = await walkAll(bench, lists, way);
    for (const [index, { field, variables, ids }] of whole.entries())
      expect({ way, field, variables, ids: walked[index] }).toEqual({ way, field, variables, ids });
  }
}
