import type { Dimension } from '../db/queries/statistics-dimension.ts';
import type { Context } from '../src/context.ts';
import { builder } from './builder.ts';
import { localizedName, type NamedShape } from './named.ts';
import { Node, type NodeShape } from './node.ts';
import { unknownIn } from './unknown.ts';

export const StatisticsDimension = builder.enumType('StatisticsDimension', {
  description: 'By what statistics count: what the same fields of the filter of honors look at.',
  values: {
    PROGRAM: { description: 'The program; one an honor.' },
    YEAR: { description: 'The year of the edition; one an honor.' },
    CATEGORY: {
      description: 'The category, through the years, as program/slug; one an honor, or unknown.',
    },
    CATEGORY_KIND: { description: 'The kind of the category; one an honor, or unknown.' },
    AWARD: {
      description: 'The award, through the years, as program/slug; one an honor, or unknown.',
    },
    RESULT: { description: 'How far the entry came; one an honor.' },
    RECIPIENT: { description: 'Each of the recipients, in any role; or unknown.' },
    RECIPIENT_KIND: { description: 'Each kind of which some recipient is one; or unknown.' },
    COUNTRY: { description: 'Each country that the honor counts under; or unknown.' },
    PLACE: {
      description:
        'Each place that the honor counts under, and each that it lies in: a city, its region and its country have a row each; or unknown.',
    },
  } as const,
});

export interface KeyShape {
  dimension: Dimension;
  value: string | null;
}

export const StatisticsKey = builder.objectRef<KeyShape>('StatisticsKey').implement({
  description: 'What the honors of a row have in common in one dimension.',
  fields: (t) => ({
    dimension: t.expose('dimension', { type: StatisticsDimension, description: 'Which one.' }),
    value: t.exposeString('value', {
      nullable: true,
      description:
        'What the filter of honors takes for it: a slug, program/slug, a year, a value of an enum, or the code of a country (the slug of a country that has no code, which `place` takes). Null where it is unknown: `hasCategory`, `hasAward`, `hasRecipient`, `hasPlace` or `hasCountry` false.',
    }),
    label: t.string({
      description:
        'The value for people: the name in the wished language, for categories and awards as the newest edition has it; `Unknown` in the language of `?lang=` where it is unknown.',
      resolve: async (key, _args, context) => {
        if (key.value === null) return unknownIn(context.wishes);
        const thing = await loadThing(key, context);
        if (thing) return localizedName(thing, null, context)?.text ?? thing.slug;
        return key.dimension === 'YEAR' ? key.value : inWords(key.value);
      },
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description:
        'The program, newest category, award through the years, recipient, country or place; null for years, kinds and results, and where it is unknown.',
      resolve: (key, _args, context) => loadThing(key, context),
    }),
  }),
});

/** The thing that a key names, or null where it names none. */
async function loadThing(
  { dimension, value }: KeyShape,
  { loaders }: Context,
): Promise<(NodeShape & NamedShape & { slug: string }) | null> {
  if (value === null) return null;
  const [program = '', slug = ''] = value.split('/');
  switch (dimension) {
    case 'PROGRAM':
      return loaders.programBySlug.load(value);
    case 'CATEGORY':
      return loaders.newestCategory.load({ program, slug });
    case 'AWARD':
      return loaders.awardSeriesBySlug.load({ program, slug });
    case 'RECIPIENT':
    case 'PLACE':
      return loaders.recipientBySlug.load(value);
    case 'COUNTRY':
      // Slugs have no capitals.
      return /^[A-Z]/.test(value)
        ? loaders.placeByCountryCode.load(value)
        : loaders.recipientBySlug.load(value);
    default:
      return null;
  }
}

/** A value of an enum as words: `SPECIAL_MENTION` gives `Special mention`. */
function inWords(value: string): string {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
