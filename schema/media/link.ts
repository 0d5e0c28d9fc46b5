import type { LinkRow } from '../../db/queries/sources/media.ts';
import { builder } from '../builder.ts';
import { languageArgument } from '../nodes/named.ts';
import { bestText } from '../values/localized-text.ts';

export const LinkKind = builder.enumType('LinkKind', {
  description: 'What a link leads to.',
  values: {
    OFFICIAL: { description: 'A page of the entity itself or of its organizer.' },
    VIDEO: { description: 'A video, such as the recording of a ceremony.' },
    ARTICLE: { description: 'What somebody else wrote about it.' },
    SOCIAL: { description: 'A profile in a social network.' },
    OTHER: { description: 'Anything else.' },
  } as const,
});

export const Link = builder.objectRef<LinkRow>('Link').implement({
  description: 'A web page about an entity.',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'The URL of the page.' }),
    kind: t.expose('kind', { type: LinkKind, description: 'What the link leads to.' }),
    label: t.string({
      nullable: true,
      description:
        'The text to show for the link, in the language that best matches `lang`. Null if there is none.',
      args: languageArgument,
      resolve: ({ label }, { lang }, context) => bestText(label, lang, context)?.text ?? null,
    }),
  }),
});
