import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { documentSchema } from '../../../../src/import/document/document.ts';
import { documentJsonSchema } from '../../../../src/import/document/json-schema.ts';

/** The schema that editors check documents by: it agrees with the import, explains every key, and is published. */
const root = path.join(import.meta.dirname, '../../../..');
const schema = documentJsonSchema();
const ajv = new Ajv2020({ strictTypes: true, keywords: ['patternErrorMessage'] });
const isValid = ajv.compile(schema);
const isForm = (document: unknown) => documentSchema.safeParse(document).success;

const shipped = globSync('db/data/*.yaml', { cwd: root })
  .toSorted()
  .map((file) => ({ file, document: parse(readFileSync(path.join(root, file), 'utf8')) }));

/** A document of what follows its format, in YAML. */
const written = (text: string): unknown => parse(`format: awards/1\n${text}`);
const inEdition = (text: string) => written(`editions: [{ program: p, year: 2025, ${text} }]`);
const place = (text: string) => written(`places: [{ slug: a, ${text} }]`);
const honor = (text: string) => inEdition(`honors: [{ recipients: [a], ${text} }]`);

test.each(shipped)('$file is valid', ({ document }) => {
  isValid(document);
  expect(isValid.errors).toBeNull();
});

describe('what the import accepts is valid:', () => {
  test.each<[string, unknown]>([
    ['the address of the schema', written('$schema: ../../docs/awards-1.schema.json')],
    ['a year for a date', written('events: [{ slug: a, startsOn: 2025, endsOn: "2025-11" }]')],
    ['an edition with a slug alone', written('editions: [{ program: p, slug: 2025 }]')],
    ['names as a list', place('names: [{ text: A }, { text: B, lang: zh-hans, kind: SHORT }]')],
    ['names that are to go', place('names: { en: null }')],
    ['null for what is cleared', place('parent: null, references: null, claims: null')],
    ['both forms of references', place('references: [7, 7, { page: 1, field: parent }]')],
    ['a claim with a number', place('claims: [{ field: parent, value: 7 }]')],
    ['a share', honor('share: 10/100')],
    ['a whole share', honor('share: 1')],
    ['a whole share as text', honor('share: "1"')],
    [
      'a recipient in two roles',
      inEdition('honors: [{ recipients: [a, { recipient: a, role: ON_BEHALF }] }]'),
    ],
    ['a time with its offset', written('publishAt: "2025-09-05T20:00:00+08:00"')],
    [
      'something to retract',
      written('retract: [{ honor: { program: p, edition: 2025, key: a/b } }]'),
    ],
  ])('%s', (_, document) => {
    expect([isForm(document), isValid(document)]).toEqual([true, true]);
  });
});

describe('what the import refuses for its form is not valid:', () => {
  test.each<[string, unknown]>([
    ['no format', parse('places: []')],
    ['another format', parse('format: awards/2')],
    ['a time without its offset', written('publishAt: "2025-09-05T20:00:00"')],
    ['an unknown key', written('plcaes: []')],
    ['an unknown key deep inside', honor('recipents: [a]')],
    ['a place of a place', place('place: b')],
    ['null for a list', written('places: null')],
    ['a slug with capitals', written('places: [{ slug: Guangzhou }]')],
    ['a slug with two hyphens', written('places: [{ slug: a--b }]')],
    ['no slug', written('places: [{ names: { en: A } }]')],
    ['a date in words', honor('announcedOn: May 2025')],
    ['an invalid day', honor('announcedOn: "2025-04-31"')],
    ['an invalid month', honor('announcedOn: "2025-13"')],
    ['a share above 1', honor('share: 3/2')],
    ['a share of more digits above', honor('share: 10/9')],
    ['a share in decimals', honor('share: 0.5')],
    ['a wrong enum', honor('result: LOST')],
    ['a key in capitals', honor('key: City')],
    ['text for a year', written('programs: [{ slug: a, foundedYear: "1901" }]')],
    ['half a year', written('programs: [{ slug: a, foundedYear: 1901.5 }]')],
    ['a number for text', written('events: [{ slug: a, venue: 12 }]')],
    ['text of blanks', written('events: [{ slug: a, venue: " " }]')],
    ['text that is too long', written(`events: [{ slug: a, venue: ${'x'.repeat(501)} }]`)],
    ['an address without http', written('programs: [{ slug: a, website: example.org }]')],
    ['no language', place('names: { english_us: A }')],
    ['a code in small letters', place('countryCode: cn')],
    ['half a point', place('coordinates: { latitude: 1 }')],
    ['a point off the map', place('coordinates: { latitude: 91, longitude: 1 }')],
    ['a name twice', place('names: [{ text: A }, { text: A }]')],
    ['a slug twice', inEdition('origins: [a, a]')],
    ['paragraph 0', place('references: [0]')],
    ['a position too high', honor('position: 2147483647')],
    ['an edition without year and slug', written('editions: [{ program: p }]')],
    ['two keys in a retraction', written('retract: [{ place: a, team: b }]')],
    ['no key in a retraction', written('retract: [{}]')],
  ])('%s', (_, document) => {
    expect([isForm(document), isValid(document)]).toEqual([false, false]);
  });

  test.each<[string, unknown]>([
    ['at the top', written('places: [null]')],
    ['deep inside', inEdition('honors: [null]')],
    ['of references', place('references: [null]')],
    ['of recipients', inEdition('honors: [{ recipients: [null] }]')],
  ])('or a null in a list %s', (_, document) => {
    expect(isValid(document)).toBe(false);
  });
});

