import type { ProgramRow } from '../db/queries/program.ts';
import { editionSlugArgument, slugOf, yearArgument } from './arguments.ts';
import { AwardSeries } from './award-series.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { Edition, EditionConnection, findEdition } from './edition.ts';
import { editionArguments } from './edition-filter.ts';
import { asked } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import { loadOrganization } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Program = builder.objectRef<ProgramRow>('Program');
const ProgramConnection = connectionType('Program', Program, 'programs');

Program.implement({
  description: 'An awards program: it is held in editions, through the years.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    foundedYear: t.exposeInt('founded_year', {
      nullable: true,
      description: 'The year it was founded; null where not known or disputed.',
    }),
    website: t.expose('website', {
      type: 'URL',
      nullable: true,
      description: 'Its own site; null where not known.',
    }),
    organizer: t.field({
      type: Organization,
      nullable: true,
      description: 'Who organizes it; null where no source says.',
      resolve: ({ organizer_id }, _args, context) =>
        organizer_id === null ? null : loadOrganization(organizer_id, context),
    }),
    parent: t.field({
      type: Program,
      nullable: true,
      description:
        'The program that it is part of; null where it is part of none or no source says.',
      resolve: ({ parent_id }, _args, { loaders }) =>
        parent_id === null ? null : loaders.program.load(parent_id),
    }),
    parts: t.field({
      type: [Program],
      extensions: { listSize: 3 },
      description: 'The programs that are part of it, by name.',
      resolve: ({ id }, _args, { loaders }) => loaders.programParts.load(id),
    }),
    leadsTo: t.field({
      type: [Program],
      extensions: { listSize: 2 },
      description: 'Programs that being shortlisted here makes eligible for.',
      resolve: ({ id }, _args, { loaders }) => loaders.programsLedTo.load(id),
    }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition of a year, or null.',
      args: {
        ...yearArgument,
        ...editionSlugArgument,
      },
      resolve: (program, args, context) =>
        findEdition({ program: program.slug, year: args.year, slug: args.slug }, context),
    }),
    editions: t.field({
      type: EditionConnection,
      description: 'Its editions that the reader may see, newest first.',
      args: editionArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.editionsOfProgram(asked(args)), id, args),
    }),
    awardSeries: t.field({
      type: [AwardSeries],
      description: 'Its awards through the years, one entry a slug, by slug.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardSeriesByProgram.load(id),
    }),
    honors: t.field({
      type: HonorConnection,
      description: 'The honors of all its editions: newest first, then by category and award.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honorsOfProgram(asked(args)), id, args),
    }),
  }),
});

builder.queryFields((t) => ({
  program: t.field({
    type: Program,
    nullable: true,
    description: 'The program with this slug, or null.',
    args: slugOf('program'),
    resolve: (_root, { slug }, { loaders }) => loaders.programBySlug.load(slug),
  }),
  programs: t.field({
    type: ProgramConnection,
    nullable: true,
    description: 'All programs that the reader may see, by name.',
    args: pageArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.programs, null, args),
  }),
}));
