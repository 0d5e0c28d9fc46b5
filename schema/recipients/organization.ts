import { organizationFields } from '../../db/model/fields/recipient.ts';
import { connect, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { enumValuesOf } from '../enum-values.ts';
import { detailFields } from '../fields/declared-fields.ts';
import { Named } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import {
  AffiliationConnection,
  Illustrated,
  Organization,
  ProductConnection,
  ProjectConnection,
  Recipient,
  Sourced,
} from '../types.ts';

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'The kinds of organizations.',
  values: enumValuesOf(organizationFields.organizationKind),
});

Organization.implement({
  description: 'A company, government agency, academy, university or other organization.',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'organization', { organizationKind: OrganizationKind }),
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
