/** The subjects of random worlds: the same few entities in all of them, of which each has a part. */

/** Names that are hard to tell apart or to sort: equal but for case, accents or width, and signs of patterns. */
export const names = [
  'Town',
  'town',
  'T\u00f3wn',
  '\uff34\uff4f\uff57\uff4e',
  'Townhall',
  'Old  Town',
  '100% Town',
  'a_b',
  'a\\b',
  'acb',
  '%',
  '\u5e7f\u5dde',
  '\u5e7f',
  '\ud83c\udfc6 Cup',
  'Zu\u0308rich',
  'zurich',
  '\u00c5ngstr\u00f6m',
  'Stra\u00dfe',
  'STRASSE',
  '\u0130zmir',
  '\u0141\u00f3d\u017a',
  '\u00c6r\u00f8',
  '\u03a3\u0391\u03a3',
  '\ufd3ea\ufd3f',
  'I',
  'B',
  '\uc11c\uc6b8',
  '\u304c\u304f',
  '\u304b',
];

/** From the largest to the smallest: a place lies in one that comes before it, or in none. */
export const places = [
  { slug: 'land', placeKind: 'COUNTRY', countryCode: 'AD', parent: null },
  { slug: 'realm', placeKind: 'COUNTRY', countryCode: null, parent: null },
  { slug: 'wild', placeKind: 'REGION', countryCode: null, parent: null },
  { slug: 'north', placeKind: 'REGION', countryCode: null, parent: 'land' },
  { slug: 'enclave', placeKind: 'COUNTRY', countryCode: 'BB', parent: 'north' },
  { slug: 'town', placeKind: 'CITY', countryCode: null, parent: 'north' },
  { slug: 'keep', placeKind: 'CITY', countryCode: null, parent: 'realm' },
  { slug: 'harbor', placeKind: 'CITY', countryCode: null, parent: 'enclave' },
  { slug: 'camp', placeKind: 'CITY', countryCode: null, parent: 'wild' },
  { slug: 'quarter', placeKind: 'DISTRICT', countryCode: null, parent: 'town' },
  { slug: 'pier', placeKind: 'DISTRICT', countryCode: null, parent: 'harbor' },
  { slug: 'yard', placeKind: 'ZONE', countryCode: null, parent: 'quarter' },
] as const;

export const organizations = ['lab', 'firm', 'hall', 'board'];
export const people = ['ada', 'bob', 'eve', 'dan'];
export const others = {
  teams: ['crew'],
  products: ['lamp', 'plow'],
  projects: ['dike'],
  /** from the largest to the smallest */
  works: ['film', 'song', 'verse'],
} as const;

export const programs = ['cup', 'medal', 'prize'];
export const events = ['expo', 'fair', 'gala'];
/** Some share a year, and some a slug. */
export const editions = [
  { program: 'prize', slug: '2023', year: 2023 },
  { program: 'prize', slug: '2024', year: 2024 },
  { program: 'prize', slug: '2024-b', year: 2024 },
  { program: 'cup', slug: '2024', year: 2024 },
  { program: 'cup', slug: '2025', year: 2025 },
  { program: 'medal', slug: 'spring', year: 2025 },
  { program: 'medal', slug: 'first', year: 1999 },
] as const;
export const categories = ['city', 'firms', 'goods', 'lead', 'works', 'rest'];
export const sections = ['China', 'china', '100%', 'Region'];
/** One has the slug of a category, which is something else. */
export const awards = ['best', 'gold', 'silver', 'city', 'hope'];
/** Of honors; one value has the key of another. */
export const attributes = [
  { key: 'prize:class', value: 'Music' },
  { key: 'prize:class', value: 'music' },
  { key: 'prize:class', value: 'prize:room' },
  { key: 'prize:room', value: 'Music' },
  /** numbers, of which two are equal, and texts that look like some */
  ...['12', '12.0', '-3.5', '+7', '0', '9,5', '1e3', 'Infinity'].map((value) => {
    return { key: 'prize:points', value };
  }),
];
/** Prize money; one amount has the digits of another, and another currency. */
export const prizes = ['120 USD', '90.50 USD', '120 SEK'];
export const workKinds = ['film', 'song', 'Film'];
export const statuses = ['AWARDED', 'NOT_AWARDED', 'UNDISCLOSED', 'UPCOMING', 'UNKNOWN'];
export const roles = ['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF'];

/** As exact as they are known, around the ends of months and years. */
export const dates = [
  '2023',
  '2024',
  '2025',
  '2023-12',
  '2024-01',
  '2024-02',
  '2024-12',
  '2023-12-31',
  '2024-01-01',
  '2024-02-28',
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
];

/** Of birth: on, before and after days of other dates, and in years that begin, end and have a leap day in them. */
export const births = [
  '1974',
  '1974-02',
  '1974-02-28',
  '1974-03-01',
  '1974-12-31',
  '1975-01-01',
  '1999',
  '1976-02',
  '1976-02-29',
  '2024-01-01',
  '2024',
  '2026',
  '0001-02',
];
export const deaths = ['2023-12', '2024-02-28', '2024', '2030'];
