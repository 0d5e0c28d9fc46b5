import { z } from 'zod';
import { shapeOf } from './field-schema.ts';
import { named } from './recipient-name.ts';
import { list } from './shared.ts';
import { sourced } from './sources.ts';
import { shown } from './value-schemas.ts';

/** Who took part in editions, categories and events. */

export const participantRoles = [
  'JURY_CHAIR',
  'JUROR',
  'PRESENTER',
  'HOST',
  'SPEAKER',
  'OTHER',
] as const;

export const participantKey = {
  person: named.person.meta(shown('The slug of the person who took part.', ['ada-rivers'])),
  role: z
    .enum(participantRoles)
    .meta(
      shown(
        'JURY_CHAIR: headed the jury; JUROR: was another member of it; PRESENTER: handed over an award; HOST: led through the program; SPEAKER: gave a speech; OTHER: took part in another way.',
        ['JUROR'],
      ),
    ),
};

const participant = z
  .strictObject({
    ...participantKey,
    ...shapeOf('participant'),
    ...sourced,
  })
  .meta({ id: 'participant' });

export const participants = list(participant).describe(
  'Jurors, presenters, hosts, speakers and others who took part; those that you leave out stay.',
);
