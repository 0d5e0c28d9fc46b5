import { z } from 'zod';
import { eventFields, programFields } from '../fields/programs.ts';
import { shapeOf } from '../fields/shape.ts';
import { slugs } from '../fields/values.ts';
import { media } from './media.ts';
import { participants } from './participants.ts';
import { named } from './shared.ts';
import { sourced } from './sources.ts';

/** What gives awards, and where they are given. */

export const program = z
  .strictObject({
    ...named,
    ...sourced,
    ...media,
    ...shapeOf(programFields),
    leadsTo: slugs
      .nullable()
      .optional()
      .describe(
        'Slugs of the programs that being shortlisted here makes eligible for, all of them; null clears the list.',
      ),
  })
  .meta({ id: 'program' });

export const event = z
  .strictObject({ ...named, ...sourced, ...media, ...shapeOf(eventFields), participants })
  .meta({ id: 'event' });
