import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import { hasText } from './keys.ts';
import { type List, parentId } from './list.ts';
import { byName, type JoinedRow, type RecipientRow, recipients, toRecipient } from './recipient.ts';

/** The places directly in a place. */
export const partsOfPlace: List<JoinedRow> = {
  name: 'Place.parts',
  nested: true,
  order: byName,
  rows: (db) => recipients(db).where('place.parent_id', '=', parentId),
};

export async function placesByCountryCode(
  db: Database,
  codes: readonly string[],
): Promise<RecipientRow[]> {
  const rows = await recipients(db).where(hasText('place.country_code', codes)).execute();
  return rows.map(toRecipient);
}

/** The country that each place is in, a country being in itself; `country_of` tells whose. */
export async function countriesOf(
  db: Database,
  places: readonly string[],
): Promise<(RecipientRow & { country_of: string })[]> {
  const found = sql<{ place_id: string; country_id: string }>`(
    with recursive above(place_id, id) as (
      select id, id from unnest(${places}::uuid[]) as wanted(id)
      union
      select above.place_id, place.parent_id from above join place on place.id = above.id
      where place.parent_id is not null and place.place_kind <> 'COUNTRY'
    )
    select above.place_id, above.id as country_id
    from above join place on place.id = above.id where place.place_kind = 'COUNTRY')`.as('found');
  const rows = await recipients(db)
    .innerJoin(found, 'found.country_id', 'recipient.id')
    .select('found.place_id as country_of')
    .execute();
  return rows.map((row) => ({ ...toRecipient(row), country_of: row.country_of }));
}
