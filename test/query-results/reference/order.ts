import { textOf } from '../../models/documents/document.ts';
import { agesOf } from './ages.ts';
import type {
  AwardOrder,
  Direction,
  EditionOrder,
  EventOrder,
  HonorOrder,
  Order,
  RecipientFilter,
  RecipientOrder,
} from './arguments.ts';
import {
  type Award,
  bitsOf,
  type Edition,
  type Event,
  type Graph,
  type Honor,
  type Recipient,
} from './entities.ts';
import { honorMatches, isInRole } from './filter.ts';
import { compareTexts, normalize } from './names.ts';
import { honorsOf, honorsWithin } from './within.ts';

/** The order of a list: by the requested fields, then by the rest of the default order. */

export type SortValue = string | number | null;

/** Numbers and texts in one direction or the other; what is unknown comes last in both. */
export function compareValues(one: SortValue, other: SortValue, direction: Direction): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compareTexts(String(one), String(other));
  return direction === 'ASC' ? order : -order;
}

/** By field, what entities are compared by. */
type Fields<Field extends string, Entity> = Readonly<
  Record<Field, (entity: Entity, direction: Direction) => SortValue>
>;

function sorted<Entity extends { id: string }, Field extends string>(
  entities: readonly Entity[],
  fields: Fields<Field, Entity>,
  byDefault: readonly Order<Field>[],
  orderBy: readonly Order<Field>[] | null | undefined,
): Entity[] {
  const chosen = orderBy ?? [];
  const rest = byDefault.filter(({ field }) => chosen.every((one) => one.field !== field));
  const all = [...chosen, ...rest];
  const keyed = entities.map((entity) => ({
    entity,
    keys: all.map(({ field, direction = 'ASC' }) => fields[field](entity, direction)),
  }));
  keyed.sort((one, other) => {
    for (const [index, { direction = 'ASC' }] of all.entries()) {
      const [value = null, compared = null] = [one.keys[index], other.keys[index]];
      const order = compareValues(value, compared, direction);
      if (order !== 0) return order;
    }
    return compareTexts(bitsOf(one.entity.id), bitsOf(other.entity.id));
  });
  return keyed.map(({ entity }) => entity);
}

/** The best first. */
const results = [
  'WON',
  'SPECIAL_MENTION',
  'RUNNER_UP',
  'FINALIST',
  'SHORTLISTED',
  'LONGLISTED',
  'NOMINATED',
];

export function sortHonors(
  honors: readonly Honor[],
  orderBy?: readonly HonorOrder[] | null,
): Honor[] {
  return sorted<Honor, HonorOrder['field']>(
    honors,
    {
      YEAR: ({ edition }) => edition.year,
      PROGRAM: ({ edition }) => edition.program,
      CATEGORY: ({ category }) => category?.position ?? null,
      AWARD: ({ award }) => award?.position ?? null,
      RESULT: ({ result }) => results.indexOf(result),
      POSITION: ({ position }) => position,
      ANNOUNCED_ON: ({ announcedOn }) => announcedOn,
      RECIPIENT_NAME: ({ recipients: [first] }) => (first ? nameOf(first.recipient) : null),
      AGE: (honor, direction) => {
        const ages = agesOf(honor).map(({ min, max }) => min + max);
        if (ages.length === 0) return null;
        return direction === 'ASC' ? Math.min(...ages) : Math.max(...ages);
      },
    },
    [
      { field: 'YEAR', direction: 'DESC' },
      { field: 'PROGRAM' },
      { field: 'CATEGORY' },
      { field: 'AWARD' },
      { field: 'RESULT' },
      { field: 'POSITION' },
    ],
    orderBy,
  );
}

function nameOf({ names }: Recipient): string {
  return normalize(names[0] ?? '');
}

export function sortEditions(
  editions: readonly Edition[],
  orderBy?: readonly EditionOrder[] | null,
): Edition[] {
  return sorted<Edition, EditionOrder['field'] | 'SLUG'>(
    editions,
    { YEAR: ({ year }) => year, PROGRAM: ({ program }) => program, SLUG: ({ slug }) => slug },
    [{ field: 'YEAR', direction: 'DESC' }, { field: 'PROGRAM' }, { field: 'SLUG' }],
    orderBy,
  );
}

export function sortEvents(
  events: readonly Event[],
  orderBy?: readonly EventOrder[] | null,
): Event[] {
  return sorted<Event, EventOrder['field']>(
    events,
    {
      STARTS_ON: ({ startsOn, endsOn }) => startsOn ?? endsOn,
      NAME: ({ name }) => normalize(name),
    },
    [{ field: 'STARTS_ON', direction: 'DESC' }, { field: 'NAME' }],
    orderBy,
  );
}

export function sortAwards(
  awards: readonly Award[],
  orderBy?: readonly AwardOrder[] | null,
): Award[] {
  return sorted<Award, AwardOrder['field'] | 'POSITION'>(
    awards,
    {
      YEAR: ({ edition }) => edition.year,
      PROGRAM: ({ edition }) => edition.program,
      CATEGORY: ({ category }) => category.position,
      NAME: ({ name }) => normalize(name),
      POSITION: ({ position }) => position,
    },
    [
      { field: 'YEAR', direction: 'DESC' },
      { field: 'PROGRAM' },
      { field: 'CATEGORY' },
      { field: 'POSITION' },
    ],
    orderBy,
  );
}

/** @param filter says which honors count */
export function sortRecipients(
  recipients: readonly Recipient[],
  { honors }: Graph,
  { honored, role, honoredWithin }: RecipientFilter,
  orderBy?: readonly RecipientOrder[] | null,
): Recipient[] {
  const counted = honors.filter((honor) => honorMatches(honored ?? {}, honor));
  const countedOf = (recipient: Recipient) =>
    honorsOf(recipient, counted).filter((honor) => isInRole(role, recipient, honor));
  const within = honors.filter((honor) => honorMatches(honoredWithin ?? {}, honor));
  const yearsOf = (recipient: Recipient) => countedOf(recipient).map(({ edition }) => edition.year);
  return sorted<Recipient, RecipientOrder['field']>(
    recipients,
    {
      NAME: nameOf,
      HONOR_COUNT: (recipient) => countedOf(recipient).length,
      WIN_COUNT: (recipient) =>
        countedOf(recipient).filter(({ result }) => result === 'WON').length,
      HONORS_WITHIN_COUNT: (recipient) => honorsWithin(recipient, within).length,
      BIRTH: ({ item }) => textOf(item.bornOn),
      FIRST_HONOR: (recipient) => yearsOf(recipient).toSorted((a, b) => a - b)[0] ?? null,
      LATEST_HONOR: (recipient) => yearsOf(recipient).toSorted((a, b) => b - a)[0] ?? null,
    },
    [{ field: 'NAME' }],
    orderBy,
  );
}
