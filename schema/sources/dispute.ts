import type { DisputeRow } from '../../db/queries/sources/dispute.ts';
import { connect, connectionType, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { loadSubject } from '../nodes/any-node.ts';
import { Claim, Sourced } from '../types.ts';

export const Dispute = builder.objectRef<DisputeRow>('Dispute').implement({
  description: 'A field on which sources disagree.',
  fields: (t) => ({
    subject: t.field({
      type: Sourced,
      description: 'The entity that has the field.',
      resolve: ({ entity_id }, _args, context) => loadSubject(entity_id, context),
    }),
    field: t.exposeString('field', {
      description: 'The name of the field, such as `startsOn` or `ceremony.heldOn`.',
    }),
    claims: t.field({
      type: [Claim],
      description: 'The values that sources give, two or more. At most one of them is accepted.',
      resolve: async ({ entity_id, field }, _args, { loaders }) =>
        (await loaders.claims.load(entity_id)).filter((claim) => claim.field === field),
    }),
  }),
});

const DisputeConnection = connectionType('Dispute', Dispute, 'disputes');

builder.queryField('disputes', (t) =>
  t.field({
    type: DisputeConnection,
    nullable: true,
    description:
      'The fields on which sources disagree, including those with an accepted claim. Sorted by the name of the field.',
    args: pageArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.disputes, null, args),
  }),
);
