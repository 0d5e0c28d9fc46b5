import { z } from 'zod';
import { phrases } from '../fields/names.ts';
import { address, count, few, longestList, shortText, shown, slug } from '../fields/values.ts';

/** Images of things, and links to pages about them. Both are URLs; nothing is fetched. */

const image = z
  .strictObject({
    url: address.meta(
      shown('Where the image file is, with http or https; each URL once.', [
        'https://tworivers.example/logo.svg',
      ]),
    ),
    kind: z
      .enum(['LOGO', 'PORTRAIT', 'PHOTO', 'POSTER'])
      .meta(
        shown('LOGO; PORTRAIT, a picture of a person; PHOTO, any other photograph; POSTER.', [
          'LOGO',
        ]),
      ),
    alt: phrases
      .refine((texts) => texts.length > 0, 'a text in at least one language')
      .meta({
        minProperties: 1,
        ...shown(
          'What the image shows, for those who cannot see it: a map of languages to texts, the primary one first.',
          [{ en: 'Two blue waves' }],
        ),
      }),
    credit: shortText
      .nullable()
      .default(null)
      .meta(shown('Whom to name beside it; null if nobody or not known.', ['Ann Lake'])),
    license: shortText
      .nullable()
      .default(null)
      .meta(shown('Its license; null if not known.', ['CC-BY-4.0'])),
    width: count
      .nullable()
      .default(null)
      .meta(shown('Its width in pixels; null if not known.', [640])),
    height: count
      .nullable()
      .default(null)
      .meta(shown('Its height in pixels; null if not known.', [480])),
    source: slug
      .nullable()
      .default(null)
      .meta(shown('The slug of the source that shows it; null if none does.', ['two-rivers-site'])),
  })
  .meta({ id: 'image' });

const link = z
  .strictObject({
    url: address.meta(
      shown('The URL of the page, with http or https; each URL once.', [
        'https://tworivers.example',
      ]),
    ),
    kind: z
      .enum(['OFFICIAL', 'VIDEO', 'ARTICLE', 'SOCIAL', 'OTHER'])
      .meta(
        shown(
          'OFFICIAL, its official page or that of its organizer; VIDEO; ARTICLE, what others wrote about it; SOCIAL, a profile in a social network; OTHER.',
          ['VIDEO'],
        ),
      ),
    label: phrases
      .default([])
      .meta(
        shown('What the link is called: a map of languages to texts, the primary one first.', [
          { en: 'The evening of 2019' },
        ]),
      ),
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
