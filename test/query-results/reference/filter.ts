import { type HonorFilterName, honorFilterNames } from '../../../db/model/honor-filters.ts';
import { type Area, regionalCountries } from '../../../db/model/regions.ts';
import type { AttributeFilter } from '../../../db/queries/awards/honor-filter.ts';
import type { DateFilter, IntFilter } from '../../../db/queries/lists/conditions.ts';
import { textOf } from '../../models/documents/document.ts';
import { agesOf } from './ages.ts';
import type {
  AwardFilter,
  EditionFilter,
  EventFilter,
  HonorFilter,
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
  isInCountry,
  type Place,
  type Recipient,
  upFrom,
} from './entities.ts';
import { normalize } from './names.ts';
import { honorsOf, honorsWithin } from './within.ts';

/** Which entities a filter matches. A condition that is absent or null matches all. */

type Maybe<Of> = Of | null | undefined;

/** Any of the values is wanted. */
function any(wanted: Maybe<readonly string[]>, values: readonly (string | null)[]): boolean {
  return wanted == null || values.some((value) => value !== null && wanted.includes(value));
}

/** A slug within a program, which can be named with the program too. */
function names(part: Maybe<{ edition: Edition; slug: string }>): string[] {
  return part == null ? [] : [part.slug, `${part.edition.program}/${part.slug}`];
}

