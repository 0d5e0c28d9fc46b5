import fc from 'fast-check';
import { filtersOf } from '../random/filters.ts';
import { ordersOf } from '../random/orders.ts';
import type { Values } from '../random/values.ts';
import {
  type RecipientFilter,
  type RecipientOrder,
  recipientFields,
} from '../reference/arguments.ts';
import { recipientMatches } from '../reference/filter.ts';
import { sortRecipients } from '../reference/order.ts';
import type { Bench } from './bench.ts';
import { holdLists, type List } from './lists.ts';

/** Recipients by name, kind, place and what they were honored for are those that the reference finds. */

interface RecipientListArguments {
  filter: RecipientFilter;
  orderBy: readonly RecipientOrder[] | null;
}

export const recipientArguments = (values: Values): fc.Arbitrary<RecipientListArguments> =>
  fc.record({ filter: filtersOf(values, 2).recipients, orderBy: ordersOf(recipientFields) });

export async function holdRecipients(
  bench: Bench,
  cases: readonly RecipientListArguments[],
): Promise<void> {
  const { graph } = bench;
  const lists = cases.map(({ filter, orderBy }): List => {
    const matching = graph.recipients.filter((one) => recipientMatches(filter, one, graph));
    return {
      field: 'recipients',
      owner: null,
      variables: {
        filter: { type: 'RecipientFilter', value: filter },
        orderBy: { type: '[RecipientOrder!]', value: orderBy },
      },
      expected: sortRecipients(matching, graph, filter, orderBy),
    };
  });
  await holdLists(bench, lists);
}
