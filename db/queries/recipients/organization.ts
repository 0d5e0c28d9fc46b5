import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { type List, parentId } from '../lists/paged-list.ts';
import { type AffiliationRow, affiliations } from './affiliation.ts';
import { byName, optionalRecipientColumns, type RecipientRow, recipients } from './recipient.ts';

/** The products that an organization developed. */
export const productsOfOrganization: List<RecipientRow> = {
  name: 'Organization.products',
  nested: true,
  order: byName,
  parts: optionalRecipientColumns,
  rows: (db, optionalColumns) =>
    recipients(db, optionalColumns)
      .innerJoin('product as developed', 'developed.id', 'recipient.id')
      .where('developed.developer_id', '=', parentId),
};

/** The projects that an organization leads. */
export const projectsOfOrganization: List<RecipientRow> = {
  name: 'Organization.projects',
  nested: true,
  order: byName,
  parts: optionalRecipientColumns,
  rows: (db, optionalColumns) =>
    recipients(db, optionalColumns)
      .innerJoin('project as led', 'led.id', 'recipient.id')
      .where('led.lead_id', '=', parentId),
};

/** The affiliations of people with an organization, by the name of the person. */
export const peopleOfOrganization: List<AffiliationRow> = {
  name: 'Organization.people',
  nested: true,
  order: [
    { column: 'person_name', direction: 'asc', type: 'text' },
    { column: 'id', direction: 'asc', type: 'uuid' },
  ],
  rows: (db: Database) =>
    affiliations(db)
      .innerJoin('recipient', 'recipient.id', 'affiliation.person_id')
      .select(sql<string>`recipient.sort_name`.as('person_name'))
      .where('affiliation.organization_id', '=', parentId),
};
