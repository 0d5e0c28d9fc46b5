import { sql } from 'kysely';

const triggersOf = (table: string) => {
  const relation = sql.id(table);
  return sql`
    create trigger total_inserted after insert on ${relation}
      referencing new table as added for each statement execute function add_to_totals();
    create trigger total_deleted after delete on ${relation}
      referencing old table as removed for each statement execute function add_to_totals();
    create trigger total_updated after update on ${relation}
      referencing old table as removed new table as added for each statement execute function add_to_totals();
    create trigger total_truncated after truncate on ${relation}
      for each statement execute function add_to_totals()`;
};

/**
 * Statistics of all honors by kind of recipient, country or place would read a row for each honor and key. Triggers
 * keep these counts instead. Writers take turns, so none waits for the lock on the row of a continent.
 */
export const totals = sql`
  create table honor_total (
    dimension text collate "C" not null,
    key text collate "C" not null,
    honors integer not null,
    primary key (dimension, key),
    constraint honor_total_dimension
      check (dimension in ('RECIPIENT_KIND', 'COUNTRY', 'PLACE', 'GENDER', 'BIRTH_COUNTRY'))
  );
  comment on table honor_total is
    'the number of honors with a key, for statistics of all honors; kept by triggers on honor_recipient, honor_place and person';
  comment on column honor_total.key is
    'a kind, a gender, a country of birth, or a country or a place as in honor_place; the empty text counts the honors that have any key, but for kinds';

  -- An honor counts once for a key, however many rows it has: it counts before, or after, if it then has a row.
  -- If it has as many rows as were added, it had none before.
  create function add_to_totals() returns trigger language plpgsql as $body$
    declare touched text := case tg_op
      when 'INSERT' then 'select *, 1 as change from added'
      when 'DELETE' then 'select *, -1 as change from removed'
      else 'select *, 1 as change from added union all select *, -1 from removed' end;
    begin
      if tg_op = 'TRUNCATE' then
        delete from honor_total where (dimension = 'RECIPIENT_KIND') = (tg_table_name = 'honor_recipient');
        return null;
      end if;
      execute format(
        'merge into honor_total total
         using (
           select dimension, key, sum((after > 0)::int - (after > change)::int) as honors
           from (' ||
        case tg_table_name
          when 'honor_recipient' then
            'select ''RECIPIENT_KIND'' as dimension, kind::text as key, change, case (
                 select count(*) from honor_recipient hr where hr.honor_id = t.honor_id)
               when greatest(changes, 0) then greatest(change, 0)
               else (
                 select count(*) from honor_recipient hr join recipient r on r.id = hr.recipient_id
                 where hr.honor_id = t.honor_id and r.kind = t.kind) end as after
             from (
               select honor_id, kind, sum(change) as change, sum(sum(change)) over (partition by honor_id) as changes
               from (%s) touched join recipient on recipient.id = touched.recipient_id group by 1, 2) t'
          else
            'with touched as materialized (%s)
             select ''PLACE'' as dimension, place::text as key, change, (change > 0)::int as after from touched
             union all
             select ''COUNTRY'', country, change, (change > 0)::int from touched where country is not null
             union all
             select total.*
             from (
               select *, (select count(*) from honor_place p where p.honor_id = t.honor_id) as after
               from (
                 select honor_id, sum(change) as change,
                   coalesce(sum(change) filter (where country is not null), 0) as countries
                 from touched group by 1) t) t,
             lateral (values
               (''PLACE'', '''', change, after),
               (''COUNTRY'', '''', countries, case after
                 when greatest(change, 0) then greatest(countries, 0)
                 else (select count(country) from honor_place p where p.honor_id = t.honor_id) end)
             ) total'
        end ||
        ') counted
           group by 1, 2
         ) change on total.dimension = change.dimension and total.key = change.key
         when matched and total.honors + change.honors <= 0 then delete
         when matched then update set honors = total.honors + change.honors
         when not matched and change.honors > 0 then insert values (change.dimension, change.key, change.honors)',
        touched);
      return null;
    end $body$;

  ${sql.join(['honor_recipient', 'honor_place'].map(triggersOf), sql`;`)};

  create function count_totals() returns void language sql as $body$
    insert into honor_total (dimension, key, honors)
      select 'RECIPIENT_KIND', kind::text, count(*)
      from (
        select distinct honor_id, kind from honor_recipient join recipient on recipient.id = recipient_id) counted
      group by kind
      union all
      select 'PLACE', place, count(*) from honor_place group by place
      union all
      select 'COUNTRY', country, count(*) from honor_place where country is not null group by country
      union all
      select dimension, '', honors
      from (
        select count(*) as place, count(*) filter (where has_country) as country
        from (select bool_or(country is not null) as has_country from honor_place group by honor_id) honor
      ) counted, lateral (values ('PLACE', place), ('COUNTRY', country)) as total(dimension, honors)
      where honors > 0
  $body$;
  comment on function count_totals is 'fills honor_total, which is empty'`;
