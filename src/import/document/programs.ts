import { z } from 'zod';
import { simpleFields } from '../../../db/model/simple-fields.ts';
import { media } from './media.ts';
import { participants } from './participants.ts';
import { shapeOf } from './shape.ts';
import { named } from './shared.ts';
import { sourced } from './sources.ts';
import { shown, slugs } from './values.ts';

/** What gives awards, and where they are given. */

export const program = z
  .strictObject({
    ...named,
    ...sourced,
    ...media,
    ...shapeOf(simpleFields.program),
    leadsTo: slugs
      .nullable()
      .optional()
      .meta(
        shown('Slugs of all programs for which its shortlisted entries are eligible.', [
          ['world-prize'],
        ]),
      ),
  })
  .meta({ id: 'program' });

export const event = z
  .strictObject({ ...named, ...sourced, ...media, ...shapeOf(simpleFields.event), participants })
  .meta({ id: 'event' });
