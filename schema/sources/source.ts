import { sourceFields } from '../../db/model/fields/source.ts';
import { slugOf } from '../arguments/arguments.ts';
import { connect, connectionType, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { enumValuesOf } from '../enum-values.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { Node } from '../nodes/node.ts';
import { CitationConnection, Source } from '../types.ts';

export const SourceKind = builder.enumType('SourceKind', {
  description: 'The kind of source.',
  values: enumValuesOf(sourceFields.kind),
});

Source.implement({
  description: 'A publication that facts are taken from.',
  interfaces: () => [Node],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'A readable key, unique among sources: lowercase words joined by hyphens.',
    }),
    ...declaredFields(t, sourceFields, { kind: SourceKind }),
    citations: t.field({
      type: CitationConnection,
      description:
        'The citations of this source: first those with a paragraph, by paragraph and page; then those with only a page; then those with neither.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.citationsOfSource, id, args),
    }),
  }),
});

const SourceConnection = connectionType('Source', Source, 'sources');

builder.queryFields((t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: 'The source with this slug. Null if there is none. To look up by id, use `node`.',
    args: slugOf('source'),
    resolve: (_root, { slug }, { loaders }) => loaders.sourceBySlug.load(slug),
  }),
  sources: t.field({
    type: SourceConnection,
    nullable: true,
    description: 'All sources, by slug.',
    args: pageArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.sources, null, args),
  }),
}));
