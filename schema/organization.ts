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
  description: 'What kind of organization it is.',
  values: {
    COMPANY: { description: 'A business.' },
    GOVERNMENT: { description: 'An authority, ministry, council or another public body.' },
    ACADEMY: { description: 'A learned society with elected members.' },
    UNIVERSITY: { description: 'A university, college or research institute.' },
    NONPROFIT: { description: 'An association, foundation or charity.' },
    ORGANIZER: { description: 'It exists to organize events or awards.' },
    OTHER: { description: 'None of the other kinds, or not known.' },
  } as const,
});

export const Organization = builder.objectRef<OrganizationRow>('Organization');

Organization.implement({
  description: 'A company, authority, academy, university or another body.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    organizationKind: t.expose('organization_kind', {
      type: OrganizationKind,
      description: 'What kind of organization it is.',
    }),
    parent: t.field({
      type: Organization,
      nullable: true,
      description:
        'The organization that it is part of; null where it is part of none or not known.',
      resolve: ({ parent_id }, _args, context) =>
        parent_id === null ? null : loadOrganization(parent_id, context),
    }),
    website: t.expose('website', {
      type: 'URL',
      nullable: true,
      description: 'Its own site; null where not known.',
    }),
    products: t.field({
      type: ProductConnection,
      description: 'What it developed, by name.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.productsOfOrganization, id, args),
    }),
    projects: t.field({
      type: ProjectConnection,
      description: 'What it leads, by name.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.projectsOfOrganization, id, args),
    }),
    people: t.field({
      type: AffiliationConnection,
      description: 'Who holds or held a post in it, by the name of the person.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.peopleOfOrganization, id, args),
    }),
  }),
});
