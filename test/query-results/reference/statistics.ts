import { type Dimension, dimensions } from '../../../db/model/dimensions.ts';
import type { Measure } from '../../../db/model/measures.ts';
import type { HonorNumber } from '../../../db/queries/statistics/honor-number.ts';
import { textOf } from '../../models/documents/document.ts';
import { agesOf } from './ages.ts';
import type { HonorFilter, StatisticsArguments, StatisticsOrder } from './arguments.ts';
import { decadeOf } from './dates.ts';
import { countryOf, type Honor, type HonorRecipient, type Place, upFrom } from './entities.ts';
import {
  affiliationsOf,
  areasOf,
  decimalOf,
  honorMatches,
  placesOfKind,
  rolesOf,
  workKindsOf,
} from './filter.ts';
import { compareValues } from './order.ts';

/** Honors counted by what they have in common. */

export interface Key {
  dimension: Dimension;
  /** null for honors of which it is not known */
  value: string | null;
}

export interface Row {
  /** one for each dimension, in their order */
  keys: Key[];
  value: number;
}

export interface Statistics {
  measure: Measure;
  total: number;
  overlapping: boolean;
  groups: number;
  rest: number;
  rows: Row[];
}

const distinct = <Of>(values: readonly Of[]): Of[] => [...new Set(values)];

const multiple: readonly Dimension[] = [
  'RECIPIENT',
  'RECIPIENT_KIND',
  'GENDER',
  'BIRTH_COUNTRY',
  'COUNTRY',
  'PLACE',
  'PROVINCE',
  'CITY',
  'AGE',
  'CONTINENT',
  'REGION',
  'ROLE',
  'WORK_KIND',
  'AFFILIATION',
  'JUROR',
] as const;

/** Years from one key to the next. */
const periods: Partial<Record<Dimension, number>> = { YEAR: 1, DECADE: 10 };
const isNumeric = (dimension: Dimension) =>
  dimension === 'RANK' || periods[dimension] !== undefined;

function countryKey(place: Place | null): string[] {
  const country = countryOf(place);
  return country === null ? [] : [country.countryCode ?? country.slug];
}

interface CountedHonor extends Honor {
  /** the recipients that are counted */
  counted: HonorRecipient[];
  /** what is measured of it */
  numbers: number[];
}

/** Which keys of a dimension an honor has; none where nothing is known. */
const keysOf: Readonly<Record<Dimension, (honor: Honor) => string[]>> = {
  PROGRAM: ({ edition }) => [edition.program],
  YEAR: ({ edition }) => [String(edition.year)],
  DECADE: ({ edition }) => [String(decadeOf(edition.year))],
  RESULT: ({ result }) => [result],
  SECTION: ({ category }) => (category?.section ? [category.section] : []),
  CATEGORY: ({ edition, category }) => (category ? [`${edition.program}/${category.slug}`] : []),
  CATEGORY_KIND: ({ category }) => (category ? [category.kind] : []),
  LEADERSHIP: ({ category }) => [String(category?.kind === 'LEADERSHIP')],
  AWARD: ({ edition, award }) => (award ? [`${edition.program}/${award.slug}`] : []),
  RECIPIENT: ({ recipients }) => recipients.map(({ recipient }) => recipient.slug),
  RECIPIENT_KIND: ({ recipients }) => recipients.map(({ recipient }) => recipient.kind),
  GENDER: ({ recipients }) =>
    recipients.flatMap(({ recipient }) => textOf(recipient.item.gender) ?? []),
  BIRTH_COUNTRY: ({ recipients }) =>
    recipients.flatMap(({ recipient }) => recipient.birthPlaces.flatMap(countryKey)),
  AGE: (honor) =>
    agesOf(honor).map(({ min, max }) => (min === max ? String(min) : `${min}-${max}`)),
  ROLE: rolesOf,
  WORK_KIND: workKindsOf,
  AFFILIATION: affiliationsOf,
  RANK: ({ rank }) => (rank === null ? [] : [String(rank)]),
  JUROR: ({ jurors }) => jurors,
  CONTINENT: (honor) => areasOf('continent', honor),
  REGION: (honor) => areasOf('region', honor),
  COUNTRY: ({ recipients }) => recipients.flatMap(({ places }) => places.flatMap(countryKey)),
  PROVINCE: (honor) => placesOfKind('REGION', honor),
  CITY: (honor) => placesOfKind('CITY', honor),
  PLACE: ({ recipients }) =>
    recipients.flatMap(({ places }) => places.flatMap(upFrom).map(({ slug }) => slug)),
};

