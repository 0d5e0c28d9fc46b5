import type { ProductRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import { loadOrganization, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Product = builder.objectRef<ProductRow>('Product');
export const ProductConnection = connectionType('Product', Product, 'products');

Product.implement({
  description: 'Something made to be used or sold.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    developer: t.field({
      type: Organization,
      nullable: true,
      description: 'Who developed it; null where no source says.',
      resolve: ({ developer_id }, _args, context) =>
        developer_id === null ? null : loadOrganization(developer_id, context),
    }),
  }),
});
