import { z } from 'zod';
import { shapeOf } from './field-schema.ts';
import { media } from './media.ts';
import { participants } from './participants.ts';
import { named } from './shared.ts';
import { sourced } from './sources.ts';
import { clearable, slugs } from './value-schemas.ts';

/** The programs that give awards, and the events where they are given. */

export const program = z
  .strictObject({
    ...named,
    ...sourced,
    ...media,
    ...shapeOf('program'),
    leadsTo: clearable(
      slugs,
      'Slugs of all programs for which its shortlisted entries are eligible.',
      [['world-prize']],
    ),
  })
  .meta({ id: 'program' });

export const event = z
  .strictObject({ ...named, ...sourced, ...media, ...shapeOf('event'), participants })
  .meta({ id: 'event' });
