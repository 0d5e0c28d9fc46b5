import type { TeamRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Team = builder.objectRef<TeamRow>('Team');

Team.implement({
  description:
    'People honored together who are not an organization. They may be known by name, or only by their role.',
  interfaces: () => [Node, Sourced, Named, Recipient],
});
