import { type RawBuilder, sql } from 'kysely';
import { some } from './conditions.ts';
import { hasText } from './expressions.ts';
import { placesWithin } from './place-tree.ts';

/**
 * Where people were born: a place, which lies in a country today, and the country at the time if a source gives it.
 * Both count.
 */

/** A query for the ids of people who were born in places with slugs, or in what lies in them. */
export const bornWithin = (slugs: readonly string[]): RawBuilder<{ id: string }> => sql`
  with inside as materialized (${placesWithin(slugs)})
  select born.id from person as born where born.birth_place_id in (select id from inside)
  union all
  select born.id from person as born where born.country_at_birth_id in (select id from inside)`;

/** The condition that a row named `person` was born in one of the countries. */
export const isBornIn = (codes: readonly string[]): RawBuilder<boolean> =>
  some([hasText('person.birth_country', codes), hasText('person.country_at_birth', codes)]);

/** Null if nothing is known of where a row named `person` was born, or of the countries. */
export const knownBirthPlace = sql`coalesce(person.birth_place_id, person.country_at_birth_id)`;
export const knownBirthCountry = sql`coalesce(person.birth_country, person.country_at_birth)`;
