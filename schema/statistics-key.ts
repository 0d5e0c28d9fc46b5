import type { Dimension } from '../db/queries/statistics-dimension.ts';
import type { Context } from '../src/context.ts';
import { builder } from './builder.ts';
import { localizedName, type NamedShape } from './named.ts';
import { Node, type NodeShape } from './node.ts';
import { unknownIn } from './unknown.ts';

export const StatisticsDimension = builder.enumType('StatisticsDimension', {
  description:
    'What to group honors by. Each dimension looks at the same values as the field of that name in HonorFilter.',
  values: {
    PROGRAM: { description: 'The program. An honor has exactly one.' },
    YEAR: { description: 'The year of the edition. An honor has exactly one.' },
    CATEGORY: {
      description:
        'The category, the same in all years, as `program/slug`. An honor has one, or it is unknown.',
    },
    CATEGORY_KIND: { description: 'The kind of the category. An honor has one, or it is unknown.' },
    AWARD: {
      description:
        'The award, the same in all years, as `program/slug`. An honor has one, or it is unknown.',
    },
    RESULT: { description: 'The result. An honor has exactly one.' },
    RECIPIENT: {
      description: 'The recipients, in any role. An honor can have several, or they are unknown.',
    },
    RECIPIENT_KIND: {
      description: 'The kinds of the recipients. An honor can have several, or they are unknown.',
    },
    COUNTRY: {
      description:
        'The countries that the honor counts under. It can have several, or they are unknown.',
    },
    PLACE: {
      description:
        'The places that the honor counts under, with all that each lies in: a city, its region and its country have a row each. It can have several, or they are unknown.',
    },
  } as const,
});

export interface KeyShape {
  dimension: Dimension;
  value: string | null;
}

export const StatisticsKey = builder.objectRef<KeyShape>('StatisticsKey').implement({
  description: 'The value that the honors of a row share in one dimension.',
  fields: (t) => ({
    dimension: t.expose('dimension', {
      type: StatisticsDimension,
      description: 'The dimension that the value belongs to.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description:
        'What HonorFilter takes to select these honors: a slug, `program/slug`, a year, an enum value, or a country code. A country without a code has its slug, which the filter `place` takes. Null if the value is unknown; select those honors with `hasCategory`, `hasAward`, `hasRecipient`, `hasPlace` or `hasCountry` set to false.',
    }),
    label: t.string({
      description:
        'The value as text for people: the name in the language of `?lang=`, as the newest edition has it for categories and awards. The word for unknown in that language if the value is unknown.',
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
        'The program, the newest category, the AwardSeries, the recipient, country or place. Null for years, kinds and results, and if the value is unknown.',
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
