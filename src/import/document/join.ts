import { z } from 'zod';
import { slugPattern } from '../../../db/model/keys.ts';
import { list } from './shared.ts';
import { shown, slug } from './value-schemas.ts';

/** Recipients that turn out to be one, or two. */

const honorForm =
  'the key of an honor as reports show it, such as nobel-prize/1911/chemistry/marie-curie';

export const join = z
  .strictObject({
    from: slug.meta(
      shown('The slug of the recipient that goes. Its slug and its id then mean the other one.', [
        'maria-sklodowska',
      ]),
    ),
    into: slug.meta(shown('The slug of the recipient that stays.', ['marie-curie'])),
  })
  .refine(({ from, into }) => from !== into, { path: ['into'], message: 'another recipient' })
  .meta({ id: 'join' });

export const split = z
  .strictObject({
    from: slug.meta(
      shown('The slug of the recipient that some honors are taken from.', ['j-smith']),
    ),
    into: slug.meta(
      shown(
        'The slug of the recipient that gets them. A new one that the document does not list has the kind and the names of the first.',
        ['jane-smith'],
      ),
    ),
    honors: list(
      z
        .string(honorForm)
        .max(702, honorForm)
        .regex(new RegExp(`^${slugPattern}/${slugPattern}/.+$`), honorForm)
        .meta({ patternErrorMessage: `Expected ${honorForm}.` }),
    ).meta(
      shown('The honors that it gets, each as reports show it: program, edition and key.', [
        ['port-prize/2025/best-port/j-smith'],
      ]),
    ),
  })
  .refine(({ from, into }) => from !== into, { path: ['into'], message: 'another recipient' })
  .meta({ id: 'split' });
