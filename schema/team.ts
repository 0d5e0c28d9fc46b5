import type { TeamRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Team = builder.objectRef<TeamRow>('Team');

Team.implement({
  description:
    'People honored together who are no organization, named or known by their role only.',
  interfaces: () => [Node, Sourced, Named, Recipient],
});
