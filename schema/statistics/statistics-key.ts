import {
  type Dimension,
  describeDimension,
  dimensionNames,
  dimensions,
  inWords,
} from '../../db/model/dimensions.ts';
import { honorFilterNames } from '../../db/model/honor-filters.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { type NamedShape, nameOf } from '../nodes/named.ts';
import { Node, type NodeShape } from '../nodes/node.ts';
import { areaName } from '../values/area-name.ts';
import { unknownIn } from '../values/unknown.ts';

export const StatisticsDimension = builder.enumType('StatisticsDimension', {
  description:
    'What to group honors by. To select the honors of a row, use the field of HonorFilter with the same name as the dimension, such as `categoryKind` for CATEGORY_KIND. `StatisticsKey.value` is what to pass to it.',
  values: Object.fromEntries(
    dimensionNames.map((name) => [name, { description: describeDimension(name) }]),
  ) as Record<Dimension, { description: string }>,
});

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The filters of honors without a key, each with its dimensions: `hasAward` (AWARD). */
const knownFilters = honorFilterNames.flatMap((filter) => {
  const names = dimensionNames.filter((name) => dimensions[name].knownFilter === filter);
  return names.length === 0 ? [] : [`\`${filter}\` (${both.format(names)})`];
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
      description: `The value to pass to HonorFilter to select these honors: a slug, \`program/slug\`, an enum value, a country code, a code of UN M49, a section, a kind of work, \`true\` or \`false\`, or a number (\`year: {eq: 2025}\`, \`rank: {eq: 1}\`, \`age: {eq: 54}\`, \`decade: [1990]\`). An age such as \`54-55\` has no filter: \`age: {gte: 54, lte: 55}\` also matches the ages 54 and 55. For a country without a code, it is the slug: pass it to \`place\`, or to \`birthPlace\` for BIRTH_COUNTRY. Null if unknown: pass false to ${either.format(knownFilters)}.`,
    }),
    label: t.string({
      description:
        'The value to display. Entities have their name in the language of `?lang=` in the URL; a category or award has its name in the latest edition. Continents and regions have their name in that language, too. Years, ages, ranks, sections and kinds of works are shown as they are. Enum values, decades and LEADERSHIP are in English words. If the value is unknown, this is the word for unknown in the language of `?lang=`.',
      resolve: async (key, _args, context) => {
        if (key.value === null) return unknownIn(context.preferredLanguages);
        const entity = await loadEntity(key, context);
        if (entity) return nameOf(entity, null, context);
        return labelOf(key.dimension, key.value, context.preferredLanguages);
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
  switch (dimensions[dimension].keyKind) {
    case 'program':
      return loaders.programBySlug.load(value);
    case 'category':
      return loaders.newestCategory.load({ program, slug });
    case 'award':
      return loaders.awardSeriesBySlug.load({ program, slug });
    case 'recipient':
    case 'place':
      return loaders.recipientBySlug.load(value);
    case 'country':
      // Slugs have no capitals.
      return /^[A-Z]/.test(value)
        ? loaders.placeByCountryCode.load(value)
        : loaders.recipientBySlug.load(value);
    default:
      return null;
  }
}

/** A value that names no entity, in words. */
function labelOf(
  dimension: Dimension,
  value: string,
  preferredLanguages: readonly string[],
): string {
  const key = dimensions[dimension];
  if (key.keyKind === 'area') return areaName(value, preferredLanguages);
  if (key.keyKind === 'decade') return `${value}s`;
  if (key.keyKind === 'flag') return key.labels[value === 'true' ? 'true' : 'false'];
  return key.keyKind === 'choice' ? inWords(value) : value;
}
