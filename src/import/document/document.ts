import { z } from 'zod';
import { defaults } from './defaults.ts';
import { edition } from './editions.ts';
import { join, split } from './join.ts';
import { mirror } from './mirror.ts';
import { event, program } from './programs.ts';
import type { WithSlugs } from './recipient-name.ts';
import { organization, person, place, product, project, team, work } from './recipients.ts';
import { retraction } from './retraction.ts';
import { list } from './shared.ts';
import { source } from './sources.ts';
import {
  clearable,
  longText,
  optional,
  publicationTime,
  shortText,
  slug,
} from './value-schemas.ts';

/**
 * The documents of format `awards/1`: what may stand where. A field that may be null is cleared by null;
 * one that is absent stays as it is. What a new entity requires is checked later (plan/check/check-record.ts),
 * when it is known whether it is new. The descriptions are what editors show (json-schema.ts).
 */
export const documentSchema = z.strictObject({
  $schema: optional(shortText, 'The URL of the JSON Schema, for editors. The import ignores it.'),
  format: z.literal('awards/1').describe('The format of the document, with its version.'),
  source: optional(
    slug,
    "The slug of the document's source, for references that do not name one. A document without a source is editorial, and replaces values from any source.",
    ['nobelprize-org'],
  ),
  reason: optional(longText, 'Why you import the document, for the change log.', ['First load']),
  publishAt: optional(
    publicationTime,
    'When to publish the document. Until then, only press and curators see its changes.',
    ['2025-09-05T20:00:00+08:00', '2025-09-05 20:00 Asia/Shanghai'],
  ),
  license: clearable(shortText, 'The license of the whole data set, as an SPDX identifier.', [
    'CC-BY-4.0',
  ]),
  defaults: optional(
    defaults,
    'What the entities of the document have if they do not say it themselves.',
  ),
  sources: list(source).describe('Press releases, reports and pages that facts come from.'),
  places: list(place).describe('Countries, regions, cities, districts and zones.'),
  organizations: list(organization).describe(
    'Companies, authorities, universities and other organizations.',
  ),
  people: list(person).describe('People, with the posts that they hold.'),
  teams: list(team).describe('Teams that are honored as one.'),
  products: list(product).describe('Products, made to be used or sold.'),
  projects: list(project).describe('Projects, such as those of a city.'),
  works: list(work).describe('Films, songs, books, papers and other works.'),
  programs: list(program).describe('Programs, which give awards year after year.'),
  events: list(event).describe('Congresses, fairs and galas at which results are announced.'),
  editions: list(edition).describe(
    'Editions of programs, with their categories, awards and honors.',
  ),
  join: list(join).describe(
    'Recipients that are one: the honors, names, ids and affiliations of the first go to the second.',
  ),
  split: list(split).describe('Recipients that are two: the second gets some honors of the first.'),
  mirror: list(mirror).describe(
    'Editions, programs and sources that the import lists completely: whatever it does not name is removed.',
  ),
  retract: list(retraction).describe(
    'Entities to remove, each by its kind and its key. An entity that others refer to cannot be removed.',
  ),
});

/** A document with its shorthands written out: `7` as a reference, `guangzhou` as a recipient, and so on. */
export type WrittenDocument = z.output<typeof documentSchema>;
/** The same with slugs in place of external ids. */
export type Document = WithSlugs<WrittenDocument>;
export type EditionInput = NonNullable<NonNullable<Document['editions']>[number]>;
export type DefaultsInput = NonNullable<Document['defaults']>;
export type ParticipantInput = NonNullable<EditionInput['participants']>[number];
export type HonorInput = NonNullable<NonNullable<EditionInput['honors']>[number]>;
export type RetractionInput = NonNullable<NonNullable<Document['retract']>[number]>;
