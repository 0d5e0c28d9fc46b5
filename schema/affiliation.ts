import type { AffiliationRow } from '../db/queries/affiliation.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { Node } from './node.ts';
import { Organization } from './organization.ts';
import { Person } from './person.ts';
import { loadOrganization, loadPerson } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Affiliation = builder.objectRef<AffiliationRow>('Affiliation');
export const AffiliationConnection = connectionType('Affiliation', Affiliation, 'affiliations');

Affiliation.implement({
  description: 'A post that a person holds or held in an organization, or a membership.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'The person who holds or held it.',
      resolve: ({ person_id }, _args, context) => loadPerson(person_id, context),
    }),
    organization: t.field({
      type: Organization,
      description: 'The organization it is in.',
      resolve: ({ organization_id }, _args, context) => loadOrganization(organization_id, context),
    }),
    title: t.exposeString('title', {
      nullable: true,
      description:
        'The title of the post, or the kind of membership. Null if the source does not say.',
    }),
    asOf: t.expose('as_of', {
      type: 'PartialDate',
      nullable: true,
      description:
        'A date at which, according to a source, the person held it. Null if no source gives one.',
    }),
  }),
});
