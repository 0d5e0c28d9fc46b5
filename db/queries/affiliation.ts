import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { Affiliation } from '../tables.ts';
import { hasId, typename } from './keys.ts';

export type AffiliationRow = Selectable<Affiliation> & { __typename: 'Affiliation' };

export const affiliations = (db: Database) =>
  db.selectFrom('affiliation').selectAll('affiliation').select(typename('Affiliation'));

export function affiliationsById(db: Database, ids: readonly string[]): Promise<AffiliationRow[]> {
  return affiliations(db).where(hasId('affiliation.id', ids)).execute();
}

/** Affiliations of people, in the order that the sources list them. */
export function affiliationsByPerson(
  db: Database,
  people: readonly string[],
): Promise<AffiliationRow[]> {
  return affiliations(db)
    .where(hasId('person_id', people))
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Affiliations held at the time of honors; `honor_id` and `recipient_position` tell by whom. */
export function affiliationsByHonor(db: Database, honors: readonly string[]) {
  return affiliations(db)
    .innerJoin('honor_affiliation', 'honor_affiliation.affiliation_id', 'affiliation.id')
    .select(['honor_affiliation.honor_id', 'honor_affiliation.recipient_position'])
    .where(hasId('honor_affiliation.honor_id', honors))
    .orderBy('honor_affiliation.position')
    .execute();
}
