import { mapped } from '../../db/loaders/loader.ts';
import type { NamedRow, NameRow } from '../../db/queries/lists/names.ts';
import { languages } from '../arguments/arguments.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { bestMatch } from '../values/language.ts';
import { Node, type NodeShape } from './node.ts';

export const NameKind = builder.enumType('NameKind', {
  description: 'Whether a name is official, short, an alias or no longer used.',
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
        'The language of the name. Null if unknown, or if the name belongs to no language.',
    }),
    kind: t.expose('kind', {
      type: NameKind,
      description: 'Whether a name is official, short, an alias or no longer used.',
    }),
  }),
});

export interface NamedShape extends NamedRow, NodeShape {
  slug: string;
  /** the entity that the names are those of, if it is another */
  names_id?: string | null;
}

/** Official names before short ones, those before others. */
const preference = { OFFICIAL: 0, SHORT: 1, ALIAS: 2, FORMER: 3 };

/** The name that best matches the languages; null if there are no names. */
export function localizedName(
  entity: NamedShape,
  preferredLanguages: readonly string[] | null | undefined,
  context: Context,
): NameRow | null | Promise<NameRow | null> {
  const wanted = preferredLanguages ?? context.preferredLanguages;
  if (wanted.length === 0) return primaryOf(entity);
  return mapped(allNames(entity, context), (names) => bestName(names, wanted) ?? primaryOf(entity));
}

/** The name that best matches the languages; undefined if none matches. */
export function bestName(
  names: readonly NameRow[],
  preferredLanguages: readonly string[],
): NameRow | undefined {
  const preferred = names.toSorted((a, b) => preference[a.kind] - preference[b.kind]);
  // A name of earlier times only where nothing else fits.
  const present = preferred.filter((name) => name.kind !== 'FORMER');
  return bestMatch(present, preferredLanguages) ?? bestMatch(preferred, preferredLanguages);
}

/** The text of that name; the slug where there is none. */
export function nameOf(
  entity: NamedShape,
  preferredLanguages: readonly string[] | null | undefined,
  context: Context,
): string | Promise<string> {
  return mapped(
    localizedName(entity, preferredLanguages, context),
    (name) => name?.text ?? entity.slug,
  );
}

function primaryOf({
  name_text: text,
  name_lang: lang,
  name_kind: kind,
}: NamedShape): NameRow | null {
  return text === null || kind === null ? null : { text, lang, kind };
}

function allNames({ id, names, names_id }: NamedShape, { loaders }: Context) {
  return names ?? loaders.names.load(names_id ?? id);
}

/** The argument `lang`: the preferred languages of a field. */
export const languageArgument = builder.args((t) => ({
  lang: t.field({
    type: ['LanguageTag'],
    required: false,
    description:
      'Your languages in order of preference, at most 10. The default is the parameter `lang` in the URL of the request, such as `?lang=es,en`.',
    validate: { schema: languages },
  }),
}));

/** The options of the field `slug` of a type. @param others among what the slug is unique */
export const slugOptions = (others: string) => ({
  description: `A readable key for URLs and filters: lowercase words joined by hyphens. Unique among ${others}. A new name does not change it.`,
});

export const Named = builder.interfaceRef<NamedShape>('Named').implement({
  description:
    'An entity that can have names in several languages. The first name in `names` is the primary name. To choose a name, the languages in `lang` are tried in order. For each, a name in exactly that language is used, or else one in a more specific form (`zh` matches `zh-Hans`), or else one in a less specific form. Of several names that match, the official one is used, else a short name, else an alias. A former name is used only if no other name matches any language in `lang`.',
  interfaces: () => [Node],
  fields: (t) => ({
    slug: t.exposeString(
      'slug',
      slugOptions('entities of its kind, in some kinds only within a program or edition'),
    ),
    name: t.string({
      description:
        'The name that best matches `lang`. The primary name if none matches; the slug if there are no names.',
      args: languageArgument,
      resolve: (entity, { lang }, context) => nameOf(entity, lang, context),
    }),
    localizedName: t.field({
      type: Name,
      nullable: true,
      description:
        'Like `name`, but with the language and kind of the name. Null if there are no names.',
      args: languageArgument,
      resolve: (entity, { lang }, context) => localizedName(entity, lang, context),
    }),
    names: t.field({
      type: [Name],
      description: 'All names. The primary name comes first.',
      args: {
        lang: t.arg({
          type: 'LanguageTag',
          required: false,
          description: 'Returns only names in exactly this language. Omit it to get all.',
        }),
        kind: t.arg({
          type: NameKind,
          required: false,
          description: 'Returns only names of this kind. Omit it to get all.',
        }),
      },
      resolve: (entity, { lang, kind }, context) =>
        mapped(allNames(entity, context), (names) =>
          names.filter(
            (name) =>
              (lang == null || name.lang?.toLowerCase() === lang.toLowerCase()) &&
              (kind == null || name.kind === kind),
          ),
        ),
    }),
  }),
});