/** The filter that keeps just the honors of a key, as it is declared. */
export function filterOf({ dimension, value }: Key): HonorFilter {
  const key = dimensions[dimension];
  if (value === null) {
    if (!key.knownFilter) throw new Error(`The ${dimension} of an honor is always known.`);
    return { [key.knownFilter]: false };
  }
  switch (key.keyKind) {
    case 'year':
    case 'number':
      return { [key.filter]: { eq: Number(value) } };
    case 'age':
      return { [key.filter]: { eq: Number(value) } };
    case 'decade':
      return { [key.filter]: [Number(value)] };
    case 'flag':
      return { [key.filter]: value === 'true' };
    case 'country':
      // A country without a code is called by its slug, which is in lower case.
      return { [/[a-z]/.test(value) ? key.slugFilter : key.filter]: [value] };
    default:
      return { [key.filter]: [value] };
  }
}

/** Those that are of one recipient if honors are counted by each of their recipients. */
const ofRecipient: ReadonlySet<Dimension> = new Set<Dimension>([
  'RECIPIENT',
  'RECIPIENT_KIND',
  'ROLE',
  'WORK_KIND',
  'GENDER',
  'BIRTH_COUNTRY',
  'AGE',
] as const);

/** All combinations of keys that an honor has, one of each dimension. */
function combinations(honor: CountedHonor, { by, recipients }: StatisticsArguments) {
  const parts =
    recipients == null ? [honor] : honor.counted.map((one) => ({ ...honor, counted: [one] }));
  return parts.flatMap((part) => {
    const own = recipients == null ? part : { ...part, recipients: part.counted };
    const combined = by.reduce<Key[][]>(
      (found, dimension) => {
        const known = distinct(keysOf[dimension](ofRecipient.has(dimension) ? own : part));
        const values = known.length > 0 ? known : [null];
        return found.flatMap((keys) => values.map((value) => [...keys, { dimension, value }]));
      },
      [[]],
    );
    return combined.map((keys) => ({ honor, part, keys }));
  });
}

function recipientsOf(honors: readonly CountedHonor[]): string[] {
  return distinct(honors.flatMap(({ counted }) => counted.map((one) => one.recipient.slug)));
}

/** @returns what the honors amount to, exactly, in parts of a common denominator */
function sumOfShares(honors: readonly Honor[]): number {
  const shares = honors.map(({ share }) => share ?? { numerator: 1, denominator: 1 });
  const common = distinct(shares.map(({ denominator }) => denominator)).reduce((a, b) => a * b, 1);
  const sum = shares.reduce(
    (parts, { numerator, denominator }) => parts + (numerator * common) / denominator,
    0,
  );
  return sum / common;
}

/** The measure of some honors; of none, or of none that has a number, it is 0. */
function measured(measure: Measure, honors: readonly CountedHonor[]): number {
  const numbers = honors.flatMap((honor) => honor.numbers);
  const sum = numbers.reduce((one, other) => one + other, 0);
  switch (measure) {
    case 'HONORS':
      return honors.length;
    case 'RECIPIENTS':
      return recipientsOf(honors).length;
    case 'SHARES':
      return sumOfShares(honors);
    case 'SUM':
      return sum;
    case 'MEAN':
      return numbers.length === 0 ? 0 : sum / numbers.length;
    case 'MIN':
      return numbers.length === 0 ? 0 : Math.min(...numbers);
    case 'MAX':
      return numbers.length === 0 ? 0 : Math.max(...numbers);
  }
}

/** The honors that match and count: with a recipient of the kinds, and a number, if such are wanted. */
function countedHonors(honors: readonly Honor[], args: StatisticsArguments): CountedHonor[] {
  const { filter, of, recipients } = args;
  return honors
    .filter((honor) => honorMatches(filter ?? {}, honor))
    .map((honor) => ({
      ...honor,
      counted: honor.recipients.filter(
        (one) => recipients == null || honorMatches(recipients, { ...honor, recipients: [one] }),
      ),
      numbers: of == null ? [] : numbersOf(of, honor, honors),
    }))
    .filter(
      ({ counted, numbers }) =>
        (recipients == null || counted.length > 0) && (of == null || numbers.length > 0),
    );
}

