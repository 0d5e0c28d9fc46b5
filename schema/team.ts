import type { TeamRow } from '../db/queries/recipients/recipient.ts';
import { builder } from './builder.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Team = builder.objectRef<TeamRow>('Team');

Team.implement({
  description:
    'People honored together who are not an organization. The team has the name that a source gives it, or a description of its role, such as "Rescue Crew".',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
});
