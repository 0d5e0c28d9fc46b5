with counted as (
  select hp.country, h.year, count(*)::int as value
  from honor h
  left join honor_place hp on hp.honor_id = h.id and hp.country is not null
  where h.result = 'WON'
  group by hp.country, h.year
), shown as (
  select * from counted order by year desc, value desc, country is null, country collate "C" limit 100
)
select json_build_object('data', json_build_object('statistics', json_build_object(
  'total', (select count(*)::int from honor where result = 'WON'),
  'rows', (
    select coalesce(json_agg(json_build_object('value', s.value, 'keys', json_build_array(
      json_build_object('value', s.country, 'label', case when s.country is null then 'Unknown' else n.text end),
      json_build_object('value', s.year::text, 'label', s.year::text)
    )) order by s.year desc, s.value desc, s.country is null, s.country collate "C"), '[]')
    from shown s
    left join place p on p.country_code = s.country
    -- A country without a code is named by its slug.
    left join recipient r on r.slug = s.country
    left join name n on n.entity_id = coalesce(p.id, r.id) and n.position = 0
  )
)))::text as json
