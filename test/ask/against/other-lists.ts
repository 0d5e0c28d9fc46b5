import fc from 'fast-check';
import { filtersOf } from '../random/filters.ts';
import { ordersOf } from '../random/orders.ts';
import type { Values } from '../random/values.ts';
import { awardMatches, editionMatches, eventMatches } from '../reference/filter.ts';
import { sortAwards, sortEditions, sortEvents } from '../reference/order.ts';
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
} from '../reference/questions.ts';
import { type Graph, idOf } from '../reference/things.ts';
import type { Bench } from './bench.ts';
import { holdLists, type List } from './lists.ts';

/** Awards, editions and events, filtered and ordered, are those that the reference finds. */

type ListQuestion =
  | { of: 'awards'; filter: AwardFilter; orderBy: AwardOrder[] | null }
  | { of: 'editions'; filter: EditionFilter; orderBy: EditionOrder[] | null; within: number | null }
  | { of: 'events'; filter: EventFilter; orderBy: EventOrder[] | null };

export function listQuestions(values: Values): fc.Arbitrary<ListQuestion> {
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

function listOf(graph: Graph, question: ListQuestion): List {
  const { of, filter, orderBy } = question;
  const program = 'within' in question ? programOf(graph, question.within) : null;
  return {
    field: of,
    owner: program === null ? null : { type: 'Program', id: idOf('program', [program]) },
    variables: {
      filter: { type: `${types[of]}Filter`, value: filter },
      orderBy: { type: `[${types[of]}Order!]`, value: orderBy },
    },
    expected: expectedOf(graph, question, program),
  };
}

function programOf({ programs }: Graph, within: number | null): string | null {
  return within === null ? null : (programs[within % programs.length] ?? null);
}

/** @param program whose editions are asked for, where not all are */
function expectedOf(graph: Graph, question: ListQuestion, program: string | null) {
  if (question.of === 'awards') {
    const matching = graph.awards.filter((award) => awardMatches(question.filter, award));
    return sortAwards(matching, question.orderBy);
  }
  if (question.of === 'editions') {
    const own = graph.editions.filter((edition) => program === null || edition.program === program);
    const matching = own.filter((edition) => editionMatches(question.filter, edition));
    return sortEditions(matching, question.orderBy);
  }
  const matching = graph.events.filter((event) => eventMatches(question.filter, event, graph));
  return sortEvents(matching, question.orderBy);
}

export const holdOtherLists = (bench: Bench, asked: readonly ListQuestion[]) =>
  holdLists(
    bench,
    asked.map((question) => listOf(bench.graph, question)),
  );
