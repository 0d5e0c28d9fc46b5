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
    'A value that one or more sources give for a field on which sources disagree. At most one claim on a field is accepted; the field shows its value, or null.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the field that the value is for.' }),
    value: t.exposeString('value', {
      description: 'The value as text. For entities of the graph, their slugs.',
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'The entity that the value names. Null if the value does not name one.',
      resolve: ({ node_id }, _args, context) =>
        node_id === null ? null : loadAny(node_id, context),
    }),
    accepted: t.exposeBoolean('accepted', {
      description: 'Whether curators have accepted this value, so that the field shows it.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What curators say about the claim. Null if they have said nothing.',
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
