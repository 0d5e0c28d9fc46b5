import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { hasText } from '../lists/expressions.ts';
import type { OptionalColumns } from '../lists/optional-columns.ts';
import { type List, parentId } from '../lists/paged-list.ts';
import { byName, optionalRecipientColumns, type RecipientRow, recipients } from './recipient.ts';

/** The places directly in a place. */
export const partsOfPlace: List<RecipientRow> = {
  name: 'Place.parts',
  nested: true,
  order: byName,
  parts: optionalRecipientColumns,
  rows: (db, optionalColumns) =>
    recipients(db, optionalColumns)
      .innerJoin('place as part', 'part.id', 'recipient.id')
      .where('part.parent_id', '=', parentId),
};

/** Places by the codes of countries; `code` is the code. */
export const placesByCountryCode = prepared(
  (db: Database, optionalColumns: OptionalColumns, codes: readonly string[]) =>
    recipients(db, optionalColumns)
      .innerJoin('place as coded', 'coded.id', 'recipient.id')
      .select('coded.country_code as code')
      .where(hasText('coded.country_code', codes))
      .$narrowType<{ kind: 'PLACE' }>(),
);

/** The country that each place is in, a country being in itself; `country_of` is the place. */
export const countriesOf = prepared(
  (db: Database, optionalColumns: OptionalColumns, places: readonly string[]) => {
    const found = sql<{ place_id: string; country_id: string }>`(
    with recursive above(place_id, id) as (
      select id, id from unnest(${places}::uuid[]) as wanted(id)
      union
      select above.place_id, place.parent_id from above join place on place.id = above.id
      where place.parent_id is not null and place.place_kind <> 'COUNTRY'
    )
    select above.place_id, above.id as country_id
    from above join place on place.id = above.id where place.place_kind = 'COUNTRY')`.as('found');
    return recipients(db, optionalColumns)
      .innerJoin(found, 'found.country_id', 'recipient.id')
      .select('found.place_id as country_of')
      .$narrowType<{ kind: 'PLACE' }>();
  },
);
