import type { Loaders } from '../../db/loaders/index.ts';
import type { ClaimRow } from '../../db/queries/sources/claim.ts';
import { loadAny, loadSubject } from '../nodes/any-node.ts';
import { Node } from '../nodes/node.ts';
import { Claim, Reference } from '../types.ts';

/** Whether some field has claims of different values. */
export function isDisputed(claims: readonly ClaimRow[], field?: string): boolean {
  const concerned = field === undefined ? claims : claims.filter((claim) => claim.field === field);
  // The values of one field's claims are distinct, so two claims are a dispute.
  return new Set(concerned.map((claim) => claim.field)).size < concerned.length;
}

/** The entities that a claim on a list names: slugs that are joined by commas, some with a role in parentheses. */
function listedIn({ field, value }: ClaimRow, loaders: Loaders) {
  const slugs = value.split(', ').map((item) => item.replace(/ \(.*/, ''));
  if (field === 'leadsTo') return slugs.map((slug) => loaders.programBySlug.load(slug));
  return ['recipients', 'origins'].includes(field)
    ? slugs.map((slug) => loaders.recipientBySlug.load(slug))
    : [];
}

Claim.implement({
  description:
    'One of the values that sources give for a field on which they disagree. Curators can accept one claim on a field; the field then has the value of this claim.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'The name of the field, such as `startsOn` or `ceremony.heldOn`.',
    }),
    value: t.exposeString('value', {
      description:
        'The value as a string. Entities in it are shown as slugs, separated by commas. Recipients of an honor have their `role` in parentheses, unless it is PRIMARY: `a-film (FOR_WORK), ann`.',
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'The entity that the value names. Null if the value names none, or several.',
      resolve: ({ node_id }, _args, context) =>
        node_id === null ? null : loadAny(node_id, context),
    }),
    nodes: t.field({
      type: [Node],
      description:
        'The entities that the value names, in its order. Empty if it names none, or one that is not known.',
      resolve: async (claim, _args, context) => {
        if (claim.node_id !== null) return [await loadSubject(claim.node_id, context)];
        const nodes = await Promise.all(listedIn(claim, context.loaders));
        const known = nodes.filter((node) => node !== null);
        return known.length === nodes.length ? known : [];
      },
    }),
    accepted: t.exposeBoolean('accepted', {
      description:
        'Whether curators have accepted this value. If so, it is the value of the field.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'A note by curators about the claim. Null if there is none.',
    }),
    references: t.field({
      type: [Reference],
      description: 'The references to the sources that give this value.',
      resolve: async (claim, _args, { loaders }) =>
        (await loaders.claimReferences.load(claim.entity_id)).filter(
          (reference) =>
            reference.field === claim.field && reference.claim_position === claim.position,
        ),
    }),
  }),
});
