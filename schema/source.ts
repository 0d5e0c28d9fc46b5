import type { SourceRow } from '../db/queries/source.ts';
import { slugOf } from './arguments.ts';
import { builder } from './builder.ts';
import { CitationConnection } from './citation.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { Node } from './node.ts';

export const SourceKind = builder.enumType('SourceKind', {
  description: 'The kind of source.',
  values: {
    PRESS_RELEASE: {
      description: 'Published by the people or organizations that it is about, or on their behalf.',
    },
    NEWS: { description: 'A report by a newspaper, magazine or news agency.' },
    OFFICIAL_PAGE: {
      description: 'A web page or database of the organization that gives the awards.',
    },
    DATASET: { description: 'A data set published by others.' },
    OTHER: { description: 'None of the other kinds.' },
  } as const,
});

export const Source = builder.objectRef<SourceRow>('Source');

Source.implement({
  description: 'A publication that facts are taken from.',
  interfaces: [Node],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'A readable key, unique among sources: lowercase words joined by hyphens.',
    }),
    title: t.exposeString('title', { description: 'The title, as published.' }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'The publisher. Null if unknown.',
    }),
    publishedOn: t.expose('published_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'The date of publication. Null if unknown.',
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'The URL where it can be read. Null if unknown.',
    }),
    kind: t.expose('kind', {
      type: SourceKind,
      description: 'The kind of source.',
    }),
    license: t.exposeString('license', {
      nullable: true,
      description:
        'The license that the source itself is published under, such as CC-BY-4.0. Null if unknown.',
    }),
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
