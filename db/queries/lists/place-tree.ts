import { type RawBuilder, sql } from 'kysely';

/** A query for the ids of places with slugs, and of all that lies in them. */
export function placesWithin(slugs: readonly string[]): RawBuilder<{ id: string }> {
  return sql`
    with recursive inside(id) as (
      select place.id from place join recipient on recipient.id = place.id
      where recipient.slug = any(${slugs}::text[])
      union
      select place.id from place join inside on place.parent_id = inside.id
    ) select id from inside`;
}

/** A query for the ids of countries with codes, and of what lies in them and in no country further down. */
export function placesOfCountries(codes: readonly string[]): RawBuilder<{ id: string }> {
  return sql`
    with recursive inside(id) as (
      select place.id from place where place.country_code = any(${codes}::text[])
      union
      select place.id from place join inside on place.parent_id = inside.id
      where place.place_kind <> 'COUNTRY'
    ) select id from inside`;
}

/** The levels of place that statistics and filters name, by their kinds. */
const kindOfLevel = { province: 'REGION', city: 'CITY' } as const;
export type PlaceLevel = keyof typeof kindOfLevel;

/** A query for the slugs of all places of a level. */
export function slugsOfLevel(level: PlaceLevel): RawBuilder<{ slug: string }> {
  return sql`
    select recipient.slug from place join recipient on recipient.id = place.id
    where place.place_kind = ${sql.lit(kindOfLevel[level])}`;
}
