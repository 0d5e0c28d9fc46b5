import { z } from 'zod';
import {
  decodeNodeId,
  encodeNodeId,
  type NodeKind,
  type NodeTypename,
} from '../arguments/node-id.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { badInput } from '../errors.ts';
import { loadAccessToken, loadScheduledDocument } from './desk-nodes.ts';

export interface NodeShape {
  __typename: NodeTypename;
  id: string;
}

export const Node = builder.interfaceRef<NodeShape>('Node').implement({
  description:
    'An entity with an id. `node(id)` finds it. An honor keeps its id when a nominee wins.',
  fields: (t) => ({
    id: t.id({
      description:
        'An opaque id, unique among all entities. It does not change, even if the entity is renamed. Except for access tokens and scheduled documents, it is also the same on every server that has imported the same documents.',
      resolve: (node) => encodeNodeId(node.__typename, node.id),
    }),
  }),
});

type LoadNode = (context: Context, id: string) => NodeShape | null | Promise<NodeShape | null>;

const loadOfKind: Record<NodeKind, LoadNode> = {
  program: ({ loaders }, id) => loaders.program.load(id),
  series: ({ loaders }, id) => loaders.awardSeries.load(id),
  event: ({ loaders }, id) => loaders.event.load(id),
  edition: ({ loaders }, id) => loaders.edition.load(id),
  category: ({ loaders }, id) => loaders.category.load(id),
  award: ({ loaders }, id) => loaders.award.load(id),
  honor: ({ loaders }, id) => loaders.honor.load(id),
  place: ofKind('PLACE'),
  organization: ofKind('ORGANIZATION'),
  product: ofKind('PRODUCT'),
  project: ofKind('PROJECT'),
  work: ofKind('WORK'),
  person: ofKind('PERSON'),
  team: ofKind('TEAM'),
  affiliation: ({ loaders }, id) => loaders.affiliation.load(id),
  participant: ({ loaders }, id) => loaders.participant.load(id),
  figure: ({ loaders }, id) => loaders.figure.load(id),
  statement: ({ loaders }, id) => loaders.statement.load(id),
  source: ({ loaders }, id) => loaders.source.load(id),
  token: (context, id) => loadAccessToken(id, context),
  document: (context, id) => loadScheduledDocument(id, context),
};

function ofKind(kind: string): LoadNode {
  return async ({ loaders }, id) => {
    const recipient =
      (await loaders.recipient.load(id)) ?? (await loaders.recipientByFormer.load(id));
    return recipient?.kind === kind ? recipient : null;
  };
}

async function loadNode(context: Context, nodeId: string): Promise<NodeShape | null> {
  const decoded = decodeNodeId(nodeId);
  if (decoded === null) throw badInput('id', idMessage);
  return loadOfKind[decoded.kind](context, decoded.id);
}

const idMessage = 'must be an id as `Node.id` returns it';
/** An id as `Node.id` gives it, of any kind. */
export const nodeIdSchema = z.string().refine((text) => decodeNodeId(text) !== null, idMessage);

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The entity with this id. Null if there is none that the viewer may see.',
    args: {
      id: t.arg.id({
        required: true,
        description: 'An id, as `Node.id` returns it.',
        validate: { schema: nodeIdSchema },
      }),
    },
    resolve: (_root, { id }, context) => loadNode(context, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: true, items: true },
    description:
      'The entities with these ids, in the same order. An item is null if its id belongs to nothing that the viewer may see.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: 'Ids, as `Node.id` returns them; at most 100.',
        validate: { schema: z.array(nodeIdSchema).max(100, 'must not have more than 100 ids') },
      }),
    },
    resolve: (_root, { ids }, context) => Promise.all(ids.map((id) => loadNode(context, id))),
  }),
}));
