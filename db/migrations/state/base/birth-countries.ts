import { sql } from 'kysely';

/**
 * Filters and statistics need the country that people were born in, which their birth places only lie in. It is stored
 * with the person, since honors and their recipients are already joined to read it. Triggers keep it; a load fills
 * tables without them and calls `derive_birth_countries`.
 */
export const birthCountries = sql`
  create function country_of(start uuid) returns text language plpgsql stable as $body$
    declare current place;
    begin
      select * into current from place where id = start;
      while current.place_kind <> 'COUNTRY' loop
        select * into current from place where id = current.parent_id;
      end loop;
      return coalesce(current.country_code, (select slug from recipient where id = current.id));
    end $body$;
  comment on function country_of is
    'the innermost country around a place, which may be the place itself: the code of that country, or its slug if it has no code; null for a place outside every country';

  create function derive_birth_countries(places uuid[]) returns void language sql as $body$
    update person p set birth_country = born.country
      from (select id, country_of(id) as country from unnest(places) id) born
      where p.birth_place_id = born.id and p.birth_country is distinct from born.country
  $body$;
  comment on function derive_birth_countries is 'writes birth_country of people born in these places';

  create function set_birth_country() returns trigger language plpgsql as $body$
    begin
      new.birth_country := country_of(new.birth_place_id);
      return new;
    end $body$;
  create trigger birth_country_of_person before insert or update of birth_place_id on person
    for each row when (new.birth_place_id is not null or new.birth_country is not null)
    execute function set_birth_country();

  create function move_birth_countries() returns trigger language plpgsql as $body$
    begin
      perform derive_birth_countries(array(
        with recursive inside(id) as (
          select place.id
          from place join replaced using (id)
          where (place.parent_id, place.place_kind, place.country_code)
            is distinct from (replaced.parent_id, replaced.place_kind, replaced.country_code)
          union
          select place.id from place join inside on place.parent_id = inside.id
        ) select id from inside));
      return null;
    end $body$;
  create trigger birth_country_of_moved after update on place
    referencing old table as replaced for each statement execute function move_birth_countries()`;
