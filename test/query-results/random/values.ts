import * as pools from './pools.ts';

/** Slugs alone and with each program. */
const bothWays = (slugs: readonly string[]) => [
  ...slugs,
  ...slugs.flatMap((slug) => pools.programs.map((program) => `${program}/${slug}`)),
];
const placeSlugs = pools.places.map(({ slug }) => slug);

/** Values for random filters, most of which random worlds have. */
export const worldValues = {
  programs: pools.programs,
  editions: pools.editions.flatMap(({ program, slug }) => [slug, `${program}/${slug}`]),
  events: pools.events,
  years: [2022, 2023, 2024, 2025, 2026, 1999],
  ages: [0, 24, 25, 26, 49, 50, 51, 60],
  decades: [1990, 2000, 2020],
  sections: pools.sections,
  workKinds: pools.workKinds,
  categories: bothWays(pools.categories),
  awards: bothWays(pools.awards),
  recipients: [
    ...placeSlugs,
    ...pools.organizations,
    ...pools.people,
    ...Object.values(pools.others).flat(),
  ],
  places: placeSlugs,
  organizations: pools.organizations,
  people: pools.people,
  countries: ['AD', 'BB'],
  dates: pools.dates,
  names: pools.names,
  attributes: pools.attributes,
};
