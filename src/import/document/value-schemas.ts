import { z } from 'zod';
import { countryCodeForm, isCountryCode } from '../../../db/country-code.ts';
import {
  parseDateTime,
  parsePublicationTime,
  publicationTimeForm,
} from '../../../db/model/date-time.ts';
import { slugPattern } from '../../../db/model/keys.ts';

/**
 * The values that the fields of a document take. Each message says what was expected, as in "Expected
 * <message>, got ...". Transforms write shorthands out, so that the rest of the import knows one form.
 * What stands in `meta` is for editors (json-schema.ts): the name of a definition (`id`), what a refinement
 * is in JSON Schema, and the message for a text that does not match its pattern.
 */

/** The `meta` of a key: what editors and docs/import-format.md show of it. */
export const shown = (description: string, examples: readonly unknown[]) => ({
  description,
  // Under its own name, zod leaves out the examples of values that are transformed.
  ...(examples.length > 0 && { inputExamples: examples }),
});

/** A key that can be left out. */
export const optional = <Value extends z.ZodType>(
  value: Value,
  description: string,
  examples: readonly unknown[] = [],
) => value.optional().meta(shown(description, examples));

/** A key that null clears, and that stays as it is if it is left out. */
export const clearable = <Value extends z.ZodType>(
  value: Value,
  description: string,
  examples: readonly unknown[] = [],
) => value.nullable().optional().meta(shown(description, examples));

/** A key that is null if it is left out. */
export const orNull = <Value extends z.ZodType>(
  value: Value,
  description: string,
  examples: readonly unknown[] = [],
) => z._default(value.nullable(), null).meta(shown(description, examples));

/** The most items that a list has that the graph does not page. */
export const maxListItems = 1000;

export const few = `at most ${maxListItems} items`;
export const slugForm = 'a slug (lower-case letters and digits, with single hyphens between)';
const dateForm = 'a date such as "2025-09-04", "2011-11" or "1926"';
const addressForm = 'an address with http or https';
const keyForm = 'a key in lower case, with letters of one code point where there is one (NFC)';

