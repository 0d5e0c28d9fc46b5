import type { ProjectRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import { loadOrganization, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Project = builder.objectRef<ProjectRow>('Project');
export const ProjectConnection = connectionType('Project', Project, 'projects');

Project.implement({
  description: 'A project, initiative or other undertaking.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    lead: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization that leads it. Null if unknown.',
      resolve: ({ lead_id }, _args, context) =>
        lead_id === null ? null : loadOrganization(lead_id, context),
    }),
  }),
});
