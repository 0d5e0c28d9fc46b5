import { z } from 'zod';
import { honor } from './honors.ts';
import { localized } from './names.ts';
import {
  at,
  declared,
  list,
  named,
  optionalDate,
  optionalSlug,
  optionalText,
  origins,
} from './shared.ts';
import { sourced } from './sources.ts';
import { slug, slugOrYear, year } from './values.ts';

/** Editions with what is in them. */

const award = z
  .strictObject({
    ...named,
    ...sourced,
    highest: z
      .boolean('true or false')
      .optional()
      .describe(
        'Whether the source calls it the highest distinction of its category; false for a new award without it.',
      ),
    status: z
      .enum(['AWARDED', 'NOT_AWARDED', 'UNDISCLOSED', 'UPCOMING', 'UNKNOWN'])
      .optional()
      .describe(
        'AWARDED; NOT_AWARDED in this edition; UNDISCLOSED, given and kept from the public; UPCOMING, still to be given; UNKNOWN, no source says (a new award without one).',
      ),
    statusReason: localized
      .nullable()
      .optional()
      .describe(
        'Why it has this status, in our words: a map of languages to texts, in which null takes one away; null where no source says.',
      ),
    declared,
    origins,
    ...at,
    honors: list(honor).describe(
      'Its winners and nominees, an entry a certificate or nomination; those that are left out stay.',
    ),
  })
  .meta({ id: 'award' });

const category = z
  .strictObject({
    ...named,
    ...sourced,
    kind: z
      .enum(['CITY', 'ENTERPRISE', 'PRODUCT', 'PROJECT', 'LEADERSHIP', 'PERSON', 'WORK', 'OTHER'])
      .optional()
      .describe(
        'What it honors: CITY, cities and other places; ENTERPRISE, companies; PRODUCT; PROJECT; LEADERSHIP, people and teams for how they lead; PERSON, people for what they did; WORK, films, books and the like; OTHER, or several of these; needed for a new category.',
      ),
    section: optionalText.describe(
      'Which part of the program gives it, as the source says; null where it does not say.',
    ),
    ...at,
    awards: list(award).describe('Its awards; those that are left out stay.'),
  })
  .meta({ id: 'category' });

const figure = z
  .strictObject({
    slug: slug.describe('What people call the figure; unique in its edition.'),
    label: localized
      .optional()
      .describe(
        'What the number counts, in our words: a map of languages to texts, in which null takes one away; a new figure needs one.',
      ),
    value: z
      .number('a number')
      .nullable()
      .optional()
      .describe('The number, counted in the unit; null where not known.'),
    unit: optionalText.describe('What it is counted in; null where the label says it all.'),
    ...at,
    ...sourced,
  })
  .meta({ id: 'figure' });

const statement = z
  .strictObject({
    slug: slug.describe('What people call the statement; unique in its edition.'),
    speaker: slug
      .optional()
      .describe('The slug of the person who said it; needed for a new statement.'),
    capacity: optionalText.describe(
      'How the source introduces the speaker; null where it does not.',
    ),
    summary: localized
      .optional()
      .describe(
        'What was said, in our words: a map of languages to texts, in which null takes one away; a new statement needs one.',
      ),
    event: optionalSlug.describe(
      'The slug of the event it was said at or about; null where not known.',
    ),
    ...at,
    ...sourced,
  })
  .meta({ id: 'statement' });

const ceremony = z.strictObject({
  heldOn: optionalDate.describe('The day, as exact as known, in quotes; null where not known.'),
  venue: optionalText.describe('The hall; null where not known.'),
  place: optionalSlug.describe('The slug of the city or other place; null where not known.'),
});

export const edition = z
  .strictObject({
    program: slug.describe('The slug of the program that it is an edition of.'),
    year: year
      .optional()
      .describe(
        "The year in the edition's name; needed for a new edition, and where slug is absent.",
      ),
    slug: slugOrYear
      .optional()
      .describe(
        'What names it in its program; the year if absent, and needed only where a year has two editions.',
      ),
    names: named.names,
    ...sourced,
    ordinal: z
      .int('a whole number')
      .min(1, 'a number from 1')
      .max(32_767, 'a number up to 32,767')
      .nullable()
      .optional()
      .describe('Which edition of the program it is, counted from 1; null where not known.'),
    event: optionalSlug.describe(
      'The slug of the event at which its results were given; null where not known.',
    ),
    ceremony: ceremony
      .nullable()
      .optional()
      .describe('The ceremony of its results; null where nothing is known of one.'),
    declared,
    origins,
    categories: list(category).describe(
      'Its categories with their awards and honors; those that are left out stay.',
    ),
    honors: list(honor).describe(
      'Honors that stand under no award here, such as those whose award no source names; those that are left out stay.',
    ),
    figures: list(figure).describe(
      'The numbers that sources state about it; those that are left out stay.',
    ),
    statements: list(statement).describe('What was said about it; those that are left out stay.'),
  })
  .refine(
    ({ year, slug }) => year !== undefined || slug !== undefined,
    // At the year: where that is there and wrong, this is not said as well.
    { path: ['year'], message: 'the year of the edition, or its slug' },
  )
  .meta({ id: 'edition', anyOf: [{ required: ['year'] }, { required: ['slug'] }] });
