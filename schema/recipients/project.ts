import { detailFields } from '../fields/declared-fields.ts';
import { Named } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { Illustrated, Project, Recipient, Sourced } from '../types.ts';

Project.implement({
  description: 'A project, initiative or other undertaking.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'project', {}),
  }),
});
