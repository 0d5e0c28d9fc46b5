import { type RawBuilder, sql } from 'kysely';
import { isUncertain, type UncertainFilter } from '../../model/filter-certainty.ts';
import { type HonorFilterName, honorFilterNames } from '../../model/honor-filters.ts';
import { knownBirthPlace } from '../lists/birth.ts';
import { every, isImpossible, not, some } from '../lists/conditions.ts';
import { type HonorFilter, type HonorRecipientFilter, matchesHonor } from './honor-filter.ts';
import { namesIn, someRecipientPossibly } from './honor-recipient-filter.ts';

/** Filters in three-valued logic: an honor matches one for certain, possibly, or not at all. */

type Condition = RawBuilder<boolean>;

/** Conditions on a row named `honor`. */
interface Verdict {
  /** it matches, whatever is unknown */
  certain: Condition;
  /** it matches, or can match once what is unknown is known */
  possible: Condition;
}

/** The condition that a field of a filter is unknown for an honor, which does not match the field unless it is settled. */
const unknownIf: Readonly<Record<Exclude<UncertainFilter, 'someRecipient'>, Condition>> = {
  event: sql`honor.edition_id in (select edition.id from edition where edition.event_id is null)`,
  section: matchesHonor({ hasSection: false }),
  category: matchesHonor({ hasCategory: false }),
  categoryKind: matchesHonor({ hasCategory: false }),
  award: matchesHonor({ hasAward: false }),
  acceptance: sql`honor.acceptance = 'UNKNOWN'`,
  recipient: matchesHonor({ hasRecipient: false }),
  recipientKind: matchesHonor({ hasRecipient: false }),
  recipientName: matchesHonor({ hasRecipient: false }),
  gender: matchesHonor({ hasGender: false }),
  age: matchesHonor({ hasAge: false }),
  birthPlace: sql`not exists (
    select from honor_recipient join person on person.id = honor_recipient.recipient_id
    where honor_recipient.honor_id = honor.id and ${knownBirthPlace} is not null)`,
  birthCountry: matchesHonor({ hasBirthCountry: false }),
  place: matchesHonor({ hasPlace: false }),
  country: matchesHonor({ hasCountry: false }),
  province: matchesHonor({ hasProvince: false }),
  city: matchesHonor({ hasCity: false }),
  rank: matchesHonor({ hasRank: false }),
  role: matchesHonor({ hasRecipient: false }),
  workKind: matchesHonor({ hasWorkKind: false }),
  affiliation: matchesHonor({ hasAffiliation: false }),
  juror: matchesHonor({ hasJuror: false }),
  continent: matchesHonor({ hasRegion: false }),
  region: matchesHonor({ hasRegion: false }),
  announcedOn: sql`honor.announced_on is null`,
};

/** The condition that a field is unknown, and that the filter can be met or not, depending on what is unknown. */
export function isUndecided(filter: HonorFilter, field: UncertainFilter): Condition {
  // Of several `someRecipient`, it is open which one is unknown.
  const isOne = field !== 'someRecipient' || recipientFiltersIn(filter).length === 1;
  const { certain, possible } = verdictOn(filter, isOne ? field : null);
  return every([unknownIn(filter, field), possible, not(certain)]);
}

function unknownIn(filter: HonorFilter, field: UncertainFilter): Condition {
  if (field !== 'someRecipient') return unknownIf[field];
  const possible = recipientFiltersIn(filter).filter((one) => !isImpossibleFor(one));
  return some(possible.map(isRecipientOpen));
}

/** No recipient is known, or one can meet a filter that none meets yet. */
const isRecipientOpen = (filter: HonorRecipientFilter) =>
  every([
    not(matchesHonor({ someRecipient: filter })),
    some([matchesHonor({ hasRecipient: false }), someRecipientPossibly(filter)]),
  ]);