const oddity = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  -1,
  0,
  1,
  1.5,
  2025,
  1e300,
  '',
  ' ',
  'x',
  'guangzhou',
  'City',
  'x-X',
  '2025',
  '2025-02-28',
  '2025-02-30',
  '0000',
  '1/2',
  '2/1',
  'x'.repeat(600),
  'http://x',
  'h',
  'CITY',
  'WON',
  'AWARDED',
  'OTHER',
  'OFFICIAL',
  'ACCEPTED',
  '\0',
  '\ud800',
  [],
  [null],
  ['x'],
  ['x', 'x'],
  [7],
  [{ page: 1 }],
  [{ text: 'x' }],
  [{ slug: 'x' }],
  {},
  { en: 'x' },
  { en: null },
  { x: null },
  { recipient: 'x' },
  { place: 'x' },
);

/** Replaces the value at a random place, taking steps as the numbers say; undefined takes it out. */
function mutate(value: unknown, steps: readonly number[], odd: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  if (Array.isArray(value)) return value.with(Number(key), mutate(value[Number(key)], rest, odd));
  return { ...value, [key]: mutate(Reflect.get(value, key), rest, odd) };
}

/** The fault that the import complains of before it looks at the form. @param text in JSON */
const hasNullItem = (text: string) => /[[,]null[,\]]/.test(text);

/** Whether the import takes the form of a document, and whether it is valid. */
const judge = (document: unknown) => ({ form: isForm(document), valid: isValid(document) });

test('every document that has the form is valid', () => {
  const seen = { valid: 0, notValid: 0 };
  fc.assert(
    fc.property(
      fc.nat(shipped.length - 1),
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }),
      oddity,
      (which, steps, odd) => {
        const text = JSON.stringify(mutate(shipped[which]?.document, steps, odd)) ?? 'null';
        fc.pre(!hasNullItem(text));
        const { form, valid } = judge(JSON.parse(text));
        seen[valid ? 'valid' : 'notValid'] += 1;
        expect(valid || !form).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
  expect(seen.valid).toBeGreaterThan(10);
  expect(seen.notValid).toBeGreaterThan(10);
});

describe('the patterns', () => {
  const holds = (documents: fc.Arbitrary<unknown>) =>
    fc.assert(
      fc.property(documents, (document) => {
        const { form, valid } = judge(document);
        expect(valid || !form).toBe(true);
      }),
      { numRuns: 1000 },
    );

  test('of dates match existing dates, and the 29th of February', () => {
    const year = fc.constantFrom('0000', '0001', '1900', '2000', '2025', '20250');
    const part = fc.integer({ min: 0, max: 33 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(year, fc.array(part, { maxLength: 3 }), (first, rest) => {
        const date = [first, ...rest].join('-');
        const { form, valid } = judge(honor(`announcedOn: "${date}"`));
        expect(valid).toBe(form || /^(0001|1900|2025)-02-29$/.test(date));
      }),
      { numRuns: 1000 },
    );
  });

  test('of shares match those of single digits that are at most 1', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(digit, digit, (above, below) => {
        const { form, valid } = judge(honor(`share: ${above}/${below}`));
        expect(valid).toBe(form);
      }),
    );
    const number = fc.integer({ min: 1, max: 5 }).chain((digits) => fc.nat(10 ** digits));
    holds(fc.tuple(number, number).map((pair) => honor(`share: ${pair.join('/')}`)));
  });

  test('of languages match every language tag that exists', () => {
    const subtag = fc.constantFrom(
      'en',
      'zh',
      'cmn',
      'Hans',
      'CN',
      '419',
      '1994',
      'rozaj',
      'hepburn',
      '1abc',
      'abcd',
      'u',
      'co',
      'phonebk',
      't',
      'm0',
      'x',
      'a',
      'private1',
      '',
    );
    const tag = fc.array(subtag, { minLength: 1, maxLength: 6 }).map((tags) => tags.join('-'));
    expect(judge(place('names: { sl-Latn-IT-nedis-u-co-phonebk-x-a: A }'))).toEqual({
      form: true,
      valid: true,
    });
    holds(tag.map((lang) => place(`names: { "${lang}": A }`)));
  });

  test('of keys and texts match all that the import accepts', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 5 });
    const document = (key: string) => ({
      format: 'awards/1',
      editions: [{ program: 'p', year: 2025, honors: [{ key }] }],
      events: [{ slug: 'a', venue: key }],
    });
    holds(text.map(document));
    holds(fc.constantFrom('𝐀', 'ǅ', ' a ', 'σς', '\u00a0', 'ﬁ').map(document));
  });
});

test('every example is valid', () => {
  const examples = [...keysIn(schema)].flatMap(([key, property, pointer]) =>
    (property.examples ?? []).map((example) => ({ key, example, pointer })),
  );
  expect(examples.length).toBeGreaterThan(80);
  for (const { key, example, pointer } of examples) {
    const isExample = ajv.compile({ $ref: `${schema.$id}#${pointer}` });
    expect(isExample(example), `${key}: ${JSON.stringify(example)}`).toBe(true);
  }
});

/** The keys that documents may have, with where they stand, what is said of them, and where that is. */
function* keysIn(
  node: object,
  at = '',
  pointer = '',
): Generator<[key: string, property: Property, pointer: string]> {
  for (const [step, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    const inner = `${pointer}/${step}`;
    if (step === 'properties') {
      for (const [key, property] of Object.entries<Property>(value)) {
        const said = property.description === undefined ? definition(property) : property;
        yield [`${at}.${key}`, said, `${inner}/${key}`];
      }
    }
    yield* keysIn(value, step === 'properties' ? at : `${at}/${step}`, inner);
  }
}

type Property = z.core.JSONSchema.BaseSchema;

function definition({ $ref = '' }: Property): Property {
  return schema.$defs?.[$ref.replace('#/$defs/', '')] ?? {};
}
