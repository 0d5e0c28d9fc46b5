import type { Selectable } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Affiliation } from '../../tables.ts';
import { hasId, typename } from '../lists/expressions.ts';

export type AffiliationRow = Selectable<Affiliation> & { __typename: 'Affiliation' };

export const affiliations = (db: Database) =>
  db
    .selectFrom('affiliation')
    .select(['affiliation.id', 'affiliation.person_id', 'affiliation.organization_id'])
    .select(['affiliation.title', 'affiliation.as_of', 'affiliation.kind', 'affiliation.position'])
    .select(typename('Affiliation'));

export const affiliationsById = prepared((db: Database, ids: readonly string[]) =>
  affiliations(db).where(hasId('affiliation.id', ids)),
);

/** Affiliations of people, in the order that the sources list them. */
export const affiliationsByPerson = prepared((db: Database, people: readonly string[]) =>
  affiliations(db).where(hasId('person_id', people)).orderBy('position').orderBy('id'),
);

/** Affiliations held at the time of honors; `honor_id` and `recipient_position` identify the holder. */
export const affiliationsByHonor = prepared((db: Database, honors: readonly string[]) =>
  affiliations(db)
    .innerJoin('honor_affiliation', 'honor_affiliation.affiliation_id', 'affiliation.id')
    .select(['honor_affiliation.honor_id', 'honor_affiliation.recipient_position'])
    .where(hasId('honor_affiliation.honor_id', honors))
    .orderBy('honor_affiliation.position'),
);
