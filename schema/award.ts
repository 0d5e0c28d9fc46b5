import type { AwardRow } from '../db/queries/award.ts';
import { programArgument, slugOf, yearArgument } from './arguments.ts';
import { awardArguments } from './award-filter.ts';
import { AwardSeries } from './award-series.ts';
import { builder } from './builder.ts';
import { Category } from './category.ts';
import { Completeness } from './completeness.ts';
import { connect, connectionType, pageRule } from './connection.ts';
import { Edition } from './edition.ts';
import { badInput } from './errors.ts';
import { asked } from './filters.ts';
import { Honor, HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { localizedText } from './localized-text.ts';
import { languageArgument, Named } from './named.ts';
import { Node } from './node.ts';
import { loadCategory, loadEdition, loadProgram } from './owner.ts';
import { Program } from './program.ts';
import { Sourced } from './sourced.ts';

export const AwardStatus = builder.enumType('AwardStatus', {
  description: 'Whether an award was given.',
  values: {
    AWARDED: { description: 'It was given.' },
    NOT_AWARDED: { description: 'It was not given in this edition; see `statusReason`.' },
    UNDISCLOSED: { description: 'It was given, and who won is kept from the public.' },
    UPCOMING: { description: 'It is still to be given.' },
    UNKNOWN: { description: 'No source says whether it was given.' },
  } as const,
});

export const Award = builder.objectRef<AwardRow>('Award');
const AwardConnection = connectionType('Award', Award, 'awards');

Award.implement({
  description:
    'One distinction of an edition. Its slug is the same through the years, within its program.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the category, from 1.' }),
    highest: t.exposeBoolean('highest', {
      description: 'The source calls it the highest distinction of its category.',
    }),
    status: t.expose('status', { type: AwardStatus, description: 'Whether it was given.' }),
    statusReason: t.string({
      nullable: true,
      description: 'Why it has this status, in our words; null where no source says.',
      args: languageArgument,
      resolve: (award, { lang }, context) => localizedText(award, 'statusReason', lang, context),
    }),
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
      description: 'The program that gives it.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    series: t.field({
      type: AwardSeries,
      description: 'The award through the years.',
      resolve: async ({ series_id }, _args, { loaders }) => {
        const series = await loaders.awardSeries.load(series_id);
        if (series === null) throw new Error(`no award series ${series_id}`);
        return series;
      },
    }),
    winners: t.field({
      type: [Honor],
      extensions: { listSize: 3 },
      description:
        'Its honors with the result WON, by position. Empty if it was not given or no source names a winner; `completeness` tells these apart.',
      resolve: ({ id }, _args, { loaders }) => loaders.winnersByAward.load(id),
    }),
    honors: t.field({
      type: HonorConnection,
      description: 'Its winners and nominees, by position.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.honorsOfAward(asked(args)), id, args),
    }),
    completeness: t.field({
      type: Completeness,
      description: 'How many winners its sources declare, and how many the graph can name.',
      resolve: ({ id, declared }) => ({ owner: 'award' as const, id, declared }),
    }),
    history: t.field({
      type: [Award],
      description: 'The same award in all editions, oldest first, this one included.',
      resolve: ({ series_id }, _args, { loaders }) => loaders.awardsBySeries.load(series_id),
    }),
  }),
});

builder.queryFields((t) => ({
  award: t.field({
    type: Award,
    nullable: true,
    description: 'An award of a program in a year, or null.',
    args: {
      ...programArgument,
      ...yearArgument,
      ...slugOf('award'),
    },
    resolve: async (_root, { program, year, slug }, { loaders }) => {
      const awards = await loaders.awardsByYear.load({ program, year, slug });
      if (awards.length < 2) return awards[0];
      throw badInput(
        'year',
        `${program} has several editions in ${year} with the award ${slug}: ask \`edition\` with its slug instead.`,
      );
    },
  }),
  awards: t.field({
    type: AwardConnection,
    nullable: true,
    description:
      'All awards that the reader may see, each once an edition: newest first, then by program, category and position.',
    args: awardArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.awards(asked(args)), null, args),
  }),
}));
