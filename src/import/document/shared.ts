import { z } from 'zod';
import { names } from '../fields/names.ts';
import { partialDate, shortText, slug, slugs } from '../fields/values.ts';

/** What things of several kinds have in documents. */

/** The list of a kind of thing. Null stands where an item was too wrong to be read on (validate.ts). */
export const list = <T extends z.ZodType>(item: T) => z.array(item.nullable(), 'a list').optional();

export const named = {
  slug: slug.meta({
    id: 'ownSlug',
    description:
      'What people and addresses call it: lower-case letters and digits, with single hyphens between; it says which thing is meant.',
  }),
  names: names.optional().meta({
    id: 'names',
    description:
      'What it is called: a map of languages to names, the primary one first, or a list of { text, lang, kind }; a new thing needs one, names of other languages and kinds stay, and null in place of a name takes it away.',
  }),
};

/** What names an affiliation of a person, beside the organization. */
export const affiliationKey = {
  title: shortText
    .nullable()
    .default(null)
    .describe('The post or membership as the source gives it; null where it does not say.'),
  asOf: partialDate
    .nullable()
    .default(null)
    .describe(
      'When a source says it held, as exact as known, in quotes; null where no time is said.',
    ),
};

export const origins = slugs.nullable().optional().meta({
  id: 'origins',
  description:
    'Slugs of the places that the declared honors come from, as the source lists them; null where it does not.',
});
