import type { ExternalIdRow } from '../../db/queries/lists/entity.ts';
import { connect, connectionType, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { listArgumentsOf, valuesRule } from '../filters/filters.ts';
import { honorArguments, honorFilterArgument } from '../filters/honor-filter.ts';
import { recipientArguments } from '../filters/recipient-filter.ts';
import { loadPlace } from '../nodes/load-entity.ts';
import { Named, slugOptions } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import {
  HonorConnection,
  Illustrated,
  Place,
  Recipient,
  RecipientKind,
  Sourced,
} from '../types.ts';
import { RecipientRole } from '../values/recipient-role.ts';
import { byListRule, byRule, findRecipients, RecipientBy } from './recipient-by.ts';

export const ExternalId = builder.objectRef<ExternalIdRow>('ExternalId').implement({
  description: 'The id of an entity in another data set.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The other data set, such as `wikidata`.' }),
    value: t.exposeString('value', { description: 'The id in that data set.' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'The page of the entity in that data set. Null if unknown.',
    }),
  }),
});
const RecipientConnection = connectionType('Recipient', Recipient, 'recipients');

const roleArgument = builder.args((t) => ({
  role: t.field({
    type: [RecipientRole],
    validate: valuesRule,
    description:
      'Only honors in which this recipient has one of these roles are returned or counted. In contrast, `filter.role` can be met by anyone who shares the honor. Omit it to include all. An empty list matches nothing. At most 100 values.',
  }),
}));

Recipient.implement({
  description:
    'Someone or something that can be honored: a place, organization, product, project, work, person or team.',
  interfaces: () => [Node, Sourced, Named, Illustrated],
  fields: (t) => ({
    slug: t.exposeString('slug', slugOptions('recipients of all kinds')),
    kind: t.expose('kind', {
      type: RecipientKind,
      description: 'The kind of recipient. Each kind is a separate object type.',
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description:
        'Where the recipient is or comes from. For a place, this is the place itself. Null if unknown.',
      resolve: ({ place_id }, _args, context) => loadPlace(place_id, context),
    }),
    honors: t.field({
      type: HonorConnection,
      description:
        'All wins, mentions and nominations of this recipient, alone or with others and in any role. Latest year first by default.',
      args: { ...honorArguments, ...roleArgument },
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honorsOfRecipient({ ...listArgumentsOf(args), role: args.role }), id, args),
    }),
    honorCount: t.int({
      description:
        'The number of `honors` that match the filter. Nominations count too, unless the filter excludes them.',
      args: { ...honorFilterArgument, ...roleArgument },
      resolve: ({ id, honor_count }, args, { loaders }) =>
        args.filter == null && args.role == null
          ? honor_count
          : loaders.honorsOfRecipient({ ...listArgumentsOf(args), role: args.role }).count.load(id),
    }),
    externalIds: t.field({
      type: [ExternalId],
      description: 'The ids of this recipient in other data sets. Empty if none are known.',
      resolve: ({ id }, _args, { loaders }) => loaders.externalIds.load(id),
    }),
  }),
});

builder.queryFields((t) => ({
  recipient: t.field({
    type: Recipient,
    nullable: true,
    description: 'The recipient that `by` identifies, of any kind. Null if there is none.',
    args: {
      by: t.arg({
        type: RecipientBy,
        required: true,
        description: 'How to identify the recipient.',
        validate: byRule,
      }),
    },
    resolve: async (_root, { by }, context) => (await findRecipients(by, context))[0],
  }),
  recipientsBy: t.field({
    type: [Recipient],
    nullable: { list: true, items: true },
    description:
      'The recipients that `by` identifies, in the same order. Null where no recipient matches.',
    args: {
      by: t.arg({
        type: [RecipientBy],
        required: true,
        description: 'How to identify each recipient; at most 100.',
        validate: byListRule,
      }),
    },
    resolve: (_root, { by }, context) =>
      Promise.all(by.map(async (key) => (await findRecipients(key, context))[0])),
  }),
  recipients: t.field({
    type: RecipientConnection,
    nullable: true,
    description:
      'Recipients of all kinds, whether or not they have been honored. Sorted by name unless `orderBy` says otherwise.',
    args: recipientArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) =>
      connect(loaders.recipients(listArgumentsOf(args)), null, args),
  }),
}));
