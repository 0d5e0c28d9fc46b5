import type { ClaimRow } from '../db/queries/claim.ts';
import { loadAny } from './any-node.ts';
import { builder } from './builder.ts';
import { Node } from './node.ts';
import { Reference } from './reference.ts';

/** Whether some field has claims of different values. */
export function isDisputed(claims: readonly ClaimRow[], field?: string): boolean {
  const concerned = field === undefined ? claims : claims.filter((claim) => claim.field === field);
  // The values of one field's claims are distinct, so two claims are a dispute.
  return new Set(concerned.map((claim) => claim.field)).size < concerned.length;
}

export const Claim = builder.objectRef<ClaimRow>('Claim').implement({
  description:
    "One source's value for a field. Of the claims on a field at most one is accepted; the graph shows that one, or null.",
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field that the value is for.' }),
    value: t.exposeString('value', {
      description: 'The value as text; for things of the graph their slugs.',
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'The thing that the value names; null where the value is no thing of the graph.',
      resolve: ({ node_id }, _args, context) =>
        node_id === null ? null : loadAny(node_id, context),
    }),
    accepted: t.exposeBoolean('accepted', {
      description: 'Curators hold this value to be right, and the field shows it.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What curators say about the claim; null where nothing.',
    }),
    references: t.field({
      type: [Reference],
      extensions: { listSize: 2 },
      description: 'The sources that claim this value.',
      resolve: async (claim, _args, { loaders }) =>
        (await loaders.claimReferences.load(claim.entity_id)).filter(
          (reference) =>
            reference.field === claim.field && reference.claim_position === claim.position,
        ),
    }),
  }),
});
