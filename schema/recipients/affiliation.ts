import { affiliationFields } from '../../db/model/fields/recipient.ts';
import { builder } from '../builder.ts';
import { enumValuesOf } from '../enum-values.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { loadOrganization, loadPerson } from '../nodes/load-entity.ts';
import { Node } from '../nodes/node.ts';
import { Affiliation, Organization, Person, Sourced } from '../types.ts';

const AffiliationKind = builder.enumType('AffiliationKind', {
  description: 'What connects a person with an organization.',
  values: enumValuesOf(affiliationFields.kind),
});

Affiliation.implement({
  description:
    'What connects a person with an organization, now or in the past: mostly a position or a membership (`kind`).',
  interfaces: () => [Node, Sourced],
  fields: (t) => ({
    person: t.field({
      type: Person,
      description: 'The person.',
      resolve: ({ person_id }, _args, context) => loadPerson(person_id, context),
    }),
    organization: t.field({
      type: Organization,
      description: 'The organization.',
      resolve: ({ organization_id }, _args, context) => loadOrganization(organization_id, context),
    }),
    ...declaredFields(t, affiliationFields, { kind: AffiliationKind }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'The title of the position, or the kind of membership. Null if no source says.',
    }),
    asOf: t.expose('as_of', {
      type: 'PartialDate',
      nullable: true,
      description:
        'A date on which, according to a source, the person held the position or membership. It is not a start or end date. Null if no source gives a date.',
    }),
  }),
});
