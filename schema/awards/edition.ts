import type { Level } from '../../db/loaders/edition-tree.ts';
import { editionFields } from '../../db/model/fields/edition.ts';
import type { EditionRow } from '../../db/queries/awards/edition.ts';
import type { Maybe } from '../../db/queries/lists/conditions.ts';
import {
  editionKeyArguments,
  editionKeyRule,
  programArgument,
  slugOf,
} from '../arguments/arguments.ts';
import { connect, pageRule } from '../arguments/connection.ts';
import { type Info, selects } from '../arguments/look-ahead.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { badInput } from '../errors.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { editionDetails } from '../fields/details.ts';
import { editionArguments } from '../filters/edition-filter.ts';
import { listArgumentsOf } from '../filters/filters.ts';
import { honorsOf } from '../filters/honor-list.ts';
import { loadProgram } from '../nodes/load-entity.ts';
import { Named, slugOptions } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { hasRole, roleArgument } from '../recipients/participant.ts';
import {
  Award,
  Category,
  Ceremony,
  Completeness,
  Edition,
  EditionConnection,
  Figure,
  Illustrated,
  Participant,
  Program,
  Sourced,
  Statement,
} from '../types.ts';
import { ceremonyOf } from './ceremony.ts';

Edition.implement({
  description: 'One round of a program, usually for one year, such as the 2025 awards.',
  interfaces: () => [Node, Sourced, Named, Illustrated],
  fields: (t) => ({
    slug: t.exposeString('slug', slugOptions('the editions of the program')),
    program: t.field({
      type: Program,
      description: 'The program that it belongs to.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    ...declaredFields(t, editionFields, {}, editionDetails),
    ceremony: t.field({
      type: Ceremony,
      nullable: true,
      description:
        'When and where its awards were presented, during `event` or separately. Null if nothing is known about it.',
      ...editionDetails.reading(ceremonyOf),
    }),
    categories: t.field({
      type: [Category],
      description: 'Its categories, by position.',
      resolve: ({ id }, _args, { loaders }, info) =>
        loaders.categoriesByEdition(levelBelow(info)).load(id),
    }),
    category: t.field({
      type: Category,
      nullable: true,
      description: 'The category with this slug. Null if the edition has none.',
      args: slugOf('category'),
      resolve: async ({ id }, { slug }, { loaders }) =>
        (await loaders.categoriesByEdition('categories').load(id)).find(
          (category) => category.slug === slug,
        ),
    }),
    awards: t.field({
      type: [Award],
      description: 'Its awards, by category and then by position.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardsByEdition.load(id),
    }),
    winners: t.field({
      description:
        'Its honors with result WON, honorees included, by category, award and position. Honors whose category or award is unknown come last.',
      ...honorsOf((loaders) => loaders.winnersOfEdition),
    }),
    honorees: t.field({
      description:
        'The honors with result WON in leadership categories (CategoryKind.LEADERSHIP), by category, award and position. For all winners, use `winners`.',
      ...honorsOf((loaders) => loaders.honoreesOfEdition),
    }),
    nominees: t.field({
      description:
        'Its honors with result RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED or NOMINATED, by category, award, result and position. A nominee who won is only in `winners`. Honors whose category or award is unknown come last.',
      ...honorsOf((loaders) => loaders.nomineesOfEdition),
    }),
    honors: t.field({
      description:
        'Its honors with any result, by category, award, result and position. Honors whose category or award is unknown come last.',
      ...honorsOf((loaders) => loaders.honorsOfEdition),
    }),
    participants: t.field({
      type: [Participant],
      description:
        'Its jurors, presenters and others who took part. Those of the edition as a whole come first, then those of each category, by the position of the category.',
      args: roleArgument,
      resolve: async ({ id }, { role }, { loaders }) =>
        (await loaders.participantsByEdition.load(id)).filter(hasRole(role)),
    }),
    figures: t.field({
      type: [Figure],
      description:
        'Numbers that sources give about the edition, such as the number of entries, in the order of the import documents.',
      resolve: ({ id }, _args, { loaders }) => loaders.figuresByEdition.load(id),
    }),
    statements: t.field({
      type: [Statement],
      description:
        'Paraphrases of what people said about the edition, in the order of the import documents.',
      resolve: ({ id }, _args, { loaders }) => loaders.statementsByEdition.load(id),
    }),
    completeness: t.field({
      type: Completeness,
      description: 'How many winners the sources report, and how many of them are known by name.',
      ...editionDetails.reading(({ id, declared }) => ({
        owner: 'edition' as const,
        id,
        declared,
      })),
    }),
    previous: t.field({
      type: Edition,
      nullable: true,
      description:
        'The previous edition of the program, by year and then by slug. Null for the first.',
      resolve: ({ id }, _args, { loaders }) => loaders.previousEdition.load(id),
    }),
    next: t.field({
      type: Edition,
      nullable: true,
      description:
        'The next edition of the program, by year and then by slug. Null for the latest.',
      resolve: ({ id }, _args, { loaders }) => loaders.nextEdition.load(id),
    }),
  }),
});

/** How far an operation goes below the categories of an edition, on its way to who won. */
function levelBelow(info: Info): Level {
  if (!selects(info, 'awards')) return 'categories';
  if (!selects(info, 'awards', 'winners')) return 'awards';
  return selects(info, 'awards', 'winners', ['recipients', 'recipient', 'credit'])
    ? 'recipients'
    : 'winners';
}

/**
 * The edition of a program in a year or with a slug, or null.
 * @throws BAD_USER_INPUT if the year has several and no slug is given
 */
export async function findEdition(
  key: { program: string; year?: Maybe<number>; slug?: Maybe<string> },
  { loaders }: Context,
): Promise<EditionRow | null> {
  const { program, year, slug } = key;
  if (slug != null) {
    const found = await loaders.editionBySlug.load({ program, slug });
    return found && (year == null || found.year === year) ? found : null;
  }
  // The rule of the arguments asks for one of them.
  if (year == null) return null;
  const editions = await loaders.editionsByYear.load({ program, year });
  if (editions.length < 2) return editions[0] ?? null;
  const slugs = editions.map((edition) => edition.slug).join(', ');
  throw badInput(
    'slug',
    `${program} has several editions in ${year}. Give \`slug\`, one of ${slugs}.`,
  );
}

builder.queryFields((t) => ({
  edition: t.field({
    type: Edition,
    nullable: true,
    description:
      'The edition of a program with this year, this slug, or both. Null if no edition matches. If the program has several editions in the year, you must also give `slug`; otherwise you get an error that lists their slugs.',
    args: {
      ...programArgument,
      ...editionKeyArguments,
    },
    validate: editionKeyRule,
    resolve: (_root, args, context) => findEdition(args, context),
  }),
  editions: t.field({
    type: EditionConnection,
    nullable: true,
    description: 'All editions. Latest year first, then by program and slug.',
    args: editionArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) =>
      connect(loaders.editions(listArgumentsOf(args)), null, args),
  }),
}));
