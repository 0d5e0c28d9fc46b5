import { honorMatches, honorsOf } from './filter.ts';
import { compareTexts, normalize } from './names.ts';
import type {
  AwardOrder,
  Direction,
  EditionOrder,
  EventOrder,
  HonorFilter,
  HonorOrder,
  Order,
  RecipientOrder,
} from './questions.ts';
import {
  type Award,
  bitsOf,
  type Edition,
  type Event,
  type Graph,
  type Honor,
  type Recipient,
} from './things.ts';

/** In which order things come: by the fields asked for, then by the rest of the default order. */

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

/** By field, what things are compared by. */
type Fields<Field extends string, Thing> = Readonly<Record<Field, (thing: Thing) => SortValue>>;

function sorted<Thing extends { id: string }, Field extends string>(
  things: readonly Thing[],
  fields: Fields<Field, Thing>,
  byDefault: readonly Order<Field>[],
  asked: readonly Order<Field>[] | null | undefined,
): Thing[] {
  const chosen = asked ?? [];
  const rest = byDefault.filter(({ field }) => chosen.every((one) => one.field !== field));
  const all = [...chosen, ...rest];
  const keyed = things.map((thing) => ({
    thing,
    keys: all.map(({ field }) => fields[field](thing)),
  }));
  keyed.sort((one, other) => {
    for (const [index, { direction = 'ASC' }] of all.entries()) {
      const [value = null, compared = null] = [one.keys[index], other.keys[index]];
      const order = compareValues(value, compared, direction);
      if (order !== 0) return order;
    }
    return compareTexts(bitsOf(one.thing.id), bitsOf(other.thing.id));
  });
  return keyed.map(({ thing }) => thing);
}

export function sortHonors(
  honors: readonly Honor[],
  asked?: readonly HonorOrder[] | null,
): Honor[] {
  return sorted<Honor, HonorOrder['field']>(
    honors,
    {
      YEAR: ({ edition }) => edition.year,
      PROGRAM: ({ edition }) => edition.program,
      CATEGORY: ({ category }) => category?.position ?? null,
      AWARD: ({ award }) => award?.position ?? null,
      POSITION: ({ position }) => position,
      ANNOUNCED_ON: ({ announcedOn }) => announcedOn,
      RECIPIENT_NAME: ({ recipients: [first] }) => (first ? nameOf(first.recipient) : null),
    },
    [
      { field: 'YEAR', direction: 'DESC' },
      { field: 'PROGRAM' },
      { field: 'CATEGORY' },
      { field: 'AWARD' },
      { field: 'POSITION' },
    ],
    asked,
  );
}

function nameOf({ names }: Recipient): string {
  return normalize(names[0] ?? '');
}

export function sortEditions(
  editions: readonly Edition[],
  asked?: readonly EditionOrder[] | null,
): Edition[] {
  return sorted<Edition, EditionOrder['field'] | 'SLUG'>(
    editions,
    { YEAR: ({ year }) => year, PROGRAM: ({ program }) => program, SLUG: ({ slug }) => slug },
    [{ field: 'YEAR', direction: 'DESC' }, { field: 'PROGRAM' }, { field: 'SLUG' }],
    asked,
  );
}

export function sortEvents(
  events: readonly Event[],
  asked?: readonly EventOrder[] | null,
): Event[] {
  return sorted<Event, EventOrder['field']>(
    events,
    {
      STARTS_ON: ({ startsOn, endsOn }) => startsOn ?? endsOn,
      NAME: ({ name }) => normalize(name),
    },
    [{ field: 'STARTS_ON', direction: 'DESC' }, { field: 'NAME' }],
    asked,
  );
}

export function sortAwards(
  awards: readonly Award[],
  asked?: readonly AwardOrder[] | null,
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
    asked,
  );
}

/** @param honored which honors HONOR_COUNT counts */
export function sortRecipients(
  recipients: readonly Recipient[],
  { honors }: Graph,
  honored: HonorFilter | null | undefined,
  asked?: readonly RecipientOrder[] | null,
): Recipient[] {
  const counted = honors.filter((honor) => honorMatches(honored ?? {}, honor));
  return sorted<Recipient, RecipientOrder['field']>(
    recipients,
    { NAME: nameOf, HONOR_COUNT: (recipient) => honorsOf(recipient, counted).length },
    [{ field: 'NAME' }],
    asked,
  );
}