/** The numbers of an honor, each once. */
function numbersOf(of: HonorNumber, honor: Honor, honors: readonly Honor[]): number[] {
  if (of.attribute != null) {
    const values = honor.attributes.flatMap(({ key, value }) =>
      key === of.attribute ? (decimalOf(value) ?? []) : [],
    );
    return distinct(values);
  }
  const { award, share, result } = honor;
  const prize = award?.prize;
  if (!prize || prize.currency !== of.prize || result !== 'WON') return [];
  if (share) return [(prize.amount * share.numerator) / share.denominator];
  const winners = honors.filter((one) => one.award === award && one.result === 'WON');
  return winners.length === 1 && (award.declared ?? 1) === 1 ? [prize.amount] : [];
}

export function statisticsOf(honors: readonly Honor[], args: StatisticsArguments): Statistics {
  const { by, measure = 'HONORS', first = 100, fill = false } = args;
  const orderBy: readonly StatisticsOrder[] = args.orderBy?.length
    ? args.orderBy
    : [{ field: 'VALUE' }];
  const matching = countedHonors(honors, args);
  const groups = Map.groupBy(
    matching.flatMap((honor) => combinations(honor, args)),
    ({ keys }) => JSON.stringify(keys),
  );
  const counted = [...groups.values()].map((members) => {
    const honors = distinct(members.map(({ honor }) => honor));
    const parts = members.map(({ part }) => part);
    const value = measured(measure, measure === 'RECIPIENTS' ? parts : honors);
    return { keys: members[0]?.keys ?? [], value, honors, parts };
  });
  const missing = fill ? periodsWithoutRow(counted.map(({ keys }) => keys)) : [];
  const rows = [...counted, ...missing.map((keys) => ({ keys, value: 0, honors: [], parts: [] }))];
  const sortValue = (row: Row, dimension: Dimension) => {
    const value = row.keys.find((key) => key.dimension === dimension)?.value ?? null;
    // 54, 54-55, 55
    if (dimension === 'AGE' && value !== null)
      return value
        .split('-')
        .reduce((sum, age, _index, { length }) => sum + Number(age) / length, 0);
    return value !== null && isNumeric(dimension) ? Number(value) : value;
  };
  const shown = rows
    .toSorted((one, other) => {
      for (const order of orderBy) {
        const { direction = 'DESC' } = order;
        const compared =
          order.field === 'VALUE'
            ? compareValues(one.value, other.value, direction)
            : compareValues(
                sortValue(one, order.dimension),
                sortValue(other, order.dimension),
                direction,
              );
        if (compared !== 0) return compared;
      }
      return by.reduce(
        (compared, dimension) =>
          compared || compareValues(sortValue(one, dimension), sortValue(other, dimension), 'ASC'),
        0,
      );
    })
    .slice(0, first);
  const within = new Set(shown.flatMap((row) => row.honors));
  const others = matching.filter((honor) => !within.has(honor));
  return {
    measure,
    total: measured(measure, matching),
    overlapping: measure === 'RECIPIENTS' || by.some((dimension) => multiple.includes(dimension)),
    groups: rows.length,
    rest:
      measure === 'RECIPIENTS'
        ? restOfRecipients(
            matching,
            shown.flatMap((row) => row.parts),
          )
        : measured(measure, others),
    rows: shown.map(({ keys, value }) => ({ keys, value })),
  };
}

/** Each row's other keys with each year, or decade, from the first to the last, if there is no such row. */
function periodsWithoutRow(rows: readonly Key[][]): Key[][] {
  const period = rows[0]?.map(({ dimension }) => dimension).find((name) => periods[name]);
  if (period === undefined) return [];
  const startOf = (keys: readonly Key[]) =>
    Number(keys.find(({ dimension }) => dimension === period)?.value);
  const known = new Set(rows.map((keys) => JSON.stringify(keys)));
  const first = Math.min(...rows.map(startOf));
  const last = Math.max(...rows.map(startOf));
  const filled = new Map<string, Key[]>();
  for (const keys of rows)
    for (let start = first; start <= last; start += periods[period] ?? 1) {
      const other = keys.map((key) =>
        key.dimension === period ? { ...key, value: String(start) } : key,
      );
      if (!known.has(JSON.stringify(other))) filled.set(JSON.stringify(other), other);
    }
  return [...filled.values()];
}

/** How many recipients have no part in any honor that is shown. */
function restOfRecipients(
  matching: readonly CountedHonor[],
  shown: readonly CountedHonor[],
): number {
  const seen = recipientsOf(shown);
  return recipientsOf(matching).filter((recipient) => !seen.includes(recipient)).length;
}
