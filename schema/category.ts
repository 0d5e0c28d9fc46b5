import type { CategoryRow } from '../db/queries/category.ts';
import { Award } from './award.ts';
import { builder } from './builder.ts';
import { connect, pageRule } from './connection.ts';
import { Edition } from './edition.ts';
import { asked } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { loadEdition } from './owner.ts';
import { Sourced } from './sourced.ts';

export const CategoryKind = builder.enumType('CategoryKind', {
  description: 'What a category honors.',
  values: {
    CITY: { description: 'Cities and other places.' },
    ENTERPRISE: { description: 'Companies.' },
    PRODUCT: { description: 'Products.' },
    PROJECT: { description: 'Projects.' },
    LEADERSHIP: { description: 'People and teams for how they lead: its winners are honorees.' },
    PERSON: { description: 'People for what they did.' },
    WORK: { description: 'Films, songs, books, papers and other works.' },
    OTHER: { description: 'Something else, or several of these.' },
  } as const,
});

export const Category = builder.objectRef<CategoryRow>('Category');

Category.implement({
  description:
    'A group of awards in an edition. Its slug is the same through the years, within its program.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    kind: t.expose('kind', { type: CategoryKind, description: 'What it honors.' }),
    section: t.exposeString('section', {
      nullable: true,
      description:
        'Which part of the program gives it, as the source says (China, Region); null where it does not say.',
    }),
    position: t.exposeInt('position', { description: 'Its place in the edition, from 1.' }),
    edition: t.field({
      type: Edition,
      description: 'The edition that it belongs to.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    awards: t.field({
      type: [Award],
      extensions: { listSize: 5 },
      description: 'Its awards, in their order.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardsByCategory.load(id),
    }),
    history: t.field({
      type: [Category],
      description: 'The same category in all editions, oldest first, this one included.',
      resolve: ({ id }, _args, { loaders }) => loaders.categoryHistory.load(id),
    }),
    honors: t.field({
      type: HonorConnection,
      description: 'Its honors, by award and position.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honorsOfCategory(asked(args)), id, args),
    }),
  }),
});
