import { z } from 'zod';
import { defaults } from './defaults.ts';
import { shapeOf } from './field-schema.ts';
import { honor } from './honors.ts';
import { media } from './media.ts';
import { participants } from './participants.ts';
import { list, named, origins } from './shared.ts';
import { sourced } from './sources.ts';
import { clearable, optional, shown, slug, slugOrYear } from './value-schemas.ts';

/** Editions with what is in them. */

const award = z
  .strictObject({
    ...named,
    ...sourced,
    ...media,
    ...shapeOf('award'),
    origins,
    honors: list(honor).describe(
      'Its winners and nominees, one item for each certificate or nomination; those that you leave out stay.',
    ),
  })
  .meta({ id: 'award' });

const category = z
  .strictObject({
    ...named,
    ...sourced,
    ...shapeOf('category'),
    awards: list(award).describe('Its awards; those that you leave out stay.'),
    participants,
  })
  .meta({ id: 'category' });

const figure = z
  .strictObject({
    slug: slug.describe('The slug of the figure, unique in its edition.'),
    ...shapeOf('figure'),
    ...sourced,
  })
  .meta({ id: 'figure' });

const statement = z
  .strictObject({
    slug: slug.describe('The slug of the statement, unique in its edition.'),
    ...shapeOf('statement'),
    ...sourced,
  })
  .meta({ id: 'statement' });

const ceremony = z.strictObject(shapeOf('ceremony'));

export const edition = z
  .strictObject({
    program: slug.meta(shown('The slug of its program.', ['nobel-prize'])),
    slug: optional(
      slugOrYear,
      'Identifies the edition in its program; the year by default. Only a second edition in one year needs it.',
      ['2019-spring'],
    ),
    names: named.names,
    ...sourced,
    ...media,
    ...shapeOf('edition'),
    ceremony: clearable(
      ceremony,
      'The ceremony of its results, or the main one of several; null if unknown.',
      [{ heldOn: '2018-12-10', venue: 'Concert Hall', place: 'stockholm' }],
    ),
    origins,
    defaults: optional(
      defaults,
      'What is in the edition has this if it does not say it itself, before the `defaults` of the document.',
    ),
    categories: list(category).describe(
      'Its categories, with their awards and honors; those that you leave out stay.',
    ),
    honors: list(honor).describe(
      'Honors that you do not list under an award, for example because no source names the award; those that you leave out stay.',
    ),
    figures: list(figure).describe(
      'Numbers that sources state about it; those that you leave out stay.',
    ),
    statements: list(statement).describe(
      'What people said about it; those that you leave out stay.',
    ),
    participants,
  })
  .refine(
    ({ year, slug }) => year !== undefined || slug !== undefined,
    // At the year: where that is there and wrong, this is not said as well.
    { path: ['year'], message: 'the year of the edition, or its slug' },
  )
  .meta({ id: 'edition', anyOf: [{ required: ['year'] }, { required: ['slug'] }] });
