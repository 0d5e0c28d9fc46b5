import { detailFields } from '../fields/declared-fields.ts';
import { Named } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { Illustrated, Product, Recipient, Sourced } from '../types.ts';

Product.implement({
  description: 'Something made to be used or sold, such as a device or a software platform.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'product', {}),
  }),
});
