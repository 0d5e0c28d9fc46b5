import type { EditionRow } from '../db/queries/edition.ts';
import type { Context } from '../src/context.ts';
import { editionSlugArgument, programArgument, slugOf, yearArgument } from './arguments.ts';
import { Award } from './award.ts';
import { builder } from './builder.ts';
import { Category } from './category.ts';
import { Ceremony, ceremonyOf } from './ceremony.ts';
import { Completeness } from './completeness.ts';
import { connect, connectionType, pageRule } from './connection.ts';
import { editionArguments } from './edition-filter.ts';
import { badInput } from './errors.ts';
import { Event } from './event.ts';
import { Figure } from './figure.ts';
import { asked } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { loadProgram } from './owner.ts';
import { Program } from './program.ts';
import { Sourced } from './sourced.ts';
import { Statement } from './statement.ts';

export const Edition = builder.objectRef<EditionRow>('Edition');
export const EditionConnection = connectionType('Edition', Edition, 'editions');

Edition.implement({
  description: 'One round of a program, such as that of 2025.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    program: t.field({
      type: Program,
      description: 'The program that it is an edition of.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    year: t.exposeInt('year', { description: "The year in the edition's name." }),
    ordinal: t.exposeInt('ordinal', {
      nullable: true,
      description: 'Which edition it is, counted from 1; null where not known or disputed.',
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event at which its results were given; null where not known.',
      resolve: ({ event_id }, _args, { loaders }) =>
        event_id === null ? null : loaders.event.load(event_id),
    }),
    ceremony: t.field({
      type: Ceremony,
      nullable: true,
      description: 'The ceremony of its results; null where nothing is known of one.',
      resolve: ceremonyOf,
    }),
    categories: t.field({
      type: [Category],
      extensions: { listSize: 8 },
      description: 'Its categories, in their order.',
      resolve: ({ id }, _args, { loaders }) => loaders.categoriesByEdition.load(id),
    }),
    category: t.field({
      type: Category,
      nullable: true,
      description: 'The category with this slug, or null.',
      args: slugOf('category'),
      resolve: async ({ id }, { slug }, { loaders }) =>
        (await loaders.categoriesByEdition.load(id)).find((category) => category.slug === slug),
    }),
    awards: t.field({
      type: [Award],
      extensions: { listSize: 20 },
      description: 'Its awards, in the order of the categories and their own.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardsByEdition.load(id),
    }),
    winners: t.field({
      type: HonorConnection,
      description:
        'Its honors with the result WON, leadership honorees included, by category, award and position. Unknown categories and awards come last.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.winnersOfEdition(asked(args)), id, args),
    }),
    honorees: t.field({
      type: HonorConnection,
      description: 'The winners in its leadership categories, by category, award and position.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honoreesOfEdition(asked(args)), id, args),
    }),
    honors: t.field({
      type: HonorConnection,
      description: 'Its honors, by category and award; those of unknown ones last.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honorsOfEdition(asked(args)), id, args),
    }),
    figures: t.field({
      type: [Figure],
      extensions: { listSize: 5 },
      description: 'The numbers that sources state about it.',
      resolve: ({ id }, _args, { loaders }) => loaders.figuresByEdition.load(id),
    }),
    statements: t.field({
      type: [Statement],
      extensions: { listSize: 5 },
      description: 'What was said about it.',
      resolve: ({ id }, _args, { loaders }) => loaders.statementsByEdition.load(id),
    }),
    completeness: t.field({
      type: Completeness,
      description: 'How many winners its sources declare, and how many the graph can name.',
      resolve: ({ id, declared }) => ({ owner: 'edition' as const, id, declared }),
    }),
    previous: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition before it in its program, or null.',
      resolve: ({ id }, _args, { loaders }) => loaders.previousEdition.load(id),
    }),
    next: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition after it in its program, or null.',
      resolve: ({ id }, _args, { loaders }) => loaders.nextEdition.load(id),
    }),
  }),
});

/**
 * The edition of a program in a year, or null.
 * @throws BAD_USER_INPUT where the year has several and no slug says which
 */
export async function findEdition(
  key: { program: string; year: number; slug?: string | null | undefined },
  { loaders }: Context,
): Promise<EditionRow | null> {
  const { program, year, slug } = key;
  const editions = await loaders.editionsByYear.load({ program, year });
  if (slug != null) return editions.find((edition) => edition.slug === slug) ?? null;
  if (editions.length < 2) return editions[0] ?? null;
  const slugs = editions.map((edition) => edition.slug).join(', ');
  throw badInput(
    'slug',
    `${program} has several editions in ${year}: give \`slug\`, one of ${slugs}.`,
  );
}

builder.queryFields((t) => ({
  edition: t.field({
    type: Edition,
    nullable: true,
    description: 'The edition of a program in a year, or null.',
    args: {
      ...programArgument,
      ...yearArgument,
      ...editionSlugArgument,
    },
    resolve: (_root, args, context) => findEdition(args, context),
  }),
  editions: t.field({
    type: EditionConnection,
    nullable: true,
    description: 'All editions that the reader may see: newest first, then by program.',
    args: editionArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.editions(asked(args)), null, args),
  }),
}));
