import { type Dimension, dimensions } from '../../../db/model/dimensions.ts';
import { type HonorFilterName, honorFilterNames } from '../../../db/model/honor-filters.ts';
import { textOf } from '../../models/documents/document.ts';
import { ageAt } from './ages.ts';
import type { HonorFilter, HonorRecipientFilter } from './arguments.ts';
import type { Edition, Graph, Honor, HonorRecipient } from './entities.ts';
import { isInCountry } from './entities.ts';
import { honorMatches, numberMatches } from './filter.ts';

/** The honors that filters leave undecided, and how much of the editions behind honors is known. */

export interface UnknownCount {
  field: string;
  dimension: Dimension | null;
  honorCount: number;
}

const lacks =
  (knownFilter: HonorFilterName) =>
  (honor: Honor): boolean =>
    honorMatches({ [knownFilter]: false }, honor);

/** The fields that can be unknown, with whether they are. */
const unknownFields: Partial<Record<HonorFilterName, (honor: Honor) => boolean>> = {
  event: ({ edition }) => edition.event === null,
  section: lacks('hasSection'),
  category: lacks('hasCategory'),
  categoryKind: lacks('hasCategory'),
  award: lacks('hasAward'),
  acceptance: ({ item }) => (textOf(item.acceptance) ?? 'UNKNOWN') === 'UNKNOWN',
  recipient: lacks('hasRecipient'),
  recipientKind: lacks('hasRecipient'),
  recipientName: lacks('hasRecipient'),
  gender: lacks('hasGender'),
  age: lacks('hasAge'),
  birthPlace: ({ recipients }) =>
    recipients.every(({ recipient }) => recipient.birthPlaces.length === 0),
  birthCountry: lacks('hasBirthCountry'),
  place: lacks('hasPlace'),
  country: lacks('hasCountry'),
  province: lacks('hasProvince'),
  city: lacks('hasCity'),
  announcedOn: ({ announcedOn }) => announcedOn === null,
  rank: lacks('hasRank'),
  role: lacks('hasRecipient'),
  workKind: lacks('hasWorkKind'),
  affiliation: lacks('hasAffiliation'),
  juror: lacks('hasJuror'),
  continent: lacks('hasRegion'),
  region: lacks('hasRegion'),
};

/** With `recipients`, it is asked of each of them. */
const openFilters = { hasGender: true, hasBirthCountry: true, hasWorkKind: true, hasAge: true };

/** True, false, or null if it depends on what is unknown. */
type Truth = boolean | null;

const both = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true;
const opposite = (truth: Truth): Truth => (truth === null ? null : !truth);

/** Whether nothing can match a field, whatever is unknown. Any number that matches is as good as one of the bounds. */
function isHopeless(filter: HonorFilter, name: HonorFilterName): boolean {
  const value: unknown = filter[name];
  if (Array.isArray(value)) return value.length === 0;
  const bounds = name === 'age' || name === 'rank' ? filter[name] : null;
  if (!bounds) return false;
  const { eq, in: among, gte, lte } = bounds;
  const tried = [eq, ...(among ?? []), gte, lte].filter((one) => one != null);
  return (tried.length > 0 || among != null) && !tried.some((one) => numberMatches(bounds, one));
}

export function truthOf(filter: HonorFilter, honor: Honor): Truth {
  const { and, or, not } = filter;
  const fields = honorFilterNames.map((name): Truth => {
    if (name === 'someRecipient') return truthOfRecipients(filter[name], honor);
    const value: unknown = filter[name];
    if (value == null || honorMatches({ [name]: value }, honor)) return true;
    return !isHopeless(filter, name) && unknownFields[name]?.(honor) ? null : false;
  });
  return both([
    ...fields,
    ...(and ?? []).map((inner) => truthOf(inner, honor)),
    ...(or ? [opposite(both(or.map((inner) => opposite(truthOf(inner, honor)))))] : []),
    ...(not ? [opposite(truthOf(not, honor))] : []),
  ]);
}

/** Of what a recipient is, a gender or kind can still become known, and so can where somebody was born. */
const openOfRecipient: Readonly<Record<string, (one: HonorRecipient, honor: Honor) => boolean>> = {
  gender: ({ recipient }) => recipient.kind === 'PERSON' && !textOf(recipient.item.gender),
  workKind: ({ recipient }) => recipient.kind === 'WORK' && !textOf(recipient.item.workKind),
  birthPlace: ({ recipient }) => recipient.kind === 'PERSON' && recipient.birthPlaces.length === 0,
  age: ({ recipient }, honor) => recipient.kind === 'PERSON' && !ageAt(recipient, honor),
  birthCountry: ({ recipient }) =>
    recipient.kind === 'PERSON' && !recipient.birthPlaces.some(isInCountry),
};

