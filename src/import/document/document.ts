import { z } from 'zod';
import { dateTime, longText, shortText, shown, slug } from '../fields/values.ts';
import { edition } from './editions.ts';
import { event, program } from './programs.ts';
import { organization, person, place, product, project, team, work } from './recipients.ts';
import { retraction } from './retraction.ts';
import { list } from './shared.ts';
import { source } from './sources.ts';

/**
 * The documents of format `awards/1`: what may stand where. A field that may be null is cleared by null;
 * one that is absent stays as it is. What must be given for a new thing is asked for later (check.ts),
 * when it is known whether it is new. The descriptions are what editors show (json-schema.ts).
 */
export const documentSchema = z.strictObject({
  $schema: shortText
    .optional()
    .describe('The address of this schema, for editors; the import ignores it.'),
  format: z.literal('awards/1').describe('The format of the document: awards/1.'),
  source: slug
    .optional()
    .meta(
      shown(
        'The slug of the source of this document, for references that name no source. A document without one counts as editorial, and overwrites values whatever their source.',
        ['nobelprize-org'],
      ),
    ),
  reason: longText
    .optional()
    .meta(shown('Why the document is written, kept in the change log.', ['First load'])),
  publishAt: dateTime
    .optional()
    .meta(
      shown(
        'When its facts may be known: until then the document waits, and only press and curators see what it will change. A time that has passed holds nothing back.',
        ['2025-09-05T20:00:00+08:00'],
      ),
    ),
  license: shortText
    .nullable()
    .optional()
    .meta(
      shown('The license of the whole data set as an SPDX identifier; null clears it.', [
        'CC-BY-4.0',
      ]),
    ),
  sources: list(source).describe('Press releases, news and pages that facts come from.'),
  places: list(place).describe('Countries, regions, cities, districts and zones.'),
  organizations: list(organization).describe(
    'Companies, authorities, universities and other organizations.',
  ),
  people: list(person).describe('People, with the posts that they hold.'),
  teams: list(team).describe('Teams, which are honored as one.'),
  products: list(product).describe('What is made to be used or sold.'),
  projects: list(project).describe('Projects, such as those that a city carries out.'),
  works: list(work).describe('Films, songs, books, papers and other works.'),
  programs: list(program).describe('Programs, which give awards in one edition after another.'),
  events: list(event).describe('Congresses, fairs and galas at which results are given.'),
  editions: list(edition).describe(
    'Rounds of a program, such as that of 2025, with their categories, awards and honors.',
  ),
  retract: list(retraction).describe(
    'What is to go, an entry a thing and its key alone; what others refer to cannot go before they do.',
  ),
});

/** A document with its shorthands written out: `7` as a reference, `guangzhou` as a recipient, and so on. */
export type Document = z.output<typeof documentSchema>;
export type EditionInput = NonNullable<NonNullable<Document['editions']>[number]>;
export type ParticipantInput = NonNullable<EditionInput['participants']>[number];
export type HonorInput = NonNullable<NonNullable<EditionInput['honors']>[number]>;
export type RetractionInput = NonNullable<NonNullable<Document['retract']>[number]>;
