import type { ProjectRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import { detail, loadOrganization, ofOneKind, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Project = builder.objectRef<ProjectRow>('Project');
export const ProjectConnection = connectionType('Project', Project, 'projects');

Project.implement({
  description: 'A project, initiative or other undertaking.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    lead: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization that leads it. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ lead_id: id }) =>
          id === null ? null : loadOrganization(id, context),
        ),
    }),
  }),
});
