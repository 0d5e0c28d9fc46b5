import fc from 'fast-check';
import type { Item, Json } from '../../models/documents/document.ts';
import { type Slugs, slugs } from './world.ts';

/** The values in random documents. */

/** Null now and then. */
export const orNull = <Of>(value: fc.Arbitrary<Of>) => fc.option(value, { freq: 5 });

/** Once in so many times, else the other value. */
export function rarely<Of, Other>(
  times: number,
  value: fc.Arbitrary<Of>,
  other: Other,
): fc.Arbitrary<Of | Other> {
  return fc.oneof(
    { arbitrary: fc.constant(other), weight: times - 1 },
    { arbitrary: value, weight: 1 },
  );
}

/** Texts that YAML, JSON or a database might take for something else. */
const traps = fc.constantFrom(
  'null',
  'true',
  'no',
  '1e3',
  '0x1F',
  '-0',
  '2025-09-04',
  '~',
  '- a',
  'a: b',
  'a #b',
  '# a',
  '"',
  "'",
  '\\',
  '{a}',
  '[a]',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '%',
  '@',
  '`',
  '---',
  '...',
  '?',
  'a\nb',
  'a\n\n  b',
  'a\r\nb',
  'a\tb',
  'a\u0085b',
  'a\u2028b',
  'a\ufeffb',
  'a\u00a0b',
  'a\u0001',
  'Zu\u0308rich',
  'Z\u00fcrich',
  '\u5e7f\u5dde',
  '\ud83c\udfc6',
  '\u200fa',
  '<b>',
  '$\u007ba}',
  'a,b',
);
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('A', 'B', 'C'),
  traps,
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map((value) => `x${value.replaceAll('\0', '')}`),
);

/** The characters that a name must not contain: control characters, ends of lines and marks of direction. */
export const notInNames = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

export const nameText = text.filter((value) => value.trim().search(notInNames) === -1);

export const language = fc.constantFrom('en', 'de', 'no', 'zh-hans');

/** A map of languages to texts, in which null takes one away. */
const textsOf = (each: fc.Arbitrary<string>): fc.Arbitrary<Item> =>
  fc.dictionary(language, orNull(each), { maxKeys: 3 });
export const texts = textsOf(text);
const nameTexts = textsOf(nameText);

const nameList = fc
  .uniqueArray(
    fc.record(
      {
        text: orNull(nameText),
        lang: orNull(language),
        kind: fc.constantFrom('OFFICIAL', 'SHORT', 'ALIAS', 'FORMER'),
      },
      { requiredKeys: ['text'] },
    ),
    { selector: nameOfName, maxLength: 4 },
  )
  .filter((list) => list.length > 0);

function nameOfName({ text: name, lang = null, kind = 'OFFICIAL' }: Item): string {
  return JSON.stringify([typeof name === 'string' ? name.trim() : null, lang, kind]);
}

/** Names as a map or a list, among which some may be taken away. */
export const names: fc.Arbitrary<Json> = fc.oneof(nameTexts, nameList);

/** Names of a new entity: one of them is sure to be there. */
export const newTexts: fc.Arbitrary<Item> = fc
  .tuple(nameText, nameTexts)
  .map(([en, more]) => ({ ...more, en }));
export const newNames: fc.Arbitrary<Json> = fc.oneof(
  newTexts,
  fc.tuple(nameText, nameList).map(([first, more]) => [{ text: first, lang: 'it' }, ...more]),
);

export const date = fc.constantFrom<Json>(
  '2024',
  '2024-05',
  '2024-05-06',
  '2024-02-29',
  '2025',
  '1901-11',
  2024,
);
export const year = fc.constantFrom(1, 476, 2024, 2025, 9999);
export const address = fc.constantFrom(
  'http://a.example',
  'https://b.example/?a=b#%20',
  'https://\u5e7f.example',
);
export const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);
export const small = fc.integer({ min: 1, max: 5 });

/** A slug that is mentioned: hardly ever of an entity that may not be there. */
export const slugOf = (pool: Slugs) => pick(pool, 150);
/** A slug of which something is said. */
export const subjectOf = (pool: Slugs) => pick(pool, 3);

function pick({ known, fresh }: Slugs, weight: number): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...known), weight },
    { arbitrary: fc.constantFrom(...fresh), weight: 1 },
  );
}

export const slugsOf = (pool: Slugs) => fc.uniqueArray(slugOf(pool), { maxLength: 3 });
export const source = slugOf(slugs.sources);

/** Who can be honored. */
export const recipientSlug = fc.oneof(
  ...[slugs.places, slugs.people, slugs.organizations].map((pool) => ({
    arbitrary: slugOf(pool),
    weight: 3,
  })),
  ...[slugs.teams, slugs.products, slugs.projects, slugs.works].map((pool) => ({
    arbitrary: slugOf(pool),
    weight: 1,
  })),
);

const locator = {
  source,
  paragraph: orNull(small),
  page: orNull(small),
  fragment: orNull(text),
};

/** References to sources, for the whole entity or for one of these fields. */
export function references(fields: readonly string[]): fc.Arbitrary<Json> {
  const reference = fc.record(
    { ...locator, field: orNull(fc.constantFrom(...fields)) },
    { requiredKeys: ['source'] },
  );
  return orNull(fc.array(reference, { maxLength: 3 }));
}

/** Claims, on fields with texts that are values of them. */
export function claims(fields: Readonly<Record<string, fc.Arbitrary<Json>>>): fc.Arbitrary<Json> {
  const claim = fc.oneof(
    ...Object.entries(fields).map(([field, value]) =>
      fc.record(
        {
          field: fc.constant(field),
          value,
          node: orNull(recipientSlug),
          accepted: fc.boolean(),
          note: orNull(text),
          references: fc.array(fc.record(locator, { requiredKeys: ['source'] }), { maxLength: 2 }),
        },
        { requiredKeys: ['field', 'value'] },
      ),
    ),
  );
  const list = fc
    .uniqueArray(claim, {
      selector: ({ field, value }) => JSON.stringify([field, String(value).trim()]),
      maxLength: 3,
    })
    .map(acceptOnce);
  return orNull(list);
}

/** Of the claims on a field one can be accepted. */
function acceptOnce<Of extends { field: string; accepted?: boolean }>(list: readonly Of[]): Of[] {
  const accepted = new Set<string>();
  return list.map((claim) => {
    if (!claim.accepted || !accepted.has(claim.field)) {
      if (claim.accepted) accepted.add(claim.field);
      return claim;
    }
    return { ...claim, accepted: false };
  });
}

/** By field, the sources that give its value. */
export function givenBy(fields: readonly string[]): fc.Arbitrary<Item> {
  return fc.dictionary(fc.constantFrom(...fields), fc.uniqueArray(source, { maxLength: 2 }), {
    maxKeys: 2,
  });
}
