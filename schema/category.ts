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
  description: 'What the awards of a category are for.',
  values: {
    CITY: { description: 'Cities and other places.' },
    ENTERPRISE: { description: 'Companies.' },
    PRODUCT: { description: 'Products.' },
    PROJECT: { description: 'Projects.' },
    LEADERSHIP: {
      description: 'People and teams, for their leadership. The winners are called honorees.',
    },
    PERSON: { description: 'People, for their work or their achievements.' },
    WORK: { description: 'Films, songs, books, papers and other works.' },
    OTHER: { description: 'Anything else, or a mixture.' },
  } as const,
});

export const Category = builder.objectRef<CategoryRow>('Category');

Category.implement({
  description:
    'A group of awards in an edition. The same category in another edition is another object with the same slug; `history` lists them.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    kind: t.expose('kind', { type: CategoryKind, description: 'What its awards are for.' }),
    section: t.exposeString('section', {
      nullable: true,
      description:
        'The part of the program that gives it, in the words of the source, such as China or Region. Null if the source names none.',
    }),
    position: t.exposeInt('position', {
      description: 'Where it is listed in its edition, from 1.',
    }),
    edition: t.field({
      type: Edition,
      description: 'The round of the program that has it.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    awards: t.field({
      type: [Award],
      extensions: { listSize: 5 },
      description: 'Its awards, by position.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardsByCategory.load(id),
    }),
    history: t.field({
      type: [Category],
      description: 'The same category in all editions, oldest first, including this one.',
      resolve: ({ id }, _args, { loaders }) => loaders.categoryHistory.load(id),
    }),
    honors: t.field({
      type: HonorConnection,
      description:
        'Its honors, whatever their result, by award and position. Honors without a known award come last. Press and curators also get scheduled ones.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honorsOfCategory(asked(args)), id, args),
    }),
  }),
});
