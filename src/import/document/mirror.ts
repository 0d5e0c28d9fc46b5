import { z } from 'zod';
import { slugPattern } from '../../../db/model/keys.ts';
import { natural, optional, slug } from './value-schemas.ts';

const editionForm = 'a program and an edition, such as nobel-prize/1911';

const editionPath = z
  .string(editionForm)
  .max(201, editionForm)
  .regex(new RegExp(`^${slugPattern}/${slugPattern}$`), editionForm)
  .meta({ patternErrorMessage: `Expected ${editionForm}.` });

/** An entity that documents say all there is of. */
export const mirror = z
  .strictObject({
    edition: optional(
      editionPath,
      'The slug of the program and the slug (or year) of the edition. Its categories, awards, honors, figures, statements and participants go if the import does not name them.',
      ['nobel-prize/1911'],
    ),
    program: optional(
      slug,
      'The slug of a program. Its editions go if the import does not name them, with all that is in them.',
      ['nobel-prize'],
    ),
    source: optional(
      slug,
      'The slug of a source. Entities of every kind that cite only this source go if the import does not name them and nothing else refers to them.',
      ['gazette-2019'],
    ),
    atMost: optional(
      natural,
      'How many honors may go (with `source`: entities). Needed if all would go, or more than a tenth; with `program`, also if all of an edition would.',
      [40],
    ),
  })
  .refine(
    ({ edition, program, source }) =>
      [edition, program, source].filter((one) => one !== undefined).length === 1,
    // At the edition: if that is there and wrong, this is not said as well.
    { path: ['edition'], message: 'an edition, or a program or a source instead' },
  )
  .meta({
    id: 'mirror',
    oneOf: [{ required: ['edition'] }, { required: ['program'] }, { required: ['source'] }],
  });
