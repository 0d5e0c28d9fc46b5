import { type Dimension, dimensionNames, dimensions } from '../../../../db/model/dimensions.ts';
import { areaCodes, isArea } from '../../../../db/model/regions.ts';
import type { HonorFilter, IntFilter } from '../generated/graphql.ts';
import { choiceEnums, valueLabels } from '../generated/value-labels.ts';
import { maxQueryLength } from './searchable.ts';
import { type Expected, WrongParameter } from './wrong-parameter.ts';

type Condition = Omit<HonorFilter, 'year'>;

/** The values of a parameter as a condition of the graph. */
function conditionOf(dimension: Dimension, values: string[]): Condition | WrongParameter {
  const key = dimensions[dimension];
  const { filter } = key;
  const wrong = (expected: Expected) => new WrongParameter(filter, expected);
  switch (key.keyKind) {
    case 'choice': {
      const choices = choicesOf(filter);
      return values.every((value) => choices.includes(value))
        ? { [filter]: values }
        : wrong(choices);
    }
    case 'country':
      return values.every((value) => countryPattern.test(value))
        ? inCountries(values, filter, key.slugFilter)
        : wrong('country');
    case 'flag': {
      const [first, ...more] = values;
      const isFlag = more.length === 0 && (first === 'true' || first === 'false');
      return isFlag ? { [filter]: first === 'true' } : wrong(['true', 'false']);
    }
    case 'decade': {
      const decades = values.map(yearOf);
      return isEveryKnown(decades) ? { [filter]: decades } : wrong('decade');
    }
    case 'age':
    case 'number': {
      const numbers = values.map(numberOf);
      return isEveryKnown(numbers) ? { [filter]: { in: numbers } } : wrong('number');
    }
    case 'area':
      return isArea(filter) && values.every((value) => areaCodes[filter].has(value))
        ? { [filter]: values }
        : wrong('area');
    default:
      return { [filter]: values };
  }
}

/** The values of the enum that a filter takes; none if it takes something else. */
export function choicesOf(filter: keyof HonorFilter): string[] {
  const choices = choiceEnums[filter];
  return choices === undefined ? [] : Object.keys(valueLabels[choices]);
}

/** The parameters whose value an honor can lack. */
const lacking = dimensionNames.flatMap((name) =>
  dimensions[name].knownFilter === undefined ? [] : [dimensions[name].filter],
);

/** The condition that selects the honors without a key, by the name of the parameter. */
function unknownOf(parameter: string): Condition | WrongParameter {
  const name = dimensionNames.find((one) => dimensions[one].filter === parameter);
  const knownFilter = name && dimensions[name].knownFilter;
  return knownFilter ? { [knownFilter]: false } : new WrongParameter('unknown', lacking);
}

/**
 * The filter that the parameters of a URL stand for: the filter of each dimension, `from` and `to`, and `unknown` with
 * the name of a parameter whose value is not known.
 * @returns the first parameter with a value that cannot be one, if there is any
 */
export function honorFilterOf(search: URLSearchParams): HonorFilter | WrongParameter {
  const year = yearsOf(search);
  const given = dimensionNames.flatMap((name) => {
    const { keyKind, filter } = dimensions[name];
    const values = keyKind === 'year' ? [] : valuesOf(search, filter);
    return values.length === 0 ? [] : [conditionOf(name, values)];
  });
  const missing = valuesOf(search, 'unknown').map(unknownOf);
  const parts = [year, ...given, ...missing];
  const whole: HonorFilter = {};
  const again: HonorFilter[] = [];
  for (const part of parts) {
    if (part instanceof WrongParameter) return part;
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

/** The part of names that the parameters search for; empty for none. */
export const textOf = (search: URLSearchParams): string =>
  (search.get('q') ?? '').trim().slice(0, maxQueryLength);

/** A year of four digits at most; null if the text is none. */
const yearOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** A number of five digits at most; null if the text is none. */
const numberOf = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null);

function isEveryKnown<Value>(values: (Value | null)[]): values is Value[] {
  return !values.includes(null);
}

/** The conditions on the year; empty without any. */
function yearsOf(search: URLSearchParams): HonorFilter | WrongParameter {
  const fields = { gte: 'from', lte: 'to', eq: 'year' } as const;
  const year: IntFilter = {};
  for (const field of ['gte', 'lte', 'eq'] as const) {
    const [text, ...more] = valuesOf(search, fields[field]);
    if (text === undefined) continue;
    const number = yearOf(text);
    if (!number || more.length > 0) return new WrongParameter(fields[field], 'year');
    year[field] = number;
  }
  if (year.gte && year.lte && year.gte > year.lte) return new WrongParameter('to', 'lastYear');
  return Object.keys(year).length === 0 ? {} : { year };
}

/** Codes of countries in capitals, and slugs of those without one, which are longer. */
const countryPattern = /^(?:[A-Z]{2}|[A-Z]{4}|(?=...)[a-z0-9]+(?:-[a-z0-9]+)*)$/;

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
