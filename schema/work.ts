import type { WorkRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { loadWork, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Work = builder.objectRef<WorkRow>('Work');

Work.implement({
  description:
    'A film, song, book, paper or other work that programs such as the Academy Awards honor.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    workKind: t.exposeString('work_kind', {
      nullable: true,
      description:
        'What kind of work it is, in one word such as film or song. Null if it is not recorded.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year it came out. Null if it is unknown.',
    }),
    parent: t.field({
      type: Work,
      nullable: true,
      description:
        'The work it is part of, such as the film that a song is from. Null if there is none.',
      resolve: ({ parent_id }, _args, context) =>
        parent_id === null ? null : loadWork(parent_id, context),
    }),
  }),
});
