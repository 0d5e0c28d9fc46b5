import { programFields } from '../../db/model/fields/program.ts';
import { editionKeyArguments, editionKeyRule, slugOf } from '../arguments/arguments.ts';
import { connect, connectionType, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { editionArguments } from '../filters/edition-filter.ts';
import { listArgumentsOf } from '../filters/filters.ts';
import { honorsOf } from '../filters/honor-list.ts';
import { Named, slugOptions } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import {
  AwardSeries,
  Edition,
  EditionConnection,
  Illustrated,
  Program,
  Sourced,
} from '../types.ts';
import { findEdition } from './edition.ts';

const ProgramConnection = connectionType('Program', Program, 'programs');

Program.implement({
  description:
    'An awards program, such as the Nobel Prize. Each round of its awards is an Edition, usually one a year.',
  interfaces: () => [Node, Sourced, Named, Illustrated],
  fields: (t) => ({
    slug: t.exposeString('slug', slugOptions('programs')),
    ...declaredFields(t, programFields, {}),
    parts: t.field({
      type: [Program],
      description: 'The programs that are part of it, by name.',
      resolve: ({ id }, _args, { loaders }) => loaders.programParts.load(id),
    }),
    leadsTo: t.field({
      type: [Program],
      description:
        'The programs for which shortlisted entries of this program are eligible. Empty if there are none or they are unknown.',
      resolve: ({ id }, _args, { loaders }) => loaders.programsLedTo.load(id),
    }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description:
        'The edition with this year, this slug, or both. Null if no edition matches. If the program has several editions in the year, you must also give `slug`; otherwise you get an error that lists their slugs.',
      args: editionKeyArguments,
      validate: editionKeyRule,
      resolve: (program, args, context) => findEdition({ program: program.slug, ...args }, context),
    }),
    editions: t.field({
      type: EditionConnection,
      description: 'Its editions. Latest year first, then by slug.',
      args: editionArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.editionsOfProgram(listArgumentsOf(args)), id, args),
    }),
    awardSeries: t.field({
      type: [AwardSeries],
      description: 'Its award series, by slug.',
      resolve: ({ id }, _args, { loaders }) => loaders.awardSeriesByProgram.load(id),
    }),
    honors: t.field({
      description:
        'The honors of all its editions, with any result. Latest year first, then by category, award, result and position.',
      ...honorsOf((loaders) => loaders.honorsOfProgram),
    }),
  }),
});

builder.queryFields((t) => ({
  program: t.field({
    type: Program,
    nullable: true,
    description: 'The program with this slug. Null if there is none. To look up by id, use `node`.',
    args: slugOf('program'),
    resolve: (_root, { slug }, { loaders }) => loaders.programBySlug.load(slug),
  }),
  programs: t.field({
    type: ProgramConnection,
    nullable: true,
    description: 'All programs, by primary name.',
    args: pageArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.programs, null, args),
  }),
}));
