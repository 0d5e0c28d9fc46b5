import { z } from 'zod';
import { names } from './names.ts';
import { placeNames } from './recipient-name.ts';
import { orNull, partialDate, shortText, shown, slug } from './value-schemas.ts';

/** The fields that entities of several kinds have in documents. */

/** The list of a kind of entity. Null stands where an item was too wrong to be read on (validate.ts). */
export const list = <T extends z.ZodType>(item: T) => z.array(item.nullable(), 'a list').optional();

export const named = {
  slug: slug.meta({
    id: 'ownSlug',
    ...shown(
      'Identifies the entity in documents and URLs: lower-case letters and digits, with single hyphens between.',
      ['marie-curie'],
    ),
  }),
  names: names.optional().meta({
    id: 'names',
    ...shown(
      'A map of languages to names, the primary one first, or a list of { text, lang, kind }. Names in other languages and of other kinds stay; null in place of a name removes it; needed for a new entity.',
      [{ en: 'Marie Curie' }],
    ),
  }),
};

/** The fields that name an affiliation of a person, beside the organization. */
export const affiliationKey = {
  title: orNull(shortText, 'The post or membership, as the source gives it; null if unknown.', [
    'Professor',
  ]),
  asOf: orNull(
    partialDate,
    'A date on which a source says that the person holds the post, not the date when it began; null if unknown.',
    ['1911'],
  ),
};

export const origins = placeNames
  .nullable()
  .optional()
  .meta({
    id: 'origins',
    ...shown(
      'Slugs of the places that the declared winners come from, as the source lists them; null if unknown.',
      [['france', 'mexico']],
    ),
  });
