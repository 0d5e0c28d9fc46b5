import { z } from 'zod';
import { named, optionalAddress, optionalDate, optionalSlug, optionalText } from './shared.ts';
import { sourced } from './sources.ts';
import { slugs, year } from './values.ts';

/** What gives awards, and where they are given. */

export const program = z
  .strictObject({
    ...named,
    ...sourced,
    foundedYear: year
      .nullable()
      .optional()
      .describe('The year it was founded; null where not known.'),
    website: optionalAddress.describe('Its own site, with http or https; null where not known.'),
    organizer: optionalSlug.describe(
      'The slug of the organization that organizes it; null where no source says.',
    ),
    parent: optionalSlug.describe(
      'The slug of the program that it is part of; null where it is part of none or no source says.',
    ),
    leadsTo: slugs
      .nullable()
      .optional()
      .describe(
        'Slugs of the programs that being shortlisted here makes eligible for, all of them; null clears the list.',
      ),
  })
  .meta({ id: 'program' });

export const event = z
  .strictObject({
    ...named,
    ...sourced,
    startsOn: optionalDate.describe(
      'Its first day, as exact as known, in quotes; null where not known.',
    ),
    endsOn: optionalDate.describe(
      'Its last day, as exact as known, in quotes; null where not known.',
    ),
    venue: optionalText.describe('The hall or grounds; null where not known.'),
    place: optionalSlug.describe(
      'The slug of the city or other place it is held in; null where not known.',
    ),
    organizer: optionalSlug.describe(
      'The slug of the organization that organizes it; null where no source says.',
    ),
  })
  .meta({ id: 'event' });
