import type { AwardRow } from '../db/queries/award.ts';
import { programArgument, slugOf, text, yearArgument } from './arguments.ts';
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
  description: 'Whether an award was given in its edition.',
  values: {
    AWARDED: { description: 'Given. Sources may still leave some or all winners unnamed.' },
    NOT_AWARDED: { description: 'Not given in this edition; `statusReason` may say why.' },
    UNDISCLOSED: { description: 'Given, but the organizer does not publish the winners.' },
    UPCOMING: { description: 'Not given yet.' },
    UNKNOWN: { description: 'No source says whether it was given.' },
  } as const,
});

export const Award = builder.objectRef<AwardRow>('Award');
const AwardConnection = connectionType('Award', Award, 'awards');

Award.implement({
  description:
    'A distinction that an edition gives. The same award in another edition is another object with the same slug; `series` connects them.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    position: t.exposeInt('position', {
      description: 'Where it is listed in its category, from 1.',
    }),
    highest: t.exposeBoolean('highest', {
      description: 'Whether a source calls it the highest distinction of its category.',
    }),
    status: t.expose('status', {
      type: AwardStatus,
      description: 'Whether it was given, and whether the winners are public.',
    }),
    statusReason: t.string({
      nullable: true,
      description:
        'Why it has this status, such as why it was not given, paraphrased from the sources. Null if no source says.',
      args: languageArgument,
      resolve: (award, { lang }, context) => localizedText(award, 'statusReason', lang, context),
    }),
    category: t.field({
      type: Category,
      description: 'The group of awards in which the edition lists it.',
      resolve: ({ category_id }, _args, context) => loadCategory(category_id, context),
    }),
    edition: t.field({
      type: Edition,
      description: 'The round of the program in which it is given.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    program: t.field({
      type: Program,
      description: 'The program of its edition.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    series: t.field({
      type: AwardSeries,
      description: 'The same award in all editions of the program, as one object.',
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
      description:
        'Its honors, whatever their result, by position. Press and curators also get scheduled ones.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.honorsOfAward(asked(args)), id, args),
    }),
    completeness: t.field({
      type: Completeness,
      description: 'How many winners the sources count, and how many of them they name.',
      resolve: ({ id, declared }) => ({ owner: 'award' as const, id, declared }),
    }),
    history: t.field({
      type: [Award],
      description: 'The same award in all editions, oldest first, including this one.',
      resolve: ({ series_id }, _args, { loaders }) => loaders.awardsBySeries.load(series_id),
    }),
  }),
});

builder.queryFields((t) => ({
  award: t.field({
    type: Award,
    nullable: true,
    description:
      'The award with a slug in the edition of a year. Null if there is none. An error if several editions of that year have it.',
    args: {
      ...programArgument,
      ...yearArgument,
      ...slugOf('award'),
      edition: t.arg.string({
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
      'All awards, one for each edition that gives it. Newest first, then by program, category and position. Press and curators also get scheduled ones.',
    args: awardArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.awards(asked(args)), null, args),
  }),
}));
