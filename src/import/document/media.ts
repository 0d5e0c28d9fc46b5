import { z } from 'zod';
import { phrases } from '../fields/names.ts';
import { address, count, few, longestList, shortText, slug } from '../fields/values.ts';

/** Images of things, and links to pages about them. Both are URLs; nothing is fetched. */

const image = z
  .strictObject({
    url: address.describe('Where the image file is, with http or https; each URL once.'),
    kind: z
      .enum(['LOGO', 'PORTRAIT', 'PHOTO', 'POSTER'])
      .describe('LOGO; PORTRAIT, a picture of a person; PHOTO, any other photograph; POSTER.'),
    alt: phrases
      .refine((texts) => texts.length > 0, 'a text in at least one language')
      .meta({
        minProperties: 1,
        description:
          'What the image shows, for those who cannot see it: a map of languages to texts, the primary one first.',
      }),
    credit: shortText
      .nullable()
      .default(null)
      .describe('Whom to name beside it; null where nobody or not known.'),
    license: shortText
      .nullable()
      .default(null)
      .describe('Its license, such as CC-BY-4.0; null where not known.'),
    width: count.nullable().default(null).describe('Its width in pixels; null where not known.'),
    height: count.nullable().default(null).describe('Its height in pixels; null where not known.'),
    source: slug
      .nullable()
      .default(null)
      .describe('The slug of the source that shows it; null where none does.'),
  })
  .meta({ id: 'image' });

const link = z
  .strictObject({
    url: address.describe('The URL of the page, with http or https; each URL once.'),
    kind: z
      .enum(['OFFICIAL', 'VIDEO', 'ARTICLE', 'SOCIAL', 'OTHER'])
      .describe(
        'OFFICIAL, a page of its own or of its organizer; VIDEO; ARTICLE, what others wrote about it; SOCIAL, a profile in a social network; OTHER.',
      ),
    label: phrases
      .default([])
      .describe('What the link is called: a map of languages to texts, the primary one first.'),
  })
  .meta({ id: 'link' });

function once<Item extends { url: string }>(item: z.ZodType<Item>, what: string) {
  return z
    .array(item, `a list of ${what}`)
    .max(longestList, few)
    .refine((list) => new Set(list.map(({ url }) => url)).size === list.length, 'each URL once')
    .meta({ uniqueItems: true })
    .nullable()
    .optional();
}

/** What everything has that a page can be about. */
export const media = {
  images: once(image, 'images').meta({
    id: 'images',
    description:
      'Images of it, in order: a list of { url, kind, alt, credit, license, width, height, source }, which takes the place of the list that is there; null clears it. Nothing is fetched.',
  }),
  links: once(link, 'links').meta({
    id: 'links',
    description:
      'Pages about it, in order: a list of { url, kind, label }, which takes the place of the list that is there; null clears it.',
  }),
};
