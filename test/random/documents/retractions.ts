import fc from 'fast-check';
import type { Item, Json } from '../../models/documents/document.ts';
import { affiliation, participantKey } from './entities.ts';
import { slugOf, source } from './values.ts';
import { edition, type Slugs, slugs } from './world.ts';

/** The entities that random documents want gone. */

const inEdition = edition.map(({ program, slug }) => ({ program, edition: slug }));
const inner = (arbitrary: fc.Arbitrary<Item>) =>
  fc.tuple(inEdition, arbitrary).map(([at, more]): Json => ({ ...at, ...more }));
const key = fc.constantFrom('k1', 'k2', 'k3', 'best/town', 'best/ada', 'head/ada', '-/town');
const withSlug = (pool: Slugs) => inner(slugOf(pool).map((slug): Item => ({ slug })));
/** The entities that are there from the start and seldom mentioned. */
const leaves: Item[] = [
  { figure: { program: 'prize', edition: '2025', slug: 'votes' } },
  { statement: { program: 'prize', edition: '2025', slug: 'hope' } },
  { team: 'crew' },
  { product: 'lamp' },
  { project: 'dike' },
  { work: 'song' },
  { program: 'cup' },
  { event: 'expo' },
  { participant: { program: 'prize', edition: '2025', person: 'bob', role: 'JUROR' } },
  { participant: { event: 'expo', person: 'bob', role: 'SPEAKER' } },
];
const retractable: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  source,
  place: slugOf(slugs.places),
  organization: slugOf(slugs.organizations),
  person: slugOf(slugs.people),
  team: slugOf(slugs.teams),
  product: slugOf(slugs.products),
  project: slugOf(slugs.projects),
  work: slugOf(slugs.works),
  program: slugOf(slugs.programs),
  event: slugOf(slugs.events),
  edition: edition.map(({ program, slug }) => ({ program, slug })),
  category: withSlug(slugs.categories),
  award: withSlug(slugs.awards),
  figure: withSlug(slugs.figures),
  statement: withSlug(slugs.statements),
  affiliation: fc
    .tuple(slugOf(slugs.people), affiliation(false))
    .map(([person, { references: _, ...held }]) => ({ person, ...held })),
  participant: fc.oneof(
    inner(participantKey),
    inner(participantKey.map((key): Item => ({ ...key, category: 'city' }))),
    fc.tuple(slugOf(slugs.events), participantKey).map(([event, key]): Json => ({ event, ...key })),
  ),
};
export const retraction: fc.Arbitrary<Item> = fc.oneof(
  { arbitrary: fc.constantFrom<Item>(...leaves), weight: 8 },
  {
    arbitrary: inner(key.map((one): Item => ({ key: one }))).map((honor): Item => ({ honor })),
    weight: 8,
  },
  ...Object.entries(retractable).map(([kind, named]) => ({
    arbitrary: named.map((one): Item => ({ [kind]: one })),
    weight: 1,
  })),
);
