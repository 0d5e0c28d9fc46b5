import { loadSubject } from '../nodes/any-node.ts';
import { Citation, Locator, Sourced } from '../types.ts';
import { locatorOf } from './reference.ts';

Citation.implement({
  description:
    'An entity whose facts a source supports, and where in the source they are. The same link, seen from the entity, is a Reference in its `references`.',
  fields: (t) => ({
    subject: t.field({
      type: Sourced,
      description: 'The entity whose facts the source supports.',
      resolve: ({ entity_id }, _args, context) => loadSubject(entity_id, context),
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The name of the field that the source supports. Null if it supports the entity as a whole.',
    }),
    locator: t.field({
      type: Locator,
      nullable: true,
      description: 'Where in the source to look. Null if the source is cited as a whole.',
      resolve: locatorOf,
    }),
  }),
});
