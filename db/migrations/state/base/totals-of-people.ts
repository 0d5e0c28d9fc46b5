import { sql } from 'kysely';

/**
 * Statistics of all honors by gender or country of birth read stored counts too (see totals.ts). They change with the
 * recipients of honors, and with what is known of people.
 */
export const totalsOfPeople = sql`
  create view honor_person_key as
    select honor_id, dimension, key
    from honor_recipient join person on person.id = recipient_id,
    lateral (values ('GENDER', gender::text), ('BIRTH_COUNTRY', birth_country)) known(dimension, key)
    where key is not null;
  comment on view honor_person_key is
    'what is known of the people who received an honor: as many rows for a key as recipients have it';

  -- An honor counts once for a key, however many rows it has: it counts before, or after, if it then has a row.
  create function add_people_to_totals(honors uuid[], dimensions text[], keys text[], changes int[]) returns void
  language sql as $body$
    with change as (
      select honor_id, dimension, key, sum(change) as change
      from unnest(honors, dimensions, keys, changes) change(honor_id, dimension, key, change)
      group by 1, 2, 3
    ), counted as (
      select dimension, key, change, (
        select count(*) from honor_person_key k
        where k.honor_id = c.honor_id and k.dimension = c.dimension and k.key = c.key) as after
      from change c
      union all
      select dimension, '', change, (
        select count(*) from honor_person_key k
        where k.honor_id = c.honor_id and k.dimension = c.dimension) as after
      from (select honor_id, dimension, sum(change) as change from change group by 1, 2) c
    )
    merge into honor_total total
    using (
      select dimension, key, sum((after > 0)::int - (after > change)::int) as honors
      from counted group by 1, 2
    ) difference on total.dimension = difference.dimension and total.key = difference.key
    when matched and total.honors + difference.honors <= 0 then delete
    when matched then update set honors = total.honors + difference.honors
    when not matched and difference.honors > 0 then
      insert values (difference.dimension, difference.key, difference.honors)
  $body$;
  comment on function add_people_to_totals is
    'corrects honor_total after rows of honor_person_key came (1) or went (-1)';

  create function count_changed_recipients() returns trigger language plpgsql as $body$
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
        lateral (values (''GENDER'', gender::text), (''BIRTH_COUNTRY'', birth_country)) known(dimension, key)
        where key is not null having count(*) > 0';
      return null;
    end $body$;
  create trigger people_inserted after insert on honor_recipient
    referencing new table as added for each statement execute function count_changed_recipients();
  create trigger people_deleted after delete on honor_recipient
    referencing old table as removed for each statement execute function count_changed_recipients();
  create trigger people_updated after update on honor_recipient
    referencing old table as removed new table as added for each statement execute function count_changed_recipients();
  create trigger people_truncated after truncate on honor_recipient
    for each statement execute function count_changed_recipients();

  create function count_changed_people() returns trigger language plpgsql as $body$
    begin
      perform add_people_to_totals(array_agg(honor_id), array_agg(dimension), array_agg(key), array_agg(change))
      from added join removed using (id) join honor_recipient on recipient_id = id,
      lateral (values
        ('GENDER', added.gender::text, 1), ('GENDER', removed.gender::text, -1),
        ('BIRTH_COUNTRY', added.birth_country, 1), ('BIRTH_COUNTRY', removed.birth_country, -1)
      ) known(dimension, key, change)
      where (added.gender, added.birth_country) is distinct from (removed.gender, removed.birth_country)
        and key is not null
      having count(*) > 0;
      return null;
    end $body$;
  create trigger people_changed after update on person
    referencing old table as removed new table as added for each statement execute function count_changed_people();

  create function count_people() returns void language sql as $body$
    insert into honor_total (dimension, key, honors)
      select dimension, coalesce(key, ''), count(distinct honor_id)
      from honor_person_key group by grouping sets ((dimension, key), (dimension))
  $body$;
  comment on function count_people is 'counts the honors of people into honor_total, which has no such counts yet'`;
