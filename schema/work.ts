import type { WorkRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { listArgumentsOf } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { detail, loadWork, ofOneKind, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Work = builder.objectRef<WorkRow>('Work');
export const WorkConnection = connectionType('Work', Work, 'works');

Work.implement({
  description: 'A film, song, book, paper or other work.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    workKind: t.string({
      nullable: true,
      description:
        'The kind of work, in a word such as film or song. It is not an enum: import documents can use any word. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ work_kind }) => work_kind),
    }),
    year: t.int({
      nullable: true,
      description: 'The year in which it came out. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ year }) => year),
    }),
    parent: t.field({
      type: Work,
      nullable: true,
      description:
        'The work that it is part of, such as the film that a song is from. Null if there is none or it is unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ work_parent_id: id }) =>
          id === null ? null : loadWork(id, context),
        ),
    }),
    parts: t.field({
      type: WorkConnection,
      description: 'The works whose `parent` is this work, by name, such as the songs of a film.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.partsOfWork, id, args),
    }),
    honorsWithin: t.field({
      type: HonorConnection,
      description:
        'The honors of this work, its parts and their parts. An honor for several of them is listed once. Latest year first by default.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honorsWithinWork(listArgumentsOf(args)), id, args),
    }),
  }),
});
