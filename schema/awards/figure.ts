import { figureFields } from '../../db/model/fields/edition.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { loadEdition } from '../nodes/load-entity.ts';
import { Node } from '../nodes/node.ts';
import { Edition, Figure, Sourced } from '../types.ts';

Figure.implement({
  description: 'A number that sources give about an edition, such as the number of entries.',
  interfaces: () => [Node, Sourced],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'A readable key, as in import documents. Unique in its edition.',
    }),
    edition: t.field({
      type: Edition,
      description: 'The edition that it is about.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    ...declaredFields(t, figureFields, {}),
  }),
});
