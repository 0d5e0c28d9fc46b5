import type { OrganizationRow } from '../db/queries/recipient.ts';
import { AffiliationConnection } from './affiliation.ts';
import { builder } from './builder.ts';
import { connect, pageArguments, pageRule } from './connection.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { ProductConnection } from './product.ts';
import { ProjectConnection } from './project.ts';
import { loadOrganization, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'Whether it is a company, a public authority, or another kind of organization.',
  values: {
    COMPANY: { description: 'A business.' },
    GOVERNMENT: { description: 'A ministry, council, public authority or other public body.' },
    ACADEMY: { description: 'A learned society with elected members.' },
    UNIVERSITY: { description: 'A university, college or research institute.' },
    NONPROFIT: { description: 'An association, foundation or charity.' },
    ORGANIZER: { description: 'An organization that exists to organize events or awards.' },
    OTHER: { description: 'None of the other kinds, or the kind is unknown.' },
  } as const,
});

export const Organization = builder.objectRef<OrganizationRow>('Organization');

Organization.implement({
  description: 'A company, public authority, academy, university or other body.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    organizationKind: t.expose('organization_kind', {
      type: OrganizationKind,
      description: 'Whether it is a company, a public authority, or another kind of organization.',
    }),
    parent: t.field({
      type: Organization,
      nullable: true,
      description: 'The organization it is part of. Null if there is none, or it is unknown.',
      resolve: ({ parent_id }, _args, context) =>
        parent_id === null ? null : loadOrganization(parent_id, context),
    }),
    website: t.expose('website', {
      type: 'URL',
      nullable: true,
      description: 'The URL of its website. Null if it is unknown.',
    }),
    products: t.field({
      type: ProductConnection,
      description: 'The products it developed, by name.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.productsOfOrganization, id, args),
    }),
    projects: t.field({
      type: ProjectConnection,
      description: 'The projects it leads, by name.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.projectsOfOrganization, id, args),
    }),
    people: t.field({
      type: AffiliationConnection,
      description: 'The people who hold or held a post in it, or are or were members, by name.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.peopleOfOrganization, id, args),
    }),
  }),
});
