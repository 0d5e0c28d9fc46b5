import { Named } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import { Illustrated, Recipient, Sourced, Team } from '../types.ts';

Team.implement({
  description:
    'People honored together who are not an organization. The team has the name that a source gives it, or a description of its role, such as "Rescue Crew".',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
});
