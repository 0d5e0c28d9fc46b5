import type { Dimension } from '../db/queries/statistics-dimension.ts';
import type { Context } from '../src/context.ts';
import { builder } from './builder.ts';
import { type NamedShape, nameOf } from './named.ts';
import { Node, type NodeShape } from './node.ts';
import { unknownIn } from './unknown.ts';

export const StatisticsDimension = builder.enumType('StatisticsDimension', {
  description:
    'What to group honors by. To select the honors of a row, use the field of HonorFilter with the same name as the dimension, such as `categoryKind` for CATEGORY_KIND. `StatisticsKey.value` is what to pass to it.',
  values: {
    PROGRAM: { description: 'The program. An honor has exactly one.' },
    YEAR: { description: 'The year of the edition. An honor has exactly one.' },
    DECADE: {
      description:
        'The decade of the edition: 1990 for the years 1990 to 1999. An honor has exactly one.',
    },
    SECTION: {
      description:
        'The section of the category (`Category.section`). An honor has at most one, and none if its section is unknown.',
    },
    CATEGORY: {
      description:
        'The category, across all editions. An honor has at most one, and none if its category is unknown.',
    },
    CATEGORY_KIND: {
      description:
        'The kind of category. An honor has at most one, and none if its category is unknown.',
    },
    LEADERSHIP: {
      description:
        'Whether the category is a leadership category (`Honor.leadership`): `true` or `false`. An honor has exactly one.',
    },
    AWARD: {
      description:
        'The award, across all editions. An honor has at most one, and none if its award is unknown.',
    },
    RESULT: { description: 'The result. An honor has exactly one.' },
    RECIPIENT: {
      description: 'The recipients, in any role. An honor can have several or none.',
    },
    RECIPIENT_KIND: {
      description: 'The kinds of the recipients. An honor can have several or none.',
    },
    GENDER: {
      description:
        'The genders of the people among the recipients, in any role. An honor can have several or none.',
    },
    BIRTH_COUNTRY: {
      description:
        'The countries of birth of the people among the recipients, in any role. An honor can have several or none.',
    },
    COUNTRY: {
      description:
        'The countries that the honor is from (`HonorRecipient.places`). An honor can have several or none.',
    },
    PLACE: {
      description:
        'The places that the honor is from (`HonorRecipient.places`) and all larger places that contain them: a city, its region and its country have a row each. An honor can have several or none.',
    },
  } as const,
});

export interface KeyShape {
  dimension: Dimension;
  value: string | null;
}

export const StatisticsKey = builder.objectRef<KeyShape>('StatisticsKey').implement({
  description: 'The value that all honors in a row have in one dimension.',
  fields: (t) => ({
    dimension: t.expose('dimension', {
      type: StatisticsDimension,
      description: 'The dimension that the value belongs to.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description:
        'What to pass to HonorFilter to select these honors: a slug, `program/slug`, an enum value, a country code, a section, `true` or `false`, or a year (as a number: `year: {eq: 2025}`, `decade: [1990]`). A country without a code has its slug instead: pass it to `place`, or to `birthPlace` for BIRTH_COUNTRY. Null if the value is unknown: pass false to `hasSection` (SECTION), `hasCategory` (CATEGORY and CATEGORY_KIND), `hasAward` (AWARD), `hasRecipient` (RECIPIENT and RECIPIENT_KIND), `hasGender` (GENDER), `hasBirthCountry` (BIRTH_COUNTRY), `hasPlace` (PLACE) or `hasCountry` (COUNTRY).',
    }),
    label: t.string({
      description:
        'The value to display. Entities have their name in the language of `?lang=` in the URL; a category or award has its name in the latest edition. Years and sections are shown as they are. Enum values, decades and LEADERSHIP are in English words. If the value is unknown, this is the word for unknown in the language of `?lang=`.',
      resolve: async (key, _args, context) => {
        if (key.value === null) return unknownIn(context.preferredLanguages);
        const entity = await loadEntity(key, context);
        if (entity) return nameOf(entity, null, context);
        return inWords(key.dimension, key.value);
      },
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description:
        'The entity that the value names: a program, an AwardSeries, a recipient, a place, or the category in its latest edition. Null if the value is not an entity, such as a year or a result, or if it is unknown.',
      resolve: (key, _args, context) => loadEntity(key, context),
    }),
  }),
});

/** The entity that a key names, or null where it names none. */
async function loadEntity(
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
    case 'BIRTH_COUNTRY':
      // Slugs have no capitals.
      return /^[A-Z]/.test(value)
        ? loaders.placeByCountryCode.load(value)
        : loaders.recipientBySlug.load(value);
    default:
      return null;
  }
}

/** A value that names nothing, in words: `SPECIAL_MENTION` gives `Special mention`. */
function inWords(dimension: Dimension, value: string): string {
  if (dimension === 'YEAR' || dimension === 'SECTION') return value;
  if (dimension === 'DECADE') return `${value}s`;
  if (dimension === 'LEADERSHIP') return value === 'true' ? 'Leadership' : 'Not leadership';
  const words = value.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
