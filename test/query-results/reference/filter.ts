import type {
  AttributeFilter,
  AwardFilter,
  DateFilter,
  EditionFilter,
  EventFilter,
  HonorFilter,
  IntFilter,
  RecipientFilter,
} from './arguments.ts';
import { decadeOf, spanOf, yearOf } from './dates.ts';
import {
  type Attribute,
  type Award,
  countryOf,
  type Edition,
  type Event,
  type Graph,
  type Honor,
  type Place,
  type Recipient,
  upFrom,
} from './entities.ts';
import { normalize } from './names.ts';

/** Which entities a filter matches. A condition that is absent or null matches all. */

type Maybe<Of> = Of | null | undefined;

/** Any of the values is wanted. */
function any(wanted: Maybe<readonly string[]>, values: readonly (string | null)[]): boolean {
  return wanted == null || values.some((value) => value !== null && wanted.includes(value));
}

function is(wanted: Maybe<boolean>, value: boolean): boolean {
  return wanted == null || wanted === value;
}

/** A slug within a program, which can be named with the program too. */
function names(part: Maybe<{ edition: Edition; slug: string }>): string[] {
  return part == null ? [] : [part.slug, `${part.edition.program}/${part.slug}`];
}

function numberMatches(filter: Maybe<IntFilter>, value: number | null): boolean {
  if (filter == null) return true;
  const { eq, in: among, gte, lte } = filter;
  const holds = (wanted: Maybe<unknown>, test: (value: number) => boolean) =>
    wanted == null || (value !== null && test(value));
  return (
    holds(eq, (value) => value === eq) &&
    holds(among, (value) => among?.includes(value) === true) &&
    holds(gte, (value) => value >= Number(gte)) &&
    holds(lte, (value) => value <= Number(lte))
  );
}

function attributeMatches(filter: Maybe<AttributeFilter>, attributes: readonly Attribute[]) {
  return (
    filter == null ||
    attributes.some(
      ({ key, value }) => key === filter.key && (filter.value == null || value === filter.value),
    )
  );
}

function dateMatches(filter: Maybe<DateFilter>, date: string | null): boolean {
  if (filter == null) return true;
  const { eq, gte, lte } = filter;
  if (eq == null && gte == null && lte == null) return true;
  if (date === null) return false;
  const { first, last } = spanOf(date);
  return (
    (eq == null || (first >= spanOf(eq).first && last <= spanOf(eq).last)) &&
    (gte == null || first >= spanOf(gte).first) &&
    (lte == null || last <= spanOf(lte).last)
  );
}

/** Places that it is or lies in. */
function placeMatches(wanted: Maybe<readonly string[]>, places: readonly (Place | null)[]) {
  return any(
    wanted,
    places.flatMap(upFrom).map(({ slug }) => slug),
  );
}

function countryMatches(wanted: Maybe<readonly string[]>, places: readonly (Place | null)[]) {
  return any(
    wanted,
    places.map((place) => countryOf(place)?.countryCode ?? null),
  );
}

