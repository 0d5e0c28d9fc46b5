import { awardFields } from '../../db/model/fields/edition.ts';
import { programArgument, slugOf, text, yearArgument } from '../arguments/arguments.ts';
import { connect, connectionType, pageRule } from '../arguments/connection.ts';
import { looksUp } from '../arguments/sought-slugs.ts';
import { builder } from '../builder.ts';
import { badInput } from '../errors.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { awardDetails } from '../fields/details.ts';
import { awardArguments } from '../filters/award-filter.ts';
import { listArgumentsOf } from '../filters/filters.ts';
import { honorsOf } from '../filters/honor-list.ts';
import { loadCategory, loadEdition, loadProgram } from '../nodes/load-entity.ts';
import { Named, slugOptions } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import {
  Award,
  AwardSeries,
  AwardStatus,
  Category,
  Completeness,
  Edition,
  Honor,
  Illustrated,
  Program,
  Sourced,
} from '../types.ts';

const AwardConnection = connectionType('Award', Award, 'awards');

Award.implement({
  description:
    'One prize in one edition of a program. An Honor is one result for it: a win, a special mention or a nomination, with its recipients. In another edition the same award is another object with the same slug; `series` connects them.',
  interfaces: () => [Node, Sourced, Named, Illustrated],
  fields: (t) => ({
    slug: t.exposeString('slug', slugOptions('the awards of the edition')),
    position: t.int({
      description: 'Its place among the awards of its category, counted from 1.',
      ...awardDetails.reading(({ position }) => position),
    }),
    ...declaredFields(t, awardFields, { status: AwardStatus }, awardDetails),
    category: t.field({
      type: Category,
      description: 'The category that it belongs to.',
      resolve: ({ category_id }, _args, context) => loadCategory(category_id, context),
    }),
    edition: t.field({
      type: Edition,
      description: 'The edition that it belongs to.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    program: t.field({
      type: Program,
      description: 'The program that it belongs to.',
      ...awardDetails.reading(({ program_id }, context) => loadProgram(program_id, context)),
    }),
    series: t.field({
      type: AwardSeries,
      description: 'The award across all editions of the program, as one object.',
      ...awardDetails.reading(async ({ series_id }, { loaders }) => {
        const series = await loaders.awardSeries.load(series_id);
        if (series === null) throw new Error(`no award series ${series_id}`);
        return series;
      }),
    }),
    winners: t.field({
      type: [Honor],
      description:
        'Its honors with result WON, by position. Empty if it was not given or no winner is known; see `status`. For nominees, use `honors` with a filter on `result`.',
      resolve: ({ id }, _args, { loaders }) => loaders.winnersByAward.load(id),
    }),
    honors: t.field({
      description: 'Its honors with any result, by result and position: the winners come first.',
      ...honorsOf((loaders) => loaders.honorsOfAward),
    }),
    completeness: t.field({
      type: Completeness,
      description: 'How many winners the sources report, and how many of them are known by name.',
      ...awardDetails.reading(({ id, declared }) => ({ owner: 'award' as const, id, declared })),
    }),
    history: t.field({
      type: [Award],
      description: 'This award in every edition, oldest first. The same list as `series.awards`.',
      ...awardDetails.reading(({ series_id }, { loaders }) =>
        loaders.awardsBySeries.load(series_id),
      ),
    }),
  }),
});

builder.queryFields((t) => ({
  award: t.field({
    type: Award,
    nullable: true,
    description:
      'The award with this slug in the edition of the given year. Null if there is none. If several editions of that year have the award, give `edition` to select one. Without it, you get the error BAD_USER_INPUT.',
    args: {
      ...programArgument,
      ...yearArgument,
      ...slugOf('award'),
      edition: t.arg.string({
        ...looksUp('edition'),
        description:
          'The slug of the edition. Needed only if two editions of that year have the award.',
        validate: { schema: text },
      }),
    },
    resolve: async (_root, { program, year, slug, edition }, { loaders }) => {
      const awards = await loaders.awardsByYear.load({ program, year, slug });
      if (edition != null) return awards.find((award) => award.edition_slug === edition);
      if (awards.length < 2) return awards[0];
      const editions = awards.map((award) => award.edition_slug).join(', ');
      throw badInput(
        'edition',
        `${program} has several editions in ${year} with the award ${slug}. Give \`edition\`, one of ${editions}.`,
      );
    },
  }),
  awards: t.field({
    type: AwardConnection,
    nullable: true,
    description:
      'The awards of all editions. An award that is given every year appears once for each year. Latest year first, then by program, category and position.',
    args: awardArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) =>
      connect(loaders.awards(listArgumentsOf(args)), null, args),
  }),
}));