function truthOfRecipients(filter: HonorRecipientFilter | null | undefined, honor: Honor): Truth {
  if (filter == null || honorMatches({ someRecipient: filter }, honor)) return true;
  const given = Object.entries(filter).filter(([, value]) => value != null);
  const isEmpty = ([, value]: [string, unknown]) => Array.isArray(value) && value.length === 0;
  if (given.some(isEmpty) || isHopeless({ age: filter.age }, 'age')) return false;
  const isSaid = ([, value]: [string, unknown]) =>
    typeof value !== 'object' || Object.values(value ?? {}).some((bound) => bound != null);
  if (honor.recipients.length === 0) return given.some(isSaid) ? null : false;
  const truths = honor.recipients.map((one) =>
    both(
      given.map(([name, value]): Truth => {
        if (honorMatches({ [name]: value }, { ...honor, recipients: [one] })) return true;
        return openOfRecipient[name]?.(one, honor) ? null : false;
      }),
    ),
  );
  return truths.includes(null) ? null : false;
}

function filtersIn(filter: HonorFilter): HonorFilter[] {
  const inner = [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
  return [filter, ...inner.flatMap(filtersIn)];
}

/** @param by of statistics; none for a list */
export function unknownIn(
  honors: readonly Honor[],
  filter: HonorFilter | null | undefined,
  by: readonly Dimension[] = [],
  recipients: HonorRecipientFilter | null = null,
): UnknownCount[] {
  const filters = filtersIn(filter ?? {});
  const undecided = honors.filter((honor) => truthOf(filter ?? {}, honor) === null);
  const matching = honors.filter((honor) => honorMatches(filter ?? {}, honor));
  return [
    ...honorFilterNames.flatMap((field): UnknownCount[] => {
      if (filters.every((one) => one[field] == null)) return [];
      const isUnknown =
        field === 'someRecipient'
          ? (honor: Honor) => filters.some((one) => truthOfRecipients(one[field], honor) === null)
          : unknownFields[field];
      if (!isUnknown) return [];
      return [{ field, dimension: null, honorCount: undecided.filter(isUnknown).length }];
    }),
    ...by.flatMap((dimension): UnknownCount[] => {
      const { filter: field, knownFilter } = dimensions[dimension];
      if (!knownFilter) return [];
      const isUnknown =
        recipients !== null && knownFilter in openFilters
          ? (honor: Honor) =>
              honor.recipients.some((one) =>
                honorMatches(
                  { and: [{ someRecipient: recipients }, { [knownFilter]: false }] },
                  { ...honor, recipients: [one] },
                ),
              )
          : lacks(knownFilter);
      return [{ field, dimension, honorCount: matching.filter(isUnknown).length }];
    }),
  ];
}

export interface Coverage {
  editionCount: number;
  declaringEditionCount: number;
  declaredHonorCount: number | null;
  namedHonorCount: number | null;
  partialYears: number[];
  yearsWithoutEdition: number[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const ascending = (years: Iterable<number>) => [...new Set(years)].sort((a, b) => a - b);

/** @param matching the honors in question */
export function coverageOf(matching: readonly Honor[], graph: Graph): Coverage {
  const editions = [...new Set(matching.map(({ edition }) => edition))];
  const years = editions.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const programs = new Set(editions.map(({ program }) => program));
  const near = graph.editions.filter(
    ({ program, year }) => programs.has(program) && year >= first && year <= last,
  );
  const declared = editions.flatMap((edition) => declarationsOf(edition, graph));
  const isDeclaring = (edition: Edition) => declarationsOf(edition, graph).length > 0;
  const taken = new Set(near.map(({ year }) => year));
  const span = editions.length === 0 ? 0 : last - first + 1;
  return {
    editionCount: editions.length,
    declaringEditionCount: editions.filter(isDeclaring).length,
    declaredHonorCount: declared.length === 0 ? null : sum(declared.map((one) => one.declared)),
    namedHonorCount: declared.length === 0 ? null : sum(declared.map((one) => one.named)),
    partialYears: ascending(
      near
        .filter((edition) => declarationsOf(edition, graph).some((one) => one.named < one.declared))
        .map(({ year }) => year),
    ),
    yearsWithoutEdition: Array.from({ length: span }, (_, index) => first + index).filter(
      (year) => !taken.has(year),
    ),
  };
}

/** The declarations of an edition, or else of each of its awards. */
function declarationsOf(edition: Edition, { awards, honors }: Graph) {
  const namedIn = (isIn: (honor: Honor) => boolean) =>
    honors.filter((honor) => isIn(honor) && honor.result === 'WON' && honor.recipients.length > 0)
      .length;
  if (edition.declared !== null)
    return [{ declared: edition.declared, named: namedIn((honor) => honor.edition === edition) }];
  return awards.flatMap((award) =>
    award.edition !== edition || award.declared === null
      ? []
      : [{ declared: award.declared, named: namedIn((honor) => honor.award === award) }],
  );
}
