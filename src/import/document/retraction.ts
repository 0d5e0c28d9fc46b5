import { z } from 'zod';
import { participantKey } from './participants.ts';
import { named } from './recipient-name.ts';
import {
  honorKey,
  optional,
  orNull,
  partialDate,
  shortText,
  slug,
  slugOrYear,
  year,
} from './value-schemas.ts';

/** The entity that is to go: one kind and the key of one entity. */

const inProgram = {
  program: slug.describe('The slug of the program.'),
  edition: slugOrYear.describe('The slug of the edition, or its year if it has none.'),
};
const inEdition = (what: string) =>
  z.strictObject({ ...inProgram, slug: slug.describe(`The slug of the ${what}.`) });

export const retraction = z
  .strictObject({
    source: slug.describe('The slug of a source.'),
    place: named.place.describe('The slug of a place.'),
    organization: named.organization.describe('The slug of an organization.'),
    person: named.person.describe('The slug of a person.'),
    team: named.team.describe('The slug of a team.'),
    product: named.product.describe('The slug of a product.'),
    project: named.project.describe('The slug of a project.'),
    work: named.work.describe('The slug of a work.'),
    affiliation: z
      .strictObject({
        person: named.person.describe('The slug of the person.'),
        organization: named.organization.describe('The slug of the organization.'),
        title: orNull(shortText, 'The title exactly as in the graph; null if it has none.'),
        asOf: orNull(partialDate, 'The date exactly as in the graph; null if it has none.'),
      })
      .describe('An affiliation, by its person, organization, title and date.'),
    participant: z
      .strictObject({
        program: inProgram.program.optional(),
        edition: inProgram.edition.optional(),
        category: orNull(
          slug,
          'The slug of the category; null for a participant of the edition as a whole.',
        ),
        event: optional(slug, 'The slug of the event, for a participant of an event.'),
        ...participantKey,
      })
      .refine(
        ({ program, edition, category, event }) =>
          event === undefined
            ? program !== undefined && edition !== undefined
            : program === undefined && edition === undefined && category === null,
        {
          path: ['event'],
          message: 'the event, or the program and edition, that the person took part in',
        },
      )
      .meta({ oneOf: [{ required: ['program', 'edition'] }, { required: ['event'] }] })
      .describe(
        'A participant, by the edition (and category) or the event, the person and the role.',
      ),
    program: slug.describe('The slug of a program.'),
    event: slug.describe('The slug of an event.'),
    edition: z
      .strictObject({
        program: inProgram.program,
        year: optional(year, 'The year of the edition, if you do not give its slug.'),
        slug: optional(slugOrYear, 'The slug of the edition; the year if absent.'),
      })
      .refine(({ year, slug }) => year !== undefined || slug !== undefined, {
        path: ['year'],
        message: 'the year of the edition, or its slug',
      })
      .meta({ anyOf: [{ required: ['year'] }, { required: ['slug'] }] })
      .describe('An edition, by its program and its year or slug.'),
    category: inEdition('category').describe('A category, by its edition and its slug.'),
    award: inEdition('award').describe('An award, by its edition and its slug.'),
    honor: z
      .strictObject({
        ...inProgram,
        key: honorKey.describe('The key of the honor, unique in its edition.'),
      })
      .describe('An honor, by its edition and its key.'),
    figure: inEdition('figure').describe('A figure, by its edition and its slug.'),
    statement: inEdition('statement').describe('A statement, by its edition and its slug.'),
  })
  .partial()
  .refine(
    (one) => Object.values(one).filter((key) => key !== undefined).length === 1,
    'one kind and its key',
  )
  .meta({ id: 'retraction', minProperties: 1, maxProperties: 1 });
