import { z } from 'zod';

/**
 * The values that the fields of a document take. Each message says what was expected, as in "Expected
 * <message>, got ...". Transforms write shorthands out, so that the rest of the import knows one form.
 */

/** The most items that a list has that the graph does not page. */
export const longestList = 1000;

const few = `at most ${longestList} items`;
const slugForm = 'a slug (lower-case letters and digits, with single hyphens between)';
const dateForm = 'a date such as "2025-09-04", "2011-11" or "1926"';
const languageForm = 'a language tag such as en or zh-Hans';

function text(longest: number) {
  return z
    .string('text')
    .trim()
    .min(1, 'text that is not empty')
    .max(longest, `text of at most ${longest} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'text of whole characters');
}

export const shortText = text(500);
export const longText = text(10_000);

export const slug = z
  .string(slugForm)
  .max(100, 'a slug of at most 100 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, slugForm);
const keyForm = 'a key in lower case, with letters of one code point where there is one (NFC)';
/** Keys that differ only by case or by Unicode form would be taken for each other. */
export const honorKey = shortText.refine(
  (key) => key === key.normalize('NFC').toLowerCase(),
  keyForm,
);
export const slugs = z
  .array(slug, 'a list of slugs')
  .max(longestList, few)
  .refine((list) => new Set(list).size === list.length, 'each slug once');

export const year = z.int('a year').min(1, 'a year from 1').max(9999, 'a year up to 9999');
export const slugOrYear = z.union([slug, year.transform(String)], slugForm);
export const natural = z
  .int('a whole number')
  .min(0, 'a number from 0')
  .max(2_147_483_647, 'a smaller number');
/** The highest integer is left out: it stands for an unknown position (db: honor.category_position). */
export const position = z
  .int('a whole number')
  .min(1, 'a number from 1')
  .max(2_147_483_646, 'a smaller number');
const count = z
  .int('a whole number')
  .min(1, 'a number from 1')
  .max(2_147_483_647, 'a smaller number');

export const partialDate = z.union(
  [
    z
      .string(dateForm)
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, dateForm)
      .refine(isOnCalendar, 'a date that exists'),
    year.transform((value) => String(value).padStart(4, '0')),
  ],
  dateForm,
);

function isOnCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(2000, 0, 1));
  last.setUTCFullYear(year, month, 0);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= last.getUTCDate();
}

export const address = z
  .string('an address with http or https')
  .max(2000, 'an address of at most 2000 characters')
  .regex(/^https?:\/\/\S+$/, 'an address with http or https');

const tag = z.string(languageForm).refine((value) => canonical(value) !== undefined, languageForm);
export const language = tag.transform((value) => canonical(value) ?? value);

function canonical(value: string): string | undefined {
  if (!/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(value)) return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

const oneOfEach = 'each language once';

function isOneOfEach(map: Readonly<Record<string, unknown>>): boolean {
  const languages = Object.keys(map).map(canonical);
  return new Set(languages).size === languages.length;
}

const nameText = shortText.nullable();
const nameKind = z.enum(['OFFICIAL', 'SHORT', 'ALIAS', 'FORMER']).default('OFFICIAL');

/** Names in order; those whose text is null are to go, all of their language and kind. */
export const names = z
  .union(
    [
      z
        .record(tag, nameText)
        .refine(isOneOfEach, oneOfEach)
        .transform((map) =>
          Object.entries(map).map(([lang, text]) => ({
            text,
            lang: canonical(lang) ?? lang,
            kind: 'OFFICIAL' as const,
          })),
        ),
      z
        .array(
          z.strictObject({
            text: nameText,
            lang: language.nullable().default(null),
            kind: nameKind,
          }),
        )
        .max(longestList, few),
    ],
    'a map of languages to names, or a list of { text, lang, kind }',
  )
  .refine(
    (list) =>
      new Set(list.map(({ text, lang, kind }) => JSON.stringify([text, lang, kind]))).size ===
      list.length,
    'each name once',
  );

/** A text of our own in one or more languages; one that is null is to go. */
export const localized = z
  .record(tag, longText.nullable(), 'a map of languages to texts')
  .refine(isOneOfEach, oneOfEach)
  .transform((map) =>
    Object.entries(map).map(([lang, text]) => ({ lang: canonical(lang) ?? lang, text })),
  );

export const externalIds = z
  .array(
    z.strictObject({ scheme: slug, value: shortText, url: address.nullable().default(null) }),
    'a list',
  )
  .max(longestList, few)
  .refine(
    (list) => new Set(list.map(({ scheme, value }) => `${scheme} ${value}`)).size === list.length,
    'each external id once',
  );

const locator = {
  source: slug.nullable().default(null),
  paragraph: count.nullable().default(null),
  page: count.nullable().default(null),
  fragment: shortText.nullable().default(null),
};

/** A source of null is that of the document. */
export const references = z
  .array(
    z.union(
      [
        count.transform((paragraph) => ({
          source: null,
          paragraph,
          page: null,
          fragment: null,
          field: null,
        })),
        z.strictObject({ ...locator, field: shortText.nullable().default(null) }),
      ],
      'a paragraph number, or { source, paragraph, page, fragment, field }',
    ),
    'a list of references',
  )
  .max(longestList, few);

/** By field, the sources that give its value: for exports, where the references alone do not tell. */
export const givenBy = z.record(shortText, slugs, 'a map of fields to lists of sources');

export const claims = z
  .array(
    z.strictObject({
      field: shortText,
      value: z.union([shortText, z.number().transform(String)], 'text'),
      node: slug.nullable().default(null),
      accepted: z.boolean('true or false').default(false),
      note: longText.nullable().default(null),
      references: references.default([]),
    }),
    'a list of claims',
  )
  .max(longestList, few);

export const coordinates = z.strictObject({
  latitude: z
    .number('degrees')
    .min(-90, 'degrees from -90 to 90')
    .max(90, 'degrees from -90 to 90'),
  longitude: z
    .number('degrees')
    .min(-180, 'degrees from -180 to 180')
    .max(180, 'degrees from -180 to 180'),
});

const shareForm = 'a fraction such as 1/2, more than 0 and at most 1';
export const share = z
  .string(shareForm)
  .regex(/^[1-9]\d{0,4}\/[1-9]\d{0,4}$/, shareForm)
  .transform((value) => {
    const [numerator = 0, denominator = 0] = value.split('/').map(Number);
    return { numerator, denominator };
  })
  .refine(
    ({ numerator, denominator }) => numerator <= denominator && denominator <= 32_767,
    shareForm,
  );

const recipientKey = {
  role: z.enum(['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF']).default('PRIMARY'),
  creditedAs: shortText.nullable().default(null),
  detail: longText.nullable().default(null),
  onBehalfOf: slug.nullable().default(null),
  place: slug.nullable().default(null),
};

const heldAffiliation = z.strictObject({
  organization: slug,
  title: shortText.nullable().default(null),
  asOf: partialDate.nullable().default(null),
  references: references.default([]),
});

export const recipients = z
  .array(
    z.union(
      [
        slug.transform((recipient) => ({
          recipient,
          role: 'PRIMARY' as const,
          creditedAs: null,
          detail: null,
          onBehalfOf: null,
          place: null,
          affiliations: [],
        })),
        z.strictObject({
          recipient: slug,
          ...recipientKey,
          affiliations: z.array(heldAffiliation, 'a list').max(longestList, few).default([]),
        }),
      ],
      'a slug, or { recipient, role, ... }',
    ),
    'a list of recipients',
  )
  .max(longestList, few)
  .refine(
    (list) =>
      new Set(list.map(({ recipient, role }) => `${recipient} ${role}`)).size === list.length,
    'each recipient once in a role',
  );
