import { countryCodeForm, isCountryCode } from '../src/country-code.ts';
import { momentForm, parseMoment } from '../src/moment.ts';
import { builder } from './builder.ts';

/** A scalar that is a text of a certain form, in and out. */
function textScalar(
  name: 'PartialDate' | 'URL' | 'LanguageTag' | 'CountryCode',
  description: string,
  isValid: (text: string) => boolean,
  expected: string,
): void {
  builder.scalarType(name, {
    description,
    serialize: (value) => value,
    parseValue: (value) => {
      if (typeof value === 'string' && isValid(value)) return value;
      throw new TypeError(`${name} expects ${expected}.`);
    },
  });
}

const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

textScalar(
  'PartialDate',
  'An ISO 8601 date as exact as it is known: 2025-09-04, 2011-11 or 1926. Never a time of day.',
  (text) =>
    datePattern.test(text) &&
    (text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)),
  'a year, a month or a day such as 1926, 2011-11 or 2025-09-04',
);
textScalar('URL', 'An absolute http or https address.', URL.canParse, 'an absolute http address');
textScalar(
  'LanguageTag',
  'A BCP 47 language tag, such as en, zh-Hans or es.',
  (text) => /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,5}$/.test(text),
  'a BCP 47 tag such as en or zh-Hans',
);
textScalar(
  'CountryCode',
  'A country code in capitals: ISO 3166-1 alpha-2, such as CN, or ISO 3166-3 for a former country, such as SUHH for the Soviet Union.',
  isCountryCode,
  countryCodeForm,
);

builder.scalarType('JSON', {
  description:
    'A value of any form: a text, a number, a list, an object. Comes out of the graph only.',
  serialize: (value) => value,
  parseValue: () => {
    throw new TypeError('JSON is not taken as an argument.');
  },
});

builder.scalarType('DateTime', {
  description:
    'A moment in ISO 8601. It comes in UTC, as 2025-09-16T08:00:00.000Z; sent, it says how far it is from UTC, as 2025-09-16T16:00:00+08:00.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = typeof value === 'string' ? parseMoment(value) : null;
    if (moment !== null) return moment;
    throw new TypeError(`DateTime expects ${momentForm}.`);
  },
});
