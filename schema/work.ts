import type { WorkRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { loadWork, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Work = builder.objectRef<WorkRow>('Work');

Work.implement({
  description: 'A film, song, book, paper or other work.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    workKind: t.exposeString('work_kind', {
      nullable: true,
      description:
        'The kind of work, in a word such as film or song. It is not an enum: import documents can use any word. Null if unknown.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year in which it came out. Null if unknown.',
    }),
    parent: t.field({
      type: Work,
      nullable: true,
      description:
        'The work that it is part of, such as the film that a song is from. Null if there is none or it is unknown.',
      resolve: ({ parent_id }, _args, context) =>
        parent_id === null ? null : loadWork(parent_id, context),
    }),
  }),
});