export function text(maxLength: number) {
  const filled = 'text that is not empty';
  return z
    .string('text')
    .trim()
    .min(1, filled)
    .max(maxLength, `text of at most ${maxLength} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'text of whole characters')
    .meta({ pattern: '\\S', patternErrorMessage: `Expected ${filled}.` });
}

export const shortText = text(500).meta({ id: 'text' });

const lineForm = 'one line without control characters and invisible marks of direction';
/** Control characters, ends of lines, and what makes other text run the other way (Bidi_Control in Unicode). */
const controls =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069';
const isLine = new RegExp(`^[^${controls}]*$`);

/** A name, which pages and other programs show beside other text. */
export const nameText = text(500)
  .refine((value) => isLine.test(value), lineForm)
  .meta({
    id: 'nameText',
    pattern: `^\\s*[^\\s${controls}]([^${controls}]*[^\\s${controls}])?\\s*$`,
    patternErrorMessage: `Expected text that is not empty, on ${lineForm}.`,
  });
export const longText = text(10_000).meta({ id: 'longText' });

export const slug = z
  .string(slugForm)
  .max(100, 'a slug of at most 100 characters')
  .regex(new RegExp(`^${slugPattern}$`), slugForm)
  .meta({ id: 'slug', patternErrorMessage: `Expected ${slugForm}.` });

/** Keys that differ only by case or by Unicode form would be taken for each other. */
export const honorKey = text(500)
  .refine((key) => key === key.normalize('NFC').toLowerCase(), keyForm)
  .meta({
    id: 'honorKey',
    pattern: '^[^A-Z]*[^A-Z\\s][^A-Z]*$',
    patternErrorMessage: `Expected ${keyForm}.`,
  });

export const slugs = z
  .array(slug, 'a list of slugs')
  .max(maxListItems, few)
  .refine((list) => new Set(list).size === list.length, 'each slug once')
  .meta({ id: 'slugs', uniqueItems: true });

export const year = z.int('a year').min(1, 'a year from 1').max(9999, 'a year up to 9999');
export const slugOrYear = z
  .union([slug, year.transform(String)], slugForm)
  .meta({ id: 'slugOrYear' });
export const natural = z
  .int('a whole number')
  .min(0, 'a number from 0')
  .max(2_147_483_647, 'a smaller number');
/** The highest integer is left out: it stands for an unknown position (db: honor.category_position). */
export const position = z
  .int('a whole number')
  .min(1, 'a number from 1')
  .max(2_147_483_646, 'a smaller number');
export const count = z
  .int('a whole number')
  .min(1, 'a number from 1')
  .max(2_147_483_647, 'a smaller number');

/** The numbers that PostgreSQL keeps in two bytes, from 1. */
export const small = z
  .int('a whole number')
  .min(1, 'a number from 1')
  .max(32_767, 'a number up to 32,767');

export const partialDate = z
  .union(
    [
      z
        .string(dateForm)
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, dateForm)
        .refine(isOnCalendar, 'a date that exists')
        .meta({
          // Dates that exist, and the 29th of February in every year.
          pattern:
            '^(?!0000|.*-02-3|.*-(04|06|09|11)-31)\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
          patternErrorMessage: `Expected ${dateForm}.`,
        }),
      year.transform((value) => String(value).padStart(4, '0')),
    ],
    dateForm,
  )
  .meta({ id: 'date' });

/** When something is published: a time with its offset, or in its time zone. */
export const publicationTime = z
  .string(publicationTimeForm)
  .refine((text) => parsePublicationTime(text) !== null, publicationTimeForm)
  .transform((text) => (parsePublicationTime(text) ?? new Date(Number.NaN)).toISOString())
  .meta({
    // Days that exist, and the 29th of February in every year. Which time zones there are is not in the pattern.
    pattern:
      '^(?!.*-02-3|.*-(04|06|09|11)-31)\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)|[T ]([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)? [A-Za-z].*/.*)$',
    id: 'moment',
    patternErrorMessage: `Expected ${publicationTimeForm}.`,
  });

const offsetTimeForm = 'a time with its offset, such as 2025-12-10T16:30:00+01:00';

/** A local time with its offset, which is stored, without fractions of a second. */
export const offsetTime = z
  .string(offsetTimeForm)
  .regex(/^[^.]*$/, offsetTimeForm)
  .refine((text) => parseDateTime(text) !== null, offsetTimeForm)
  .refine((text) => /(Z|[+-](0\d|1[0-4]):\d\d)$/.test(text), 'an offset of at most 14 hours')
  .transform((text) =>
    text.charAt(16) === ':' ? text : `${text.slice(0, 16)}:00${text.slice(16)}`,
  )
  .meta({
    id: 'offsetTime',
    // Days that exist, and the 29th of February in every year.
    pattern:
      '^(?!0000|.*-02-3|.*-(04|06|09|11)-31)\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$',
    patternErrorMessage: `Expected ${offsetTimeForm}.`,
  });

/** The form that money has to have, as in "Expected ...". */
export const moneyForm = 'an amount and its currency, such as 1000000.00 SEK';
const currencyForm = 'an ISO 4217 code such as SEK';
const amount = z
  .string('a decimal number as text, such as "1000000.00"')
  .regex(/^(0|[1-9]\d{0,29})(\.\d{1,10})?$/, 'a decimal number as text, such as "1000000.00"')
  .describe('A decimal number in quotes, with the digits that the source gives.');

/** `1000000.00 SEK`, or its two parts. */
export const money = z
  .union(
    [
      z
        .string(moneyForm)
        .regex(/^(0|[1-9]\d{0,29})(\.\d{1,10})? [A-Z]{3}$/, moneyForm)
        .meta({ patternErrorMessage: `Expected ${moneyForm}.` })
        .transform((text) => {
          const [amount = '', currency = ''] = text.split(' ');
          return { amount, currency };
        }),
      z.strictObject({
        amount,
        currency: z
          .string(currencyForm)
          .regex(/^[A-Z]{3}$/, currencyForm)
          .describe('The currency as its ISO 4217 code.'),
      }),
    ],
    moneyForm,
  )
  .meta({ id: 'money' });

function isOnCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // Each month has these days; a date object for every honor takes longer than the rest of the check.
  if (day <= 28) return year >= 1 && month >= 1 && month <= 12 && day >= 1;
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(year, month, 0);
  return year >= 1 && month >= 1 && month <= 12 && day <= last.getUTCDate();
}

export const address = z
  .string(addressForm)
  .max(2000, 'an address of at most 2000 characters')
  .regex(/^https?:\/\/\S+$/, addressForm)
  .meta({ id: 'address', patternErrorMessage: `Expected ${addressForm}.` });

export const coordinates = z.strictObject({
  latitude: z
    .number('degrees')
    .min(-90, 'degrees from -90 to 90')
    .max(90, 'degrees from -90 to 90')
    .describe('Decimal degrees north (WGS 84), from -90 to 90; negative in the south.'),
  longitude: z
    .number('degrees')
    .min(-180, 'degrees from -180 to 180')
    .max(180, 'degrees from -180 to 180')
    .describe('Decimal degrees east (WGS 84), from -180 to 180; negative in the west.'),
});

export const countryCode = z
  .string(countryCodeForm)
  .refine(isCountryCode, countryCodeForm)
  .meta({
    pattern: '^[A-Z]{2}([A-Z]{2})?$',
    patternErrorMessage: `Expected ${countryCodeForm}.`,
  });

/** The form that a share has to have, as in "Expected ...". */
export const shareForm = '1 or a fraction below 1, such as 1/2';
export const share = z
  .union(
    [
      z
        .string(shareForm)
        .regex(/^(1|[1-9]\d{0,4}\/[1-9]\d{0,4})$/, shareForm)
        .meta({
          // At most 1: by value where both numbers have one digit, else by how many they have.
          pattern:
            '^(1|1/[1-9]|2/[2-9]|3/[3-9]|4/[4-9]|5/[5-9]|6/[6-9]|7/[7-9]|8/[89]|9/9|[1-9]\\d?/[1-9]\\d|[1-9]\\d{0,2}/[1-9]\\d{2}|[1-9]\\d{0,3}/[1-9]\\d{3}|[1-9]\\d{0,4}/[1-3]\\d{4})$',
          patternErrorMessage: `Expected ${shareForm}.`,
        })
        .transform((value) => {
          const [numerator = 1, denominator = 1] = value.split('/').map(Number);
          return { numerator, denominator };
        })
        .refine(
          ({ numerator, denominator }) => numerator <= denominator && denominator <= 32_767,
          shareForm,
        ),
      z.literal(1, shareForm).transform(() => ({ numerator: 1, denominator: 1 })),
    ],
    shareForm,
  )
  .meta({ id: 'share' });
