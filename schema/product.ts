import type { ProductRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import { detail, loadOrganization, ofOneKind, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Product = builder.objectRef<ProductRow>('Product');
export const ProductConnection = connectionType('Product', Product, 'products');

Product.implement({
  description: 'Something made to be used or sold, such as a device or a software platform.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    developer: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization that developed it. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ developer_id: id }) =>
          id === null ? null : loadOrganization(id, context),
        ),
    }),
  }),
});
