import { z } from 'zod';
import { shapeOf, shapeWithin } from '../fields/shape.ts';
import { simpleFields } from '../fields/simple-fields.ts';
import { shown, slug, slugOrYear } from '../fields/values.ts';
import { honor } from './honors.ts';
import { media } from './media.ts';
import { participants } from './participants.ts';
import { list, named, origins } from './shared.ts';
import { sourced } from './sources.ts';

/** Editions with what is in them. */

const award = z
  .strictObject({
    ...named,
    ...sourced,
    ...media,
    ...shapeOf(simpleFields.award),
    origins,
    honors: list(honor).describe(
      'Its winners and nominees, an entry a certificate or nomination; those that are left out stay.',
    ),
  })
  .meta({ id: 'award' });

const category = z
  .strictObject({
    ...named,
    ...sourced,
    ...shapeOf(simpleFields.category),
    awards: list(award).describe('Its awards; those that are left out stay.'),
    participants,
  })
  .meta({ id: 'category' });

const figure = z
  .strictObject({
    slug: slug.describe('What people call the figure; unique in its edition.'),
    ...shapeOf(simpleFields.figure),
    ...sourced,
  })
  .meta({ id: 'figure' });

const statement = z
  .strictObject({
    slug: slug.describe('What people call the statement; unique in its edition.'),
    ...shapeOf(simpleFields.statement),
    ...sourced,
  })
  .meta({ id: 'statement' });

const ceremony = z.strictObject(shapeWithin(simpleFields.edition, 'ceremony'));

export const edition = z
  .strictObject({
    program: slug.meta(shown('The slug of the program that it is an edition of.', ['nobel-prize'])),
    slug: slugOrYear
      .optional()
      .meta(
        shown(
          'What names it in its program; the year if absent, and needed only if a year has two editions.',
          ['2019-spring'],
        ),
      ),
    names: named.names,
    ...sourced,
    ...media,
    ...shapeOf(simpleFields.edition),
    ceremony: ceremony
      .nullable()
      .optional()
      .meta(
        shown(
          'The ceremony of its results, of several the main one; null if nothing is known of one.',
          [{ heldOn: '2018-12-10', venue: 'Concert Hall', place: 'stockholm' }],
        ),
      ),
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
    participants,
  })
  .refine(
    ({ year, slug }) => year !== undefined || slug !== undefined,
    // At the year: where that is there and wrong, this is not said as well.
    { path: ['year'], message: 'the year of the edition, or its slug' },
  )
  .meta({ id: 'edition', anyOf: [{ required: ['year'] }, { required: ['slug'] }] });
