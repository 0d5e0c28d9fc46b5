import type { SourceRow } from '../db/queries/source.ts';
import { slugOf } from './arguments.ts';
import { builder } from './builder.ts';
import { CitationConnection } from './citation.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { Node } from './node.ts';

export const SourceKind = builder.enumType('SourceKind', {
  description: 'What kind of source it is.',
  values: {
    PRESS_RELEASE: { description: 'Published by those it is about, or for them.' },
    NEWS: { description: 'A report by a newspaper, magazine or agency.' },
    OFFICIAL_PAGE: { description: 'A page of those who give the awards.' },
    DATASET: { description: 'Data published as such.' },
    OTHER: { description: 'None of the other kinds.' },
  } as const,
});

export const Source = builder.objectRef<SourceRow>('Source');

Source.implement({
  description: 'A publication that facts are taken from.',
  interfaces: [Node],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'What people call it; unique among sources.' }),
    title: t.exposeString('title', { description: 'Its title, as published.' }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it; null where not known.',
    }),
    publishedOn: t.expose('published_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was published, as exact as known; null where not known.',
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where it can be read; null where no address is known.',
    }),
    kind: t.expose('kind', { type: SourceKind, description: 'What kind of source it is.' }),
    license: t.exposeString('license', {
      nullable: true,
      description: 'The license of the source itself; null where not known.',
    }),
    citations: t.field({
      type: CitationConnection,
      description:
        'What it is cited for, in the order of its paragraphs and pages; what cites it as a whole last.',
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
    description: 'The source with this slug, or null.',
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
