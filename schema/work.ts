import type { WorkRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { detail, loadWork, ofOneKind, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Work = builder.objectRef<WorkRow>('Work');

Work.implement({
  description: 'A film, song, book, paper or other work.',
  interfaces: () => [Node, Sourced, Named, Recipient],
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
  }),
});
