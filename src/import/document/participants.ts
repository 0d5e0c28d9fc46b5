import { z } from 'zod';
import { participantFields } from '../fields/editions.ts';
import { shapeOf } from '../fields/shape.ts';
import { slug } from '../fields/values.ts';
import { list } from './shared.ts';
import { sourced } from './sources.ts';

/** Who took part in editions, categories and events. */

export const participantKey = {
  person: slug.describe('The slug of the person.'),
  role: z
    .enum(['JURY_CHAIR', 'JUROR', 'PRESENTER', 'HOST', 'SPEAKER', 'OTHER'])
    .describe(
      'JURY_CHAIR, who headed the jury; JUROR, another member of it; PRESENTER, who handed over an award; HOST, who led through the program; SPEAKER, who spoke; OTHER, any other part.',
    ),
};

const participant = z
  .strictObject({
    ...participantKey,
    ...shapeOf(participantFields),
    ...sourced,
  })
  .meta({ id: 'participant' });

export const participants = list(participant).describe(
  'Jurors, presenters, speakers and others who took part; those that are left out stay, and go by retract.',
);
