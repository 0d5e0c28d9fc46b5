import fc from 'fast-check';
import { filtersOf } from '../random/filters.ts';
import { ordersOf } from '../random/orders.ts';
import {
  type AwardFilter,
  type AwardOrder,
  awardFields,
  type EditionFilter,
  type EditionOrder,
  type EventFilter,
  type EventOrder,
  editionFields,
  eventFields,
  type RecipientFilter,
  type RecipientOrder,
  recipientFields,
} from '../reference/arguments.ts';
import { type Graph, idOf } from '../reference/entities.ts';
import {
  awardMatches,
  editionMatches,
  eventMatches,
  recipientMatches,
} from '../reference/filter.ts';
import { sortAwards, sortEditions, sortEvents, sortRecipients } from '../reference/order.ts';
import type { Bench } from './bench.ts';
import { holdLists, type List } from './lists.ts';

/** Recipients, awards, editions and events, filtered and ordered, are those that the reference finds. */

interface Given<Type extends string, Filter, Order> {
  of: Type;
  filter: Filter;
  orderBy: readonly Order[] | null;
}

type OtherListArguments =
  | Given<'Recipient', RecipientFilter, RecipientOrder>
  | Given<'Award', AwardFilter, AwardOrder>
  | (Given<'Edition', EditionFilter, EditionOrder> & { within?: number | null })
  | Given<'Event', EventFilter, EventOrder>;

const given = <Type extends string, Filter, Order>(
  of: Type,
  filter: fc.Arbitrary<Filter>,
  orderBy: fc.Arbitrary<Order[] | null>,
) => fc.record({ of: fc.constant(of), filter, orderBy });

const filters = filtersOf();

export const recipientArguments = given(
  'Recipient',
  filtersOf(2).recipients,
  ordersOf(recipientFields),
);
export const otherListArguments = fc.oneof<fc.Arbitrary<OtherListArguments>[]>(
  given('Award', filters.awards, ordersOf(awardFields)),
  given('Event', filters.events, ordersOf(eventFields)),
  fc
    .tuple(
      given('Edition', filters.editions, ordersOf(editionFields)),
      fc.option(fc.nat(9), { freq: 2 }),
    )
    .map(([args, within]) => ({ ...args, within })),
);

/** A list with arguments, and what the reference finds for them. */
export function listOf(graph: Graph, args: OtherListArguments): List {
  const program = 'within' in args ? programOf(graph, args.within) : null;
  return {
    field: `${args.of.toLowerCase()}s`,
    owner: program === null ? null : { type: 'Program', id: idOf('program', [program]) },
    variables: {
      filter: { type: `${args.of}Filter`, value: args.filter },
      orderBy: { type: `[${args.of}Order!]`, value: args.orderBy },
    },
    expected: expectedOf(graph, args, program),
  };
}

function programOf({ programs }: Graph, within: number | null = null): string | null {
  return within === null ? null : (programs[within % programs.length] ?? null);
}

/** @param program whose editions are requested; null for all */
function expectedOf(graph: Graph, args: OtherListArguments, program: string | null) {
  const { recipients, awards, editions, events } = graph;
  switch (args.of) {
    case 'Recipient': {
      const matching = recipients.filter((one) => recipientMatches(args.filter, one, graph));
      return sortRecipients(matching, graph, args.filter, args.orderBy);
    }
    case 'Award': {
      const matching = awards.filter((award) => awardMatches(args.filter, award, graph));
      return sortAwards(matching, args.orderBy);
    }
    case 'Edition': {
      const own = editions.filter((edition) => program === null || edition.program === program);
      const matching = own.filter((edition) => editionMatches(args.filter, edition));
      return sortEditions(matching, args.orderBy);
    }
    case 'Event': {
      const matching = events.filter((event) => eventMatches(args.filter, event, graph));
      return sortEvents(matching, args.orderBy);
    }
  }
}

export const holdOtherLists = (bench: Bench, cases: readonly OtherListArguments[]) =>
  holdLists(
    bench,
    cases.map((args) => listOf(bench.graph, args)),
  );
