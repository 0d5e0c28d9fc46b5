import { agesOf } from '../reference/ages.ts';
import { decadeOf } from '../reference/dates.ts';
import type { Attribute, Graph } from '../reference/entities.ts';
import * as pools from './pools.ts';

/** Values for random filters, most of which occur in the data. */
export interface Values {
  programs: readonly string[];
  editions: readonly string[];
  events: readonly string[];
  years: readonly number[];
  ages: readonly number[];
  decades: readonly number[];
  sections: readonly string[];
  workKinds: readonly string[];
  categories: readonly string[];
  awards: readonly string[];
  recipients: readonly string[];
  places: readonly string[];
  organizations: readonly string[];
  people: readonly string[];
  countries: readonly string[];
  dates: readonly string[];
  names: readonly string[];
  attributes: readonly Attribute[];
}

/** Slugs alone and with each program. */
const bothWays = (slugs: readonly string[]) => [
  ...slugs,
  ...slugs.flatMap((slug) => pools.programs.map((program) => `${program}/${slug}`)),
];
const placeSlugs = pools.places.map(({ slug }) => slug);

/** The values that random worlds are made of. */
export const worldValues: Values = {
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

/** The values that are there in a graph. */
export function valuesOf(graph: Graph): Values {
  const { programs, places, recipients, events, editions, categories, awards, honors } = graph;
  const named = (parts: readonly { edition: { program: string }; slug: string }[]) =>
    distinct(parts.flatMap(({ edition, slug }) => [slug, `${edition.program}/${slug}`]));
  const isHonored = new Set(
    honors.flatMap((honor) => honor.recipients.map((one) => one.recipient)),
  );
  const slugsOf = (kind: string) =>
    recipients.flatMap((one) => (one.kind === kind ? [one.slug] : []));
  const dates = [...honors.map((honor) => honor.announcedOn), ...events.map((one) => one.startsOn)];
  return {
    programs,
    editions: distinct(editions.flatMap(({ slug, label }) => [slug, label])),
    events: events.map(({ slug }) => slug),
    years: distinct(editions.map(({ year }) => year)),
    ages: [...distinct(honors.flatMap(agesOf).flatMap(({ min, max }) => [min, max])), 40],
    decades: distinct(editions.map(({ year }) => decadeOf(year))),
    workKinds: pools.workKinds,
    sections: distinct(categories.flatMap(({ section }) => section ?? [])),
    categories: named(categories),
    awards: named(awards),
    recipients: [...isHonored].map(({ slug }) => slug),
    places: places.map(({ slug }) => slug),
    organizations: slugsOf('ORGANIZATION'),
    people: slugsOf('PERSON'),
    countries: distinct(places.flatMap(({ countryCode }) => countryCode ?? [])),
    dates: distinct(
      dates.flatMap((date) => (date === null ? [] : [date, date.slice(0, 7), date.slice(0, 4)])),
    ),
    names: distinct(recipients.flatMap(({ names }) => names)),
    attributes: pools.attributes,
  };
}

function distinct<Of>(values: readonly Of[]): Of[] {
  return [...new Set(values)];
}