export function honorMatches(filter: HonorFilter, honor: Honor): boolean {
  const { edition, category, award, recipients } = honor;
  const places = recipients.flatMap((recipient) => recipient.places);
  const genders = recipients.flatMap(({ recipient }) => recipient.gender ?? []);
  const births = recipients.flatMap(({ recipient }) => recipient.birthPlace ?? []);
  return (
    any(filter.program, [edition.program]) &&
    any(filter.edition, [edition.slug, edition.label]) &&
    any(filter.event, [edition.event?.slug ?? null]) &&
    numberMatches(filter.year, edition.year) &&
    (filter.decade == null || filter.decade.includes(decadeOf(edition.year))) &&
    any(filter.section, [category?.section ?? null]) &&
    is(filter.hasSection, category !== null && category.section !== null) &&
    any(filter.category, names(category)) &&
    any(filter.categoryKind, [category?.kind ?? null]) &&
    is(filter.leadership, category?.kind === 'LEADERSHIP') &&
    is(filter.hasCategory, category !== null) &&
    any(filter.award, names(award)) &&
    is(filter.hasAward, award !== null) &&
    any(filter.result, [honor.result]) &&
    any(filter.acceptance, [honor.acceptance]) &&
    any(
      filter.recipient,
      recipients.map(({ recipient }) => recipient.slug),
    ) &&
    any(
      filter.recipientKind,
      recipients.map(({ recipient }) => recipient.kind),
    ) &&
    is(filter.hasRecipient, recipients.length > 0) &&
    any(filter.gender, genders) &&
    is(filter.hasGender, genders.length > 0) &&
    placeMatches(filter.birthPlace, births) &&
    countryMatches(filter.birthCountry, births) &&
    is(
      filter.hasBirthCountry,
      births.some((place) => countryOf(place) !== null),
    ) &&
    placeMatches(filter.place, places) &&
    is(filter.hasPlace, places.length > 0) &&
    countryMatches(filter.country, places) &&
    is(
      filter.hasCountry,
      places.some((place) => countryOf(place) !== null),
    ) &&
    dateMatches(filter.announcedOn, honor.announcedOn) &&
    attributeMatches(filter.attribute, honor.attributes) &&
    is(filter.disputed, honor.disputed) &&
    (filter.and ?? []).every((inner) => honorMatches(inner, honor)) &&
    (filter.or == null || filter.or.some((inner) => honorMatches(inner, honor))) &&
    (filter.not == null || !honorMatches(filter.not, honor))
  );
}

export function editionMatches(filter: EditionFilter, { program, event, year }: Edition): boolean {
  return (
    any(filter.program, [program]) &&
    any(filter.event, [event?.slug ?? null]) &&
    numberMatches(filter.year, year)
  );
}

export function eventMatches(filter: EventFilter, event: Event, { editions }: Graph): boolean {
  const date = event.startsOn ?? event.endsOn;
  const given = editions.filter((edition) => edition.event === event);
  return (
    numberMatches(filter.year, date === null ? null : yearOf(date)) &&
    placeMatches(filter.place, [event.place]) &&
    countryMatches(filter.country, [event.place]) &&
    any(
      filter.program,
      given.map(({ program }) => program),
    )
  );
}

export function awardMatches(filter: AwardFilter, award: Award): boolean {
  const { edition, category, status } = award;
  return (
    any(filter.program, [edition.program]) &&
    numberMatches(filter.year, edition.year) &&
    any(filter.category, names(category)) &&
    any(filter.categoryKind, [category.kind]) &&
    any(filter.slug, names(award)) &&
    any(filter.status, [status])
  );
}

export function recipientMatches(
  filter: RecipientFilter,
  recipient: Recipient,
  { honors }: Graph,
): boolean {
  const { name, honored, honoredEach } = filter;
  const own = honorsOf(recipient, honors);
  const isHonored = (one: HonorFilter) => own.some((honor) => honorMatches(one, honor));
  return (
    (name == null || recipient.names.some((one) => normalize(one).includes(normalize(name)))) &&
    any(filter.kind, [recipient.kind]) &&
    placeMatches(filter.place, [recipient.place]) &&
    countryMatches(filter.country, [recipient.place]) &&
    any(filter.gender, [recipient.gender]) &&
    placeMatches(filter.birthPlace, [recipient.birthPlace]) &&
    countryMatches(filter.birthCountry, [recipient.birthPlace]) &&
    (honored == null || isHonored(honored)) &&
    (honoredEach ?? []).every(isHonored)
  );
}

/** Those that the recipient has a part in, whatever its role. */
export function honorsOf(recipient: Recipient, honors: readonly Honor[]): Honor[] {
  return honors.filter(({ recipients }) => recipients.some((one) => one.recipient === recipient));
}
