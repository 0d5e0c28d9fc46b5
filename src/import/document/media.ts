import { z } from 'zod';
import { phrases } from './names.ts';
import {
  address,
  count,
  few,
  maxListItems,
  orNull,
  shortText,
  shown,
  slug,
} from './value-schemas.ts';

/** Images of entities, and links to pages about them. Both are URLs; nothing is fetched. */

const image = z
  .strictObject({
    url: address.meta(
      shown('The URL of the image file; each URL once.', ['https://tworivers.example/logo.svg']),
    ),
    kind: z
      .enum(['LOGO', 'PORTRAIT', 'PHOTO', 'POSTER'])
      .meta(
        shown('LOGO; PORTRAIT: a picture of a person; PHOTO: any other photograph; POSTER.', [
          'LOGO',
        ]),
      ),
    alt: phrases
      .refine((texts) => texts.length > 0, 'a text in at least one language')
      .meta({
        minProperties: 1,
        ...shown(
          'What the image shows, for people who cannot see it: a map of languages to texts, the primary one first.',
          [{ en: 'Two blue waves' }],
        ),
      }),
    credit: orNull(shortText, 'The credit to show with it; null if none or unknown.', ['Ann Lake']),
    license: orNull(shortText, 'Its license; null if unknown.', ['CC-BY-4.0']),
    width: orNull(count, 'Its width in pixels; null if unknown.', [640]),
    height: orNull(count, 'Its height in pixels; null if unknown.', [480]),
    source: orNull(slug, 'The slug of the source that shows it; null if none.', [
      'two-rivers-site',
    ]),
  })
  .meta({ id: 'image' });

export const linkKinds = ['OFFICIAL', 'VIDEO', 'ARTICLE', 'SOCIAL', 'OTHER'] as const;

const link = z
  .strictObject({
    url: address.meta(shown('The URL of the page; each URL once.', ['https://tworivers.example'])),
    kind: z
      .enum(linkKinds)
      .meta(
        shown(
          'OFFICIAL: the official page of the entity or of its organizer; VIDEO; ARTICLE: written by others; SOCIAL: a profile in a social network; OTHER.',
          ['VIDEO'],
        ),
      ),
    label: phrases
      .default([])
      .meta(
        shown('The text of the link: a map of languages to texts, the primary one first.', [
          { en: 'The evening of 2019' },
        ]),
      ),
  })
  .meta({ id: 'link' });

function once<Item extends { url: string }>(item: z.ZodType<Item>, what: string) {
  return z
    .array(item, `a list of ${what}`)
    .max(maxListItems, few)
    .refine((list) => new Set(list.map(({ url }) => url)).size === list.length, 'each URL once')
    .meta({ uniqueItems: true })
    .nullable()
    .optional();
}

/** The fields of every entity that a page can be about. */
export const media = {
  images: once(image, 'images').meta({
    id: 'images',
    description:
      'Images, in order: a list of { url, kind, alt, credit, license, width, height, source }. It replaces the existing list, whatever its source.',
  }),
  links: once(link, 'links').meta({
    id: 'links',
    description:
      'Pages about the entity, in order: a list of { url, kind, label }. It replaces the existing list, whatever its source.',
  }),
};
