import fc from 'fast-check';
import { filtersOf } from '../random/filters.ts';
import { ordersOf } from '../random/orders.ts';
import type { Values } from '../random/values.ts';
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
} from '../reference/arguments.ts';
import { type Graph, idOf } from '../reference/entities.ts';
import { awardMatches, editionMatches, eventMatches } from '../reference/filter.ts';
import { sortAwards, sortEditions, sortEvents } from '../reference/order.ts';
import type { Bench } from './bench.ts';
import { holdLists, type List } from './lists.ts';

/** Awards, editions and events, filtered and ordered, are those that the reference finds. */

type OtherListArguments =
  | { of: 'awards'; filter: AwardFilter; orderBy: AwardOrder[] | null }
  | { of: 'editions'; filter: EditionFilter; orderBy: EditionOrder[] | null; within: number | null }
  | { of: 'events'; filter: EventFilter; orderBy: EventOrder[] | null };

export function otherListArguments(values: Values): fc.Arbitrary<OtherListArguments> {
  const filters = filtersOf(values);
  return fc.oneof(
    fc.record({
      of: fc.constant('awards' as const),
      filter: filters.awards,
      orderBy: ordersOf(awardFields),
    }),
    fc.record({
      of: fc.constant('editions' as const),
      filter: filters.editions,
      orderBy: ordersOf(editionFields),
      within: fc.option(fc.nat(9), { freq: 2 }),
    }),
    fc.record({
      of: fc.constant('events' as const),
      filter: filters.events,
      orderBy: ordersOf(eventFields),
    }),
  );
}

const types = { awards: 'Award', editions: 'Edition', events: 'Event' } as const;

function listOf(graph: Graph, args: OtherListArguments): List {
  const { of, filter, orderBy } = args;
  const program = 'within' in args ? programOf(graph, args.within) : null;
  return {
    field: of,
    owner: program === null ? null : { type: 'Program', id: idOf('program', [program]) },
    variables: {
      filter: { type: `${types[of]}Filter`, value: filter },
      orderBy: { type: `[${types[of]}Order!]`, value: orderBy },
    },
    expected: expectedOf(graph, args, program),
  };
}

function programOf({ programs }: Graph, within: number | null): string | null {
  return within === null ? null : (programs[within % programs.length] ?? null);
}

/** @param program whose editions are requested; null for all */
function expectedOf(graph: Graph, args: OtherListArguments, program: string | null) {
  if (args.of === 'awards') {
    const matching = graph.awards.filter((award) => awardMatches(args.filter, award, graph));
    return sortAwards(matching, args.orderBy);
  }
  if (args.of === 'editions') {
    const own = graph.editions.filter((edition) => program === null || edition.program === program);
    const matching = own.filter((edition) => editionMatches(args.filter, edition));
    return sortEditions(matching, args.orderBy);
  }
  const matching = graph.events.filter((event) => eventMatches(args.filter, event, graph));
  return sortEvents(matching, args.orderBy);
}

export const holdOtherLists = (bench: Bench, cases: readonly OtherListArguments[]) =>
  holdLists(
    bench,
    cases.map((args) => listOf(bench.graph, args)),
  );
