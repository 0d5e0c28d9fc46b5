import type { HonorFilter, IntFilter, StatisticsDimension } from '../generated/graphql.ts';
import { categoryKindLabels, genderLabels, honorResultLabels } from '../generated/value-labels.ts';
import { dimensions, isNameIn } from './dimensions.ts';
import { kindLabels } from './labels.ts';

type Condition = Omit<HonorFilter, 'year'>;

/** The values of a parameter as a condition of the graph; null if the graph cannot know one of them. */
const conditions: Record<string, (values: string[]) => Condition | null> = {
  program: (program) => ({ program }),
  section: (section) => ({ section }),
  category: (category) => ({ category }),
  award: (award) => ({ award }),
  recipient: (recipient) => ({ recipient }),
  place: (place) => ({ place }),
  country: (values) =>
    inCountries(values, { codes: (country) => ({ country }), slugs: (place) => ({ place }) }),
  birthCountry: (values) =>
    inCountries(values, {
      codes: (birthCountry) => ({ birthCountry }),
      slugs: (birthPlace) => ({ birthPlace }),
    }),
  result: (values) => allOf(values, honorResultLabels, (result) => ({ result })),
  categoryKind: (values) => allOf(values, categoryKindLabels, (categoryKind) => ({ categoryKind })),
  recipientKind: (values) => allOf(values, kindLabels, (recipientKind) => ({ recipientKind })),
  gender: (values) => allOf(values, genderLabels, (gender) => ({ gender })),
  leadership: ([first, ...more]) =>
    more.length === 0 && (first === 'true' || first === 'false')
      ? { leadership: first === 'true' }
      : null,
  decade: (values) => {
    const decade = values.map(yearOf);
    return isEveryKnown(decade) ? { decade } : null;
  },
};

/** The conditions that select the honors of which something is not known. */
const unknowns = new Map<string, Condition>([
  ['section', { hasSection: false }],
  ['category', { hasCategory: false }],
  ['categoryKind', { hasCategory: false }],
  ['award', { hasAward: false }],
  ['recipient', { hasRecipient: false }],
  ['recipientKind', { hasRecipient: false }],
  ['gender', { hasGender: false }],
  ['birthCountry', { hasBirthCountry: false }],
  ['place', { hasPlace: false }],
  ['country', { hasCountry: false }],
]);

/**
 * The filter that the parameters of a URL stand for: those of `conditions`, `from`, `to` and `year`, and `unknown` with
 * the name of a parameter whose value is not known.
 * @returns null if a parameter has a value that cannot be one
 */
export function honorFilterOf(search: URLSearchParams): HonorFilter | null {
  const year = yearsOf(search);
  const given = Object.entries(conditions).flatMap(([name, condition]) => {
    const values = valuesOf(search, name);
    return values.length === 0 ? [] : [condition(values)];
  });
  const missing = valuesOf(search, 'unknown').map((name) => unknowns.get(name) ?? null);
  const parts = [year, ...given, ...missing];
  if (!isEveryKnown(parts)) return null;
  const whole: HonorFilter = {};
  const again: HonorFilter[] = [];
  for (const part of parts) {
    const isTaken = Object.keys(part).some((field) => Object.hasOwn(whole, field));
    if (isTaken) again.push(part);
    else Object.assign(whole, part);
  }
  return again.length === 0 ? whole : { ...whole, and: again };
}

/** The parameters that select the honors of a row, beside those that selected the honors which were counted. */
export function parametersOfRow(
  counted: URLSearchParams,
  keys: readonly { dimension: StatisticsDimension; value: string | null }[],
): URLSearchParams {
  const parameters = new URLSearchParams(counted);
  for (const { dimension, value } of keys) {
    const { parameter } = dimensions[dimension];
    if (value === null) parameters.append('unknown', parameter);
    else parameters.set(parameter, value);
  }
  return parameters;
}

/** The values of a parameter. A form sends an empty one for what was not filled in. */
export const valuesOf = (search: URLSearchParams, name: string): string[] =>
  search.getAll(name).filter((value) => value !== '');

/** A year of four digits at most; null if the text is none. */
const yearOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

function isEveryKnown<Value>(values: (Value | null)[]): values is Value[] {
  return !values.includes(null);
}

/** The conditions on the year; empty without any. */
function yearsOf(search: URLSearchParams): HonorFilter | null {
  const fields = { gte: 'from', lte: 'to', eq: 'year' } as const;
  const year: IntFilter = {};
  for (const field of ['gte', 'lte', 'eq'] as const) {
    const [text, ...more] = valuesOf(search, fields[field]);
    if (text === undefined) continue;
    const number = yearOf(text);
    if (number === null || more.length > 0) return null;
    year[field] = number;
  }
  return Object.keys(year).length === 0 ? {} : { year };
}

function allOf<Name extends string>(
  values: string[],
  names: Record<Name, unknown>,
  condition: (values: Name[]) => Condition,
): Condition | null {
  const known = values.filter((value) => isNameIn(names, value));
  return known.length === values.length ? condition(known) : null;
}

/** Countries by their codes; those that have none by their slugs, which the graph takes as places. */
function inCountries(
  values: string[],
  as: Record<'codes' | 'slugs', (values: string[]) => Condition>,
): Condition {
  const isCode = (value: string) => /^[A-Z]{2}(?:[A-Z]{2})?$/.test(value);
  const codes = values.filter(isCode);
  const slugs = values.filter((value) => !isCode(value));
  if (slugs.length === 0) return as.codes(codes);
  return codes.length === 0 ? as.slugs(slugs) : { or: [as.codes(codes), as.slugs(slugs)] };
}
