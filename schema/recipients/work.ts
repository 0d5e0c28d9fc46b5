import { connect, pageArguments, pageRule } from '../arguments/connection.ts';
import { detailFields } from '../fields/declared-fields.ts';
import { honorsOf } from '../filters/honor-list.ts';
import { Named } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { Illustrated, Recipient, Sourced, Work, WorkConnection } from '../types.ts';

Work.implement({
  description: 'A film, song, book, paper or other work.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'work', {}),
    parts: t.field({
      type: WorkConnection,
      description: 'The works whose `parent` is this work, by name, such as the songs of a film.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.partsOfWork, id, args),
    }),
    adaptations: t.field({
      type: WorkConnection,
      description:
        'The works that are based on this work (`Work.basedOn`), by name, such as the films of a novel.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.adaptationsOfWork, id, args),
    }),
    honorsWithin: t.field({
      description:
        'The honors of this work, its parts and their parts. An honor for several of them is listed once. Latest year first by default.',
      ...honorsOf((loaders) => loaders.honorsWithinWork),
    }),
  }),
});
