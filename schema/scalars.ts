import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';
import { countryCodeForm, isCountryCode } from '../db/country-code.ts';
import { dateTimeForm, parseDateTime } from '../db/model/date-time.ts';
import { builder } from './builder.ts';
import type { ErrorCode } from './errors.ts';

/** Why a scalar does not accept a value. Any other error while it is read is an internal error. */
class InvalidValue {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** The beginning of a value, which can be long. */
const shown = (value: unknown) => JSON.stringify(value).slice(0, 60);

const invalid = (message: string) => new InvalidValue(message);

/**
 * Reads a scalar from a variable, and from a literal in a query document.
 * @param read returns the value, or why it is not valid
 */
function reading<Value>(read: (value: unknown) => Value | InvalidValue) {
  const take = (value: unknown, node?: ValueNode): Value => {
    const taken = read(value);
    if (!(taken instanceof InvalidValue)) return taken;
    const code: ErrorCode = 'BAD_USER_INPUT';
    throw new GraphQLError(taken.message, { nodes: node ?? null, extensions: { code } });
  };
  return {
    parseValue: (value: unknown) => take(value),
    parseLiteral: (node: ValueNode) => take(valueFromASTUntyped(node), node),
  };
}

/** A scalar that is a text of a certain form, in and out. */
function textScalar(
  name: 'PartialDate' | 'URL' | 'LanguageTag' | 'CountryCode' | 'Decimal',
  specifiedByURL: string,
  description: string,
  isValid: (text: string) => boolean,
  expected: string,
): void {
  builder.scalarType(name, {
    description,
    specifiedByURL,
    serialize: (value) => value,
    ...reading((value) => {
      if (typeof value === 'string' && isValid(value)) return value;
      return invalid(`${name} expects ${expected}. Got ${shown(value)}.`);
    }),
  });
}

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

textScalar(
  'PartialDate',
  'https://www.w3.org/TR/NOTE-datetime',
  'A date that is known to the day (2025-09-04), the month (2011-11) or only the year (1926). ISO 8601, without a time of day.',
  (text) =>
    datePattern.test(text) &&
    (text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)),
  'a year, a month or a day such as 1926, 2011-11 or 2025-09-04',
);
textScalar(
  'URL',
  'https://url.spec.whatwg.org/',
  'An absolute http or https URL.',
  (text) => /^https?:/i.test(text) && URL.canParse(text),
  'an absolute http or https URL',
);
textScalar(
  'LanguageTag',
  'https://www.rfc-editor.org/info/bcp47',
  'A BCP 47 language tag, such as en, zh-Hans or es.',
  (text) => /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,5}$/.test(text),
  'a BCP 47 tag such as en or zh-Hans',
);
textScalar(
  'CountryCode',
  'https://www.iso.org/iso-3166-country-codes.html',
  'A country code in capital letters: ISO 3166-1 alpha-2, such as CN, or ISO 3166-3 for a former country, such as SUHH for the Soviet Union.',
  isCountryCode,
  countryCodeForm,
);

textScalar(
  'Decimal',
  'https://www.w3.org/TR/xmlschema-2/#decimal',
  'A decimal number as text, so that no digit is lost: 1000000.00.',
  (text) => /^-?\d+(\.\d+)?$/.test(text),
  'a decimal number as text, such as "1000000.00"',
);

builder.scalarType('JSON', {
  description: 'Any JSON value: a string, number, boolean, array, object or null. Output only.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
  ...reading<never>(() => invalid('JSON is for output only; no argument takes it.')),
});

builder.scalarType('DateTime', {
  description:
    'A point in time (RFC 3339). Output is in UTC, such as 2025-09-16T08:00:00.000Z, unless a field says otherwise. Input must end with an offset or Z, such as 2025-09-16T16:00:00+08:00; it may leave out the seconds.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString()),
  ...reading((value) => {
    const date = typeof value === 'string' ? parseDateTime(value) : null;
    return date ?? invalid(`DateTime expects ${dateTimeForm}. Got ${shown(value)}.`);
  }),
});