export function numberMatches(filter: Maybe<IntFilter>, value: number | null): boolean {
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

/** The number that a value of an attribute is; null if it is not one. */
export function decimalOf(value: string): number | null {
  return value.length <= 202 && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

function attributeMatches(filter: AttributeFilter, attributes: readonly Attribute[]): boolean {
  const { gte, lte } = filter;
  return attributes.some(({ key, value }) => {
    const isEqual = key === filter.key && (filter.value == null || value === filter.value);
    return isEqual && numberMatches({ gte, lte }, decimalOf(value));
  });
}

function dateMatches(filter: DateFilter, date: string | null): boolean {
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

const placesOf = ({ recipients }: Honor) => recipients.flatMap(({ places }) => places);
const gendersOf = ({ recipients }: Honor) =>
  recipients.flatMap(({ recipient }) => textOf(recipient.item.gender) ?? []);
const birthPlacesOf = ({ recipients }: Honor) =>
  recipients.flatMap(({ recipient }) => recipient.birthPlaces);
/** Slugs of the places of a kind that its places are or lie in. */
export const placesOfKind = (kind: 'CITY' | 'REGION', honor: Honor) =>
  placesOf(honor)
    .flatMap(upFrom)
    .flatMap(({ slug, item }) => (item.placeKind === kind ? [slug] : []));
export const rolesOf = ({ recipients }: Honor) =>
  recipients.map(({ item }) => textOf(item.role) ?? 'PRIMARY');
export const workKindsOf = ({ recipients }: Honor) =>
  recipients.flatMap(({ recipient }) => textOf(recipient.item.workKind) ?? []);
export const affiliationsOf = ({ recipients }: Honor) =>
  recipients.flatMap(({ affiliations }) => affiliations);
export function areasOf(area: Area, honor: Honor): string[] {
  const codes = placesOf(honor).flatMap((place) => countryOf(place)?.countryCode ?? []);
  return regionalCountries.flatMap((one) => (codes.includes(one.country) ? [one[area]] : []));
}

/** The meaning of each filter that is declared. */
const meanings: {
  readonly [Name in HonorFilterName]: (
    wanted: NonNullable<HonorFilter[Name]>,
    honor: Honor,
  ) => boolean;
} = {
  program: (wanted, { edition }) => any(wanted, [edition.program]),
  edition: (wanted, { edition }) => any(wanted, [edition.slug, edition.label]),
  event: (wanted, { edition }) => any(wanted, [edition.event?.slug ?? null]),
  year: (wanted, { edition }) => numberMatches(wanted, edition.year),
  decade: (wanted, { edition }) => wanted.includes(decadeOf(edition.year)),
  section: (wanted, { category }) => any(wanted, [category?.section ?? null]),
  category: (wanted, { category }) => any(wanted, names(category)),
  categoryKind: (wanted, { category }) => any(wanted, [category?.kind ?? null]),
  leadership: (wanted, { category }) => wanted === (category?.kind === 'LEADERSHIP'),
  award: (wanted, { award }) => any(wanted, names(award)),
  result: (wanted, { result }) => any(wanted, [result]),
  rank: (wanted, { rank }) => numberMatches(wanted, rank),
  acceptance: (wanted, { item }) => any(wanted, [textOf(item.acceptance) ?? 'UNKNOWN']),
  recipient: (wanted, { recipients }) =>
    recipients.some(({ recipient }) => any(wanted, [recipient.slug])),
  recipientKind: (wanted, { recipients }) =>
    recipients.some(({ recipient }) => any(wanted, [recipient.kind])),
  recipientName: (wanted, { recipients }) =>
    recipients.some(({ recipient }) =>
      recipient.names.some((name) => normalize(name).includes(normalize(wanted))),
    ),
  role: (wanted, honor) => any(wanted, rolesOf(honor)),
  workKind: (wanted, honor) => any(wanted, workKindsOf(honor)),
  someRecipient: (wanted, honor) =>
    honor.recipients.some((one) => honorMatches(wanted, { ...honor, recipients: [one] })),
  affiliation: (wanted, honor) => any(wanted, affiliationsOf(honor)),
  juror: (wanted, { jurors }) => any(wanted, jurors),
  gender: (wanted, honor) => any(wanted, gendersOf(honor)),
  birthPlace: (wanted, honor) => placeMatches(wanted, birthPlacesOf(honor)),
  birthCountry: (wanted, honor) => countryMatches(wanted, birthPlacesOf(honor)),
  age: (wanted, honor) =>
    Object.values(wanted).every((bound) => bound == null) ||
    agesOf(honor).some(({ min, max }) => numberMatches(wanted, min) && numberMatches(wanted, max)),
  place: (wanted, honor) => placeMatches(wanted, placesOf(honor)),
  country: (wanted, honor) => countryMatches(wanted, placesOf(honor)),
  province: (wanted, honor) => any(wanted, placesOfKind('REGION', honor)),
  city: (wanted, honor) => any(wanted, placesOfKind('CITY', honor)),
  continent: (wanted, honor) => any(wanted, areasOf('continent', honor)),
  region: (wanted, honor) => any(wanted, areasOf('region', honor)),
  hasSection: (wanted, { category }) => wanted === (category !== null && category.section !== null),
  hasCategory: (wanted, { category }) => wanted === (category !== null),
  hasAward: (wanted, { award }) => wanted === (award !== null),
  hasRecipient: (wanted, { recipients }) => wanted === recipients.length > 0,
  hasRank: (wanted, { rank }) => wanted === (rank !== null),
  hasWorkKind: (wanted, honor) => wanted === workKindsOf(honor).length > 0,
  hasAffiliation: (wanted, honor) => wanted === affiliationsOf(honor).length > 0,
  hasJuror: (wanted, { jurors }) => wanted === jurors.length > 0,
  hasGender: (wanted, honor) => wanted === gendersOf(honor).length > 0,
  hasBirthCountry: (wanted, honor) => wanted === birthPlacesOf(honor).some(isInCountry),
  hasAge: (wanted, honor) => wanted === agesOf(honor).length > 0,
  hasPlace: (wanted, honor) => wanted === placesOf(honor).length > 0,
  hasCountry: (wanted, honor) => wanted === placesOf(honor).some(isInCountry),
  hasProvince: (wanted, honor) => wanted === placesOfKind('REGION', honor).length > 0,
  hasCity: (wanted, honor) => wanted === placesOfKind('CITY', honor).length > 0,
  hasRegion: (wanted, honor) => wanted === areasOf('region', honor).length > 0,
  announcedOn: (wanted, { announcedOn }) => dateMatches(wanted, announcedOn),
  attribute: (wanted, { attributes }) => attributeMatches(wanted, attributes),
  disputed: (wanted, { disputed }) => wanted === disputed,
};

export function honorMatches(filter: HonorFilter, honor: Honor): boolean {
  const { and, or, not } = filter;
  const matches = <Name extends HonorFilterName>(name: Name) => {
    const wanted = filter[name];
    return wanted == null || meanings[name](wanted, honor);
  };
  return (
    honorFilterNames.every(matches) &&
    (and ?? []).every((inner) => honorMatches(inner, honor)) &&
    (or == null || or.some((inner) => honorMatches(inner, honor))) &&
    (not == null || !honorMatches(not, honor))
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

export function awardMatches(filter: AwardFilter, award: Award, { honors }: Graph): boolean {
  const { edition, category, status } = award;
  return (
    any(filter.program, [edition.program]) &&
    numberMatches(filter.year, edition.year) &&
    any(filter.category, names(category)) &&
    any(filter.categoryKind, [category.kind]) &&
    any(filter.award, names(award)) &&
    any(filter.slug, names(award)) &&
    any(filter.status, [status]) &&
    (filter.hasWinner == null ||
      filter.hasWinner ===
        honors.some(
          (honor) => honor.award === award && honor.result === 'WON' && honor.recipients.length > 0,
        ))
  );
}

/** Whether a recipient has one of the roles in an honor. */
export function isInRole(roles: Maybe<readonly string[]>, recipient: Recipient, honor: Honor) {
  const recipients = honor.recipients.filter((one) => one.recipient === recipient);
  return any(roles, rolesOf({ ...honor, recipients }));
}

export function recipientMatches(
  filter: RecipientFilter,
  recipient: Recipient,
  { honors }: Graph,
): boolean {
  const { name, honored, role, honoredWithin, honoredEach } = filter;
  const own = honorsOf(recipient, honors);
  const isHonored = (one: HonorFilter) => own.some((honor) => honorMatches(one, honor));
  return (
    (name == null || recipient.names.some((one) => normalize(one).includes(normalize(name)))) &&
    any(filter.kind, [recipient.kind]) &&
    placeMatches(filter.place, [recipient.place]) &&
    countryMatches(filter.country, [recipient.place]) &&
    any(filter.gender, [textOf(recipient.item.gender)]) &&
    placeMatches(filter.birthPlace, recipient.birthPlaces) &&
    countryMatches(filter.birthCountry, recipient.birthPlaces) &&
    ((honored == null && role == null) ||
      own.some(
        (honor) => honorMatches(honored ?? {}, honor) && isInRole(role, recipient, honor),
      )) &&
    (honoredWithin == null ||
      honorsWithin(recipient, honors).some((honor) => honorMatches(honoredWithin, honor))) &&
    (honoredEach ?? []).every(isHonored)
  );
}
