import type { OrganizationRow } from '../db/queries/recipient.ts';
import { AffiliationConnection } from './affiliation.ts';
import { builder } from './builder.ts';
import { connect, pageArguments, pageRule } from './connection.ts';
import { Illustrated } from './illustrated.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { ProductConnection } from './product.ts';
import { ProjectConnection } from './project.ts';
import { detail, loadOrganization, ofOneKind, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'The kinds of organizations.',
  values: {
    COMPANY: { description: 'A business.' },
    GOVERNMENT: { description: 'A government department, agency, council or other public body.' },
    ACADEMY: { description: 'A learned society with elected members.' },
    UNIVERSITY: { description: 'A university, college or research institute.' },
    NONPROFIT: { description: 'An association, foundation or charity.' },
    ORGANIZER: { description: 'An organization that exists to organize events or awards.' },
    OTHER: { description: 'None of the other kinds, or the kind is unknown.' },
  } as const,
});

export const Organization = builder.objectRef<OrganizationRow>('Organization');

Organization.implement({
  description: 'A company, government agency, academy, university or other organization.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    organizationKind: t.field({
      type: OrganizationKind,
      description: 'The kind of organization, such as a company or a university. OTHER if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ organization_kind }) => organization_kind ?? 'OTHER'),
    }),
    foundedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'When it was founded: a day, or only a month or year if the day is unknown. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ founded_on }) => founded_on),
    }),
    dissolvedOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'When it was dissolved: a day, or only a month or year if the day is unknown. Null if it still exists or the date is unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ dissolved_on }) => dissolved_on),
    }),
    parent: t.field({
      type: Organization,
      nullable: true,
      description:
        'The organization it is part of, such as the parent company. Null if there is none or it is unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) =>
        detail(row, context, ({ organization_parent_id: id }) =>
          id === null ? null : loadOrganization(id, context),
        ),
    }),
    website: t.field({
      type: 'URL',
      nullable: true,
      description: 'Its website. Null if unknown.',
      extensions: ofOneKind,
      resolve: (row, _args, context) => detail(row, context, ({ website }) => website),
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
      description:
        'The positions and memberships of people in this organization, now or in the past, by the name of the person. A person with several positions is listed several times.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.peopleOfOrganization, id, args),
    }),
  }),
});
