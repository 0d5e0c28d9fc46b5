import type { ProductRow } from '../db/queries/recipients/recipient.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { detailFields } from './declared-fields.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Product = builder.objectRef<ProductRow>('Product');
export const ProductConnection = connectionType('Product', Product, 'products');

Product.implement({
  description: 'Something made to be used or sold, such as a device or a software platform.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'product', {}),
  }),
});