function recipientFiltersIn(filter: HonorFilter): HonorRecipientFilter[] {
  return [
    ...(filter.someRecipient ? [filter.someRecipient] : []),
    ...innerOf(filter).flatMap(recipientFiltersIn),
  ];
}

const innerOf = ({ and, or, not: negated }: HonorFilter) => [
  ...(and ?? []),
  ...(or ?? []),
  ...(negated ? [negated] : []),
];

/** The fields of a filter, and of those within it, that can be unknown, in the order of their declarations. */
export function uncertainFieldsOf(filter: HonorFilter): UncertainFilter[] {
  const found = new Set(fieldsIn(filter));
  return honorFilterNames.filter((name) => found.has(name)).filter(isUncertain);
}

function fieldsIn(filter: HonorFilter): HonorFilterName[] {
  return [
    ...honorFilterNames.filter((name) => filter[name] != null),
    ...innerOf(filter).flatMap(fieldsIn),
  ];
}

/**
 * The verdict on a filter: what is certain of it, and what is possible. Each of its fields is judged by itself.
 * @param unknown a field that is unknown, so that its condition need not be looked at
 */
function verdictOn(filter: HonorFilter, unknown: HonorFilterName | null): Verdict {
  // As it is written, an index can serve it.
  if (uncertainFieldsOf(filter).length === 0) return decided(matchesHonor(filter));
  const { and, or, not: negated } = filter;
  const on = (inner: HonorFilter) => verdictOn(inner, unknown);
  return combined(every, [
    ...honorFilterNames
      .filter((name) => filter[name] != null)
      .map((name) => verdictOnField(filter, name, unknown)),
    ...(and ?? []).map(on),
    ...(or ? [combined(some, or.map(on))] : []),
    ...(negated ? [opposite(on(negated))] : []),
  ]);
}

function verdictOnField(
  filter: HonorFilter,
  name: HonorFilterName,
  unknown: HonorFilterName | null,
): Verdict {
  const met = matchesHonor({ [name]: filter[name] });
  if (!isUncertain(name) || isSettled(filter, name)) return decided(met);
  if (name === unknown) return { certain: sql`false`, possible: sql`true` };
  if (name === 'someRecipient') {
    const possible = some([met, isRecipientOpen(filter[name] ?? {})]);
    return { certain: met, possible };
  }
  return { certain: met, possible: some([met, unknownIf[name]]) };
}

/**
 * Whether what is unknown makes no difference: to an empty list, to no bounds, to bounds that no number can meet, or if
 * the unknown is asked for.
 */
function isSettled(filter: HonorFilter, name: HonorFilterName): boolean {
  const value: unknown = filter[name];
  if (Array.isArray(value))
    return value.length === 0 || (name === 'acceptance' && value.includes('UNKNOWN'));
  if (name === 'someRecipient') return isImpossibleFor(filter[name] ?? {});
  const numbers = name === 'age' || name === 'rank' ? filter[name] : null;
  if (numbers && isImpossible(numbers)) return true;
  const isBounds = typeof value === 'object' && value !== null;
  return isBounds && Object.values(value).every((bound) => bound == null);
}

/** Whether no recipient can meet it, or any does. */
function isImpossibleFor(filter: HonorRecipientFilter): boolean {
  const given = Object.values(filter).filter((value) => value != null);
  return (
    given.some((value) => Array.isArray(value) && value.length === 0) ||
    (filter.age != null && isImpossible(filter.age)) ||
    namesIn(filter).length === 0
  );
}

const decided = (met: Condition): Verdict => ({ certain: met, possible: met });

const opposite = ({ certain, possible }: Verdict): Verdict => ({
  certain: not(possible),
  possible: not(certain),
});

const combined = (combine: typeof every, verdicts: readonly Verdict[]): Verdict => ({
  certain: combine(verdicts.map(({ certain }) => certain)),
  possible: combine(verdicts.map(({ possible }) => possible)),
});
