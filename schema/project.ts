import type { ProjectRow } from '../db/queries/recipients/recipient.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { detailFields } from './declared-fields.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Project = builder.objectRef<ProjectRow>('Project');
export const ProjectConnection = connectionType('Project', Project, 'projects');

Project.implement({
  description: 'A project, initiative or other undertaking.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'project', {}),
  }),
});
