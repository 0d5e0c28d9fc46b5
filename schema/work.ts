import type { WorkRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { loadWork, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Work = builder.objectRef<WorkRow>('Work');

Work.implement({
  description: 'A film, a song, a book, a paper: what other programs honor.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    workKind: t.exposeString('work_kind', {
      nullable: true,
      description: 'What kind of work, in a word such as film or song; null where not recorded.',
    }),
    year: t.exposeInt('year', {
      nullable: true,
      description: 'The year it came out; null where not known.',
    }),
    parent: t.field({
      type: Work,
      nullable: true,
      description:
        'The work that it is part of, such as the film of a song; null where it is of none.',
      resolve: ({ parent_id }, _args, context) =>
        parent_id === null ? null : loadWork(parent_id, context),
    }),
  }),
});
