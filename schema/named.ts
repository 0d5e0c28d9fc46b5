import type { NameRow } from '../db/queries/names.ts';
import type { Context } from '../src/context.ts';
import { languages } from './arguments.ts';
import { builder } from './builder.ts';
import { bestMatch } from './language.ts';

export const NameKind = builder.enumType('NameKind', {
  description: 'What kind of name it is.',
  values: {
    OFFICIAL: { description: 'The full name, as sources give it.' },
    SHORT: { description: 'A shorter form in use.' },
    ALIAS: { description: 'Another name or spelling.' },
    FORMER: { description: 'A name of earlier times.' },
  } as const,
});

export const Name = builder.objectRef<NameRow>('Name').implement({
  description: 'One name of a thing, in one language.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name itself.' }),
    lang: t.expose('lang', {
      type: 'LanguageTag',
      nullable: true,
      description: 'The language it is in, null where no source says or it belongs to none.',
    }),
    kind: t.expose('kind', { type: NameKind, description: 'What kind of name it is.' }),
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
      'Languages in the order they are wished for, at most 10; the wish of the whole operation (`?lang=`) if absent.',
    validate: { schema: languages },
  }),
}));

export const Named = builder.interfaceRef<NamedShape>('Named').implement({
  description:
    'Something with names. `name` is the best match of the wanted languages (the primary name if none is wanted or none fits), `localizedName` says which language that was.',
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'What people and addresses call it: lower-case words joined by hyphens.',
    }),
    name: t.string({
      description: 'The name that fits the wished languages best, else the primary name.',
      args: languageArgument,
      resolve: (thing, { lang }, context) =>
        localizedName(thing, lang, context)?.text ?? thing.slug,
    }),
    localizedName: t.field({
      type: Name,
      nullable: true,
      description:
        '`name` with its language and kind; null for a thing that goes by its slug only.',
      args: languageArgument,
      resolve: (thing, { lang }, context) => localizedName(thing, lang, context),
    }),
    names: t.field({
      type: [Name],
      extensions: { listSize: 3 },
      description: 'All names, the primary one first, or those of one language or kind.',
      args: {
        lang: t.arg({
          type: 'LanguageTag',
          required: false,
          description: 'Only names in exactly this language; all languages if absent.',
        }),
        kind: t.arg({
          type: NameKind,
          required: false,
          description: 'Only names of this kind; all kinds if absent.',
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
