import { statementFields } from '../../db/model/fields/edition.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { Node } from '../nodes/node.ts';
import { Edition, Sourced, Statement } from '../types.ts';

Statement.implement({
  description:
    'What somebody said at an event, or about an event or edition, paraphrased from a source. `quote` has the words themselves, if they are recorded.',
  interfaces: () => [Node, Sourced],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'A readable key, as in import documents. Unique within its `edition`.',
    }),
    ...declaredFields(t, statementFields, {}),
    edition: t.field({
      type: Edition,
      nullable: true,
      description:
        'The edition that the statement belongs to. Null if it belongs to an event only.',
      resolve: ({ edition_id }, _args, { loaders }) =>
        edition_id === null ? null : loaders.edition.load(edition_id),
    }),
  }),
});
