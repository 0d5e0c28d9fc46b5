import { type Dimension, dimensionNames, dimensions } from '../../../../db/model/dimensions.ts';
import { areaCodes, isArea } from '../../../../db/model/regions.ts';
import type { HonorFilter, IntFilter } from '../generated/graphql.ts';
import { choiceEnums, valueLabels } from '../generated/value-labels.ts';

type Condition = Omit<HonorFilter, 'year'>;

/** The values of a parameter as a condition of the graph; null if the graph cannot know one of them. */
function conditionOf(dimension: Dimension, values: string[]): Condition | null {
  const key = dimensions[dimension];
  const { filter } = key;
  switch (key.keyKind) {
    case 'choice':
      return values.every((value) => isChoice(key.filter, value)) ? { [filter]: values } : null;
    case 'country':
      return inCountries(values, filter, key.slugFilter);
    case 'flag': {
      const [first, ...more] = values;
      const isFlag = more.length === 0 && (first === 'true' || first === 'false');
      return isFlag ? { [filter]: first === 'true' } : null;
    }
    case 'decade': {
      const decades = values.map(yearOf);
      return isEveryKnown(decades) ? { [filter]: decades } : null;
    }
    case 'age':
    case 'number': {
      const numbers = values.map(numberOf);
      return isEveryKnown(numbers) ? { [filter]: { in: numbers } } : null;
    }
    case 'area':
      return isArea(filter) && values.every((value) => areaCodes[filter].has(value))
        ? { [filter]: values }
        : null;
    default:
      return { [filter]: values };
  }
}

function isChoice(filter: keyof HonorFilter, value: string): boolean {
  const choices = choiceEnums[filter];
  return choices !== undefined && Object.hasOwn(valueLabels[choices], value);
}

/** The condition that selects the honors without a key, by the name of the parameter; null if each has one. */
function unknownOf(parameter: string): Condition | null {
  const name = dimensionNames.find((one) => dimensions[one].filter === parameter);
  const knownFilter = name && dimensions[name].knownFilter;
  return knownFilter ? { [knownFilter]: false } : null;
}

/**
 * The filter that the parameters of a URL stand for: the filter of each dimension, `from` and `to`, and `unknown` with
 * the name of a parameter whose value is not known.
 * @returns null if a parameter has a value that cannot be one
 */
export function honorFilterOf(search: URLSearchParams): HonorFilter | null {
  const year = yearsOf(search);
  const given = dimensionNames.flatMap((name) => {
    const { keyKind, filter } = dimensions[name];
    const values = keyKind === 'year' ? [] : valuesOf(search, filter);
    return values.length === 0 ? [] : [conditionOf(name, values)];
  });
  const missing = valuesOf(search, 'unknown').map(unknownOf);
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
  keys: readonly { dimension: Dimension; value: string | null }[],
): URLSearchParams {
  const parameters = new URLSearchParams(counted);
  for (const { dimension, value } of keys) {
    const { filter } = dimensions[dimension];
    if (value === null) parameters.append('unknown', filter);
    else parameters.set(filter, value);
  }
  return parameters;
}

/** The values of a parameter. A form sends an empty one for what was not filled in. */
export const valuesOf = (search: URLSearchParams, name: string): string[] =>
  search.getAll(name).filter((value) => value !== '');

/** A year of four digits at most; null if the text is none. */
const yearOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** A number of five digits at most; null if the text is none. */
const numberOf = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null);

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

/** Countries by their codes; those that have none by their slugs, which another filter takes. */
function inCountries(values: string[], filter: string, slugFilter: string): Condition {
  const isCode = (value: string) => /^[A-Z]{2}(?:[A-Z]{2})?$/.test(value);
  const codes = values.filter(isCode);
  const slugs = values.filter((value) => !isCode(value));
  if (slugs.length === 0) return { [filter]: codes };
  return codes.length === 0
    ? { [slugFilter]: slugs }
    : { or: [{ [filter]: codes }, { [slugFilter]: slugs }] };
}
