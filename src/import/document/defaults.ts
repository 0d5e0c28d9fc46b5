import { z } from 'zod';
import { simpleFields } from '../../../db/model/simple-fields.ts';
import { fieldSchema } from './field-schema.ts';
import { language } from './names.ts';
import { references } from './sources.ts';
import { optional } from './value-schemas.ts';

/** The values that the entities below a document or an edition have if they do not give them themselves. */
export const defaults = z
  .strictObject({
    references: optional(
      references,
      'The references of each entity below that has none of its own. An entity that the document only names gets none.',
      [[2]],
    ),
    result: fieldSchema(
      {
        ...simpleFields.honor.result,
        description:
          'The result of each new honor below that has none of its own. An honor that exists already keeps its result.',
      },
      'honor',
    ),
    language: optional(
      language,
      'The language of names and texts below that are plain text, such as `names: Marie Curie`.',
      ['en'],
    ),
  })
  .meta({ id: 'defaults' });
