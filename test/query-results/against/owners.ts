import type { HonorFilter, HonorOrder } from '../reference/arguments.ts';
import { type Graph, type Honor, idOf } from '../reference/entities.ts';
import { honorMatches } from '../reference/filter.ts';
import { sortHonors } from '../reference/order.ts';
import { honorsOf, honorsWithin } from '../reference/within.ts';
import type { List } from './lists.ts';

/** A list of honors, before it is filtered. */
export interface Owner {
  /** null for the field of Query */
  entity: { type: string; id: string } | null;
  field: string;
  honors: readonly Honor[];
}

const isWinner = ({ result }: Honor) => result === 'WON';
const isNominee = ({ result }: Honor) =>
  ['RUNNER_UP', 'FINALIST', 'SHORTLISTED', 'LONGLISTED', 'NOMINATED'].includes(result);
const isLeadership = ({ category }: Honor) => category?.kind === 'LEADERSHIP';

/** Everything in the graph that has a list of honors. */
export function ownersOf(graph: Graph): Owner[] {
  const { programs, editions, events, categories, awards } = graph;
  const { recipients, places, works, honors } = graph;
  const root = (field: string, kept: (honor: Honor) => boolean): Owner => ({
    entity: null,
    field,
    honors: honors.filter(kept),
  });
  const of = (type: string, id: string, kept: (honor: Honor) => boolean, field = 'honors') => ({
    entity: { type, id },
    field,
    honors: honors.filter(kept),
  });
  const series = new Map(awards.map((award) => [`${award.edition.program}/${award.slug}`, award]));
  return [
    root('honors', () => true),
    root('winners', isWinner),
    root('honorees', (honor) => isWinner(honor) && isLeadership(honor)),
    root('nominees', isNominee),
    ...programs.map((program) =>
      of('Program', idOf('program', [program]), ({ edition }) => edition.program === program),
    ),
    ...editions.flatMap((one) => {
      const isHere = ({ edition }: Honor) => edition === one;
      const hasWonHere = (honor: Honor) => isHere(honor) && isWinner(honor);
      return [
        of('Edition', one.id, isHere),
        of('Edition', one.id, hasWonHere, 'winners'),
        of('Edition', one.id, (honor) => hasWonHere(honor) && isLeadership(honor), 'honorees'),
        of('Edition', one.id, (honor) => isHere(honor) && isNominee(honor), 'nominees'),
      ];
    }),
    ...events.map((event) => of('Event', event.id, ({ edition }) => edition.event === event)),
    ...categories.map((one) => of('Category', one.id, ({ category }) => category === one)),
    ...awards.map((one) => of('Award', one.id, ({ award }) => award === one)),
    ...[...series.values()].map(({ slug, edition: { program } }) =>
      of(
        'AwardSeries',
        idOf('award-series', [program, slug], 'series'),
        ({ award }) => award?.slug === slug && award.edition.program === program,
      ),
    ),
    ...recipients.map(
      (recipient): Owner => ({
        entity: { type: 'Recipient', id: recipient.id },
        field: 'honors',
        honors: honorsOf(recipient, honors),
      }),
    ),
    ...[
      ...places.map((one) => ({ type: 'Place', one })),
      ...works.map((one) => ({ type: 'Work', one })),
    ].map(
      ({ type, one }): Owner => ({
        entity: { type, id: one.id },
        field: 'honorsWithin',
        honors: honorsWithin(one, honors),
      }),
    ),
  ];
}

export interface HonorListArguments {
  filter: HonorFilter;
  orderBy: readonly HonorOrder[] | null;
}

/** The honors that an owner's list is to hold under a filter, in an order. */
export function honorList({ entity, field, honors }: Owner, args: HonorListArguments): List {
  const { filter, orderBy } = args;
  return {
    field,
    owner: entity,
    variables: {
      filter: { type: 'HonorFilter', value: filter },
      orderBy: { type: '[HonorOrder!]', value: orderBy },
    },
    expected: sortHonors(
      honors.filter((honor) => honorMatches(filter, honor)),
      orderBy,
    ),
  };
}
