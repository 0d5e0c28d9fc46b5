import type { CitationRow } from '../db/queries/citation.ts';
import { loadSubject } from './any-node.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { Locator, locatorOf } from './reference.ts';
import { Sourced } from './sourced.ts';

export const Citation = builder.objectRef<CitationRow>('Citation').implement({
  description: 'That a source is cited for something.',
  fields: (t) => ({
    subject: t.field({
      type: Sourced,
      description: 'What it is cited for.',
      resolve: ({ entity_id }, _args, context) => loadSubject(entity_id, context),
    }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The field of the subject that it supports; null where it supports the whole.',
    }),
    locator: t.field({
      type: Locator,
      nullable: true,
      description: 'Where in the source; null where the source is cited as a whole.',
      resolve: locatorOf,
    }),
  }),
});

export const CitationConnection = connectionType('Citation', Citation, 'citations');
