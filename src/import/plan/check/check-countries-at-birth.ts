import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Facts } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';

/** Complains of people whose country at birth would not be a country: of the person, or of the place that was one. */
export async function checkCountriesAtBirth(
  db: Database,
  entities: readonly PlannedEntity[],
): Promise<void> {
  const places = new Map(
    entities.flatMap((entity) =>
      entity.kind === 'place' && entity.after ? [[showKey(entity.key), entity] as const] : [],
    ),
  );
  const born = entities.flatMap((entity) => {
    const country = countryAtBirth(entity.after);
    return country === null ? [] : [{ entity, country }];
  });
  const others = born.filter(
    ({ entity, country }) => country !== countryAtBirth(entity.before) && !places.has(country),
  );
  const found = await placesOtherThanCountries(db, [...new Set(others.map((one) => one.country))]);
  for (const { entity, country } of born) {
    const place = places.get(country);
    if (place ? !isCountry(place.after) : found.has(country))
      complainOf(entity, 'countryAtBirth', `The place "${country}" is not a country.`);
  }
  const former = [...places.values()].filter(
    ({ before, after }) => isCountry(before) && !isCountry(after),
  );
  const touched = new Set(entities.map(({ id }) => id));
  for (const { place, person, id } of await bornInThem(db, former)) {
    const entity = places.get(place);
    const message = `The place "${place}" is the country at birth of "${person}": it must stay a country.`;
    if (entity && !touched.has(id)) complainOf(entity, 'placeKind', message);
  }
}

function countryAtBirth(facts: Facts | null): string | null {
  const country = facts?.columns.countryAtBirth;
  return typeof country === 'string' ? country : null;
}

const isCountry = (facts: Facts | null) => facts?.columns.placeKind === 'COUNTRY';

/** Those of the slugs that the database has as places of another kind. */
async function placesOtherThanCountries(
  db: Database,
  slugs: readonly string[],
): Promise<Set<string>> {
  if (slugs.length === 0) return new Set();
  const { rows } = await sql<{ slug: string }>`
    select slug from place join recipient using (id)
    where slug = any(${slugs}::text[]) and place_kind <> 'COUNTRY'`.execute(db);
  return new Set(rows.map(({ slug }) => slug));
}

/** A person of the database for each of the places that has one. */
async function bornInThem(db: Database, places: readonly PlannedEntity[]) {
  if (places.length === 0) return [];
  const { rows } = await sql<{ place: string; person: string; id: string }>`
    select place.slug as place, recipient.slug as person, person.id
    from person join recipient on recipient.id = person.id
    join recipient place on place.id = person.country_at_birth_id
    where country_at_birth_id = any(${places.map(({ id }) => id)}::uuid[]) order by 1, 2`.execute(
    db,
  );
  return rows;
}

/** Whether one of these entities is the country at birth of a person, or such a person, and it is not a country. */
export async function isBornInNoCountry(db: Database, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ value: boolean }>`
    select exists (
      select from person p join place c on c.id = p.country_at_birth_id
      where (p.id = any(${ids}::uuid[]) or c.id = any(${ids}::uuid[])) and c.place_kind <> 'COUNTRY') as value`.execute(
    db,
  );
  return rows[0]?.value ?? false;
}
