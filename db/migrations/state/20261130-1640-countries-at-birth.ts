import { type Kysely, sql } from 'kysely';

/** A birth counts under two countries if a source gives the one that the place was in at the time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`${columns}; ${derived}; ${totals}`.execute(db);
}

const columns = sql`
  alter table person
    add column country_at_birth_id uuid constraint person_country_at_birth_exists references place,
    add column country_at_birth text collate "C";
  comment on column person.country_at_birth is
    'the country of country_at_birth_id, as birth_country has that of the birth place; kept by triggers';
  create index person_by_country_at_birth_id on person (country_at_birth_id);
  create index person_by_country_at_birth on person (country_at_birth, id) where country_at_birth is not null`;

const derived = sql`
  create or replace function derive_birth_countries(places uuid[]) returns void language sql as $body$
    update person p set birth_country = born.country
      from (select id, country_of(id) as country from unnest(places) id) born
      where p.birth_place_id = born.id and p.birth_country is distinct from born.country;
    update person p set country_at_birth = born.country
      from (select id, country_of(id) as country from unnest(places) id) born
      where p.country_at_birth_id = born.id and p.country_at_birth is distinct from born.country
  $body$;
  comment on function derive_birth_countries is
    'writes birth_country and country_at_birth of people whom a source has born in these places';

  create or replace function set_birth_country() returns trigger language plpgsql as $body$
    begin
      new.birth_country := country_of(new.birth_place_id);
      new.country_at_birth := country_of(new.country_at_birth_id);
      return new;
    end $body$;
  drop trigger birth_country_of_person on person;
  create trigger birth_country_of_person before insert or update of birth_place_id, country_at_birth_id on person
    for each row when (
      num_nonnulls(new.birth_place_id, new.birth_country, new.country_at_birth_id, new.country_at_birth) > 0)
    execute function set_birth_country()`;

const totals = sql`
  create or replace view honor_person_key as
    select honor_id, dimension, key
    from honor_recipient join person on person.id = recipient_id,
    lateral (values
      ('GENDER', gender::text), ('BIRTH_COUNTRY', birth_country), ('BIRTH_COUNTRY', country_at_birth)
    ) known(dimension, key)
    where key is not null;

  create or replace function count_changed_recipients() returns trigger language plpgsql as $body$
    declare
      touched text := case tg_op
        when 'INSERT' then 'select *, 1 as change from added'
        when 'DELETE' then 'select *, -1 as change from removed'
        else 'select *, 1 as change from added union all select *, -1 from removed' end;
    begin
      if tg_op = 'TRUNCATE' then
        delete from honor_total where dimension in ('GENDER', 'BIRTH_COUNTRY');
        return null;
      end if;
      execute 'select add_people_to_totals(array_agg(honor_id), array_agg(dimension), array_agg(key), array_agg(change))
        from (' || touched || ') touched join person on person.id = recipient_id,
        lateral (values
          (''GENDER'', gender::text), (''BIRTH_COUNTRY'', birth_country), (''BIRTH_COUNTRY'', country_at_birth)
        ) known(dimension, key)
        where key is not null having count(*) > 0';
      return null;
    end $body$;

  create or replace function count_changed_people() returns trigger language plpgsql as $body$
    begin
      perform add_people_to_totals(array_agg(honor_id), array_agg(dimension), array_agg(key), array_agg(change))
      from added join removed using (id) join honor_recipient on recipient_id = id,
      lateral (values
        ('GENDER', added.gender::text, 1), ('GENDER', removed.gender::text, -1),
        ('BIRTH_COUNTRY', added.birth_country, 1), ('BIRTH_COUNTRY', removed.birth_country, -1),
        ('BIRTH_COUNTRY', added.country_at_birth, 1), ('BIRTH_COUNTRY', removed.country_at_birth, -1)
      ) known(dimension, key, change)
      where (added.gender, added.birth_country, added.country_at_birth)
          is distinct from (removed.gender, removed.birth_country, removed.country_at_birth)
        and key is not null
      having count(*) > 0;
      return null;
    end $body$`;
