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
  description: 'That a person holds, or held, a post in an organization or is one of its members.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'Whose affiliation it is.',
      resolve: ({ person_id }, _args, context) => loadPerson(person_id, context),
    }),
    organization: t.field({
      type: Organization,
      description: 'Where.',
      resolve: ({ organization_id }, _args, context) => loadOrganization(organization_id, context),
    }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'The post or membership; null where the source does not say.',
    }),
    asOf: t.expose('as_of', {
      type: 'PartialDate',
      nullable: true,
      description: 'When a source says it held; null where no time is said.',
    }),
  }),
});
