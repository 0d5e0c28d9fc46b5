import fc from 'fast-check';

/** What random documents refer to. */
export const randomWorld = `
sources: [{ slug: one, title: One, kind: NEWS }, { slug: two, title: Two, kind: NEWS }]
places: [{ slug: place-x, names: { en: X }, placeKind: CITY }, { slug: place-y, names: { en: Y }, placeKind: CITY },
  { slug: place-z, names: { en: Z }, placeKind: CITY }]
programs: [{ slug: prize, names: { en: P } }]`;

const slug = fc.constantFrom('a', 'b', 'c');
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.option(value, { nil: null }), { nil: undefined });
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
  .map((value) => `x${value.replaceAll('\0', '')}`);
const names = fc.dictionary(fc.constantFrom('en', 'de', 'zh-Hans'), text, { minKeys: 1 });
const date = fc.constantFrom('2024', '2024-05', '2024-05-06', '2025');
const source = fc.constantFrom('one', 'two');
const referencesTo = (field: string) =>
  fc.option(
    fc.array(
      fc.oneof(
        fc.integer({ min: 1, max: 3 }),
        fc.record(
          { source, page: fc.integer({ min: 1, max: 3 }), field: fc.constant(field) },
          { requiredKeys: ['source'] },
        ),
      ),
      { maxLength: 3 },
    ),
    { nil: undefined },
  );
const distinct = <T>(items: fc.Arbitrary<T>, selector: (item: T) => unknown) =>
  fc.uniqueArray(items, { selector, maxLength: 3 });

const place = fc.record({
  slug: slug.map((value) => `place-${value}`),
  names,
  placeKind: fc.constantFrom('CITY', 'REGION'),
  coordinates: maybe(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.integer({ min: -180, max: 180 }),
    }),
  ),
  references: referencesTo('names'),
});
const event = fc.record({
  slug,
  names,
  startsOn: fc.constant(undefined),
  endsOn: maybe(date),
  venue: maybe(text),
  place: maybe(fc.constant('place-z')),
  references: referencesTo('endsOn'),
});
const honor = fc.record({
  key: fc.constantFrom('k1', 'k2'),
  recipients: fc.uniqueArray(fc.constantFrom('place-x', 'place-y', 'place-z'), {
    minLength: 1,
    maxLength: 3,
  }),
  result: fc.constantFrom('WON', 'NOMINATED', undefined),
  position: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  reason: maybe(fc.dictionary(fc.constantFrom('en', 'de'), fc.option(text))),
  announcedOn: maybe(date),
  references: referencesTo('recipients'),
});
const figure = fc.record({
  slug,
  label: names,
  value: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })),
  unit: maybe(text),
  claims: fc.option(
    fc.uniqueArray(
      fc.record({
        field: fc.constant('unit'),
        value: text,
        references: fc.constant([{ source: 'two' }]),
      }),
      { selector: ({ value }) => value.trim(), maxLength: 2 },
    ),
    { nil: undefined },
  ),
});
const edition = fc.record({
  program: fc.constant('prize'),
  year: fc.constantFrom(2024, 2025),
  names,
  ceremony: maybe(fc.record({ heldOn: maybe(date), venue: maybe(text) })),
  origins: maybe(fc.uniqueArray(fc.constantFrom('place-x', 'place-y'))),
  honors: distinct(honor, ({ key }) => key),
  figures: distinct(figure, ({ slug }) => slug),
});
/** Small documents that name the same few things again and again. */
export const randomDocument = fc.record({
  format: fc.constant('awards/1'),
  source,
  places: distinct(place, ({ slug }) => slug),
  events: distinct(event, ({ slug }) => slug),
  editions: distinct(edition, ({ year }) => year),
});
