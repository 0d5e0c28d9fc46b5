import type { NameRow } from '../db/queries/names.ts';
import type { Context } from '../src/context.ts';
import { languages } from './arguments.ts';
import { builder } from './builder.ts';
import { bestMatch } from './language.ts';

export const NameKind = builder.enumType('NameKind', {
  description: 'Whether the name is official, short, an alias or out of use.',
  values: {
    OFFICIAL: { description: 'The full name, as sources give it.' },
    SHORT: { description: 'A shorter form that is in use.' },
    ALIAS: { description: 'Another name or spelling.' },
    FORMER: { description: 'A name that is no longer used.' },
  } as const,
});

export const Name = builder.objectRef<NameRow>('Name').implement({
  description: 'A name in one language.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name, as it is written.' }),
    lang: t.expose('lang', {
      type: 'LanguageTag',
      nullable: true,
      description:
        'The language of the name. Null if no source says, or it belongs to no language.',
    }),
    kind: t.expose('kind', {
      type: NameKind,
      description: 'Whether the name is official, short, an alias or out of use.',
    }),
  }),
});

export interface NamedShape {
  slug: string;
  /** the primary one first */
  names: NameRow[];
}

/** Official names before short ones, those before others. */
const preference = { OFFICIAL: 0, SHORT: 1, ALIAS: 2, FORMER: 3 };

/** The name of a thing that fits the wishes best, or undefined where it has none. */
export function localizedName(
  { names }: NamedShape,
  wishes: readonly string[] | null | undefined,
  context: Pick<Context, 'wishes'>,
): NameRow | undefined {
  const wanted = wishes ?? context.wishes;
  const preferred = names.toSorted((a, b) => preference[a.kind] - preference[b.kind]);
  // A name of earlier times only where nothing else fits.
  const present = preferred.filter((name) => name.kind !== 'FORMER');
  return bestMatch(present, wanted) ?? bestMatch(preferred, wanted) ?? names[0];
}

/** The argument that says which languages a reader wishes for. */
export const languageArgument = builder.args((t) => ({
  lang: t.field({
    type: ['LanguageTag'],
    required: false,
    description:
      'The languages you want, most wanted first, at most 10. The default is the `lang` parameter of the URL.',
    validate: { schema: languages },
  }),
}));

export const Named = builder.interfaceRef<NamedShape>('Named').implement({
  description:
    'An entity with names in one or more languages. `name` is the best match for the languages you want, or the primary name if none matches; `localizedName` shows the language of that name.',
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description:
        'A readable key for URLs and filters: lower-case words joined by hyphens. It can change when the entity is renamed; `id` does not.',
    }),
    name: t.string({
      description: 'The name that best matches the languages you want, or else the primary name.',
      args: languageArgument,
      resolve: (thing, { lang }, context) =>
        localizedName(thing, lang, context)?.text ?? thing.slug,
    }),
    localizedName: t.field({
      type: Name,
      nullable: true,
      description:
        'The same name as `name`, with its language and kind. Null if the entity has no names; `name` is then the slug.',
      args: languageArgument,
      resolve: (thing, { lang }, context) => localizedName(thing, lang, context),
    }),
    names: t.field({
      type: [Name],
      extensions: { listSize: 3 },
      description: 'The names, the primary one first.',
      args: {
        lang: t.arg({
          type: 'LanguageTag',
          required: false,
          description: 'Limits the list to names in exactly this language.',
        }),
        kind: t.arg({
          type: NameKind,
          required: false,
          description: 'Limits the list to names of this kind.',
        }),
      },
      resolve: ({ names }, { lang, kind }) =>
        names.filter(
          (name) =>
            (lang == null || name.lang?.toLowerCase() === lang.toLowerCase()) &&
            (kind == null || name.kind === kind),
        ),
    }),
  }),
});
