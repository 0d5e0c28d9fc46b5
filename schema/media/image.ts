import { builder } from '../builder.ts';
import { languageArgument } from '../nodes/named.ts';
import { Image, Source } from '../types.ts';
import { bestText } from '../values/localized-text.ts';

export const ImageKind = builder.enumType('ImageKind', {
  description: 'What an image is.',
  values: {
    LOGO: { description: 'A logo.' },
    PORTRAIT: { description: 'A picture of a person.' },
    PHOTO: { description: 'Any other photograph.' },
    POSTER: { description: 'A poster, such as that of a film.' },
  } as const,
});

Image.implement({
  description:
    'An image on another server. This server does not fetch it and does not check that it still exists.',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'The URL of the image file.' }),
    kind: t.expose('kind', { type: ImageKind, description: 'What the image is.' }),
    alt: t.string({
      description:
        'What the image shows, for people who cannot see it, in the language that best matches `lang`.',
      args: languageArgument,
      resolve: ({ alt }, { lang }, context) => bestText(alt, lang, context)?.text ?? '',
    }),
    credit: t.exposeString('credit', {
      nullable: true,
      description: 'Whom to name when you show the image. Null if unknown.',
    }),
    license: t.exposeString('license', {
      nullable: true,
      description:
        'The license of the image, such as CC-BY-4.0. Null if unknown. Do not assume that you may show such an image.',
    }),
    width: t.exposeInt('width', {
      nullable: true,
      description: 'The width in pixels. Null if unknown.',
    }),
    height: t.exposeInt('height', {
      nullable: true,
      description: 'The height in pixels. Null if unknown.',
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The source that shows the image. Null if none is given.',
      resolve: ({ source_id }, _args, { loaders }) =>
        source_id === null ? null : loaders.source.load(source_id),
    }),
  }),
});
