with word as (
  select word, number from unnest($1::text[]) with ordinality w(word, number)
), named as materialized (
  select distinct w.number, n.entity_id
  from word w join name n on n.words @> array[w.word] and n.search_kind is not null
), person as (
  select n.entity_id as id, array_agg(n.number) as own
  from named n join recipient r on r.id = n.entity_id and r.kind = 'PERSON'
  group by 1
), met as (
  select p.id, p.own, h.year, h.edition_id, h.award_id, (
    select array_agg(distinct w.number) from word w
    where w.number = any(p.own) or w.word = h.year::text or exists (
      select from named n where n.number = w.number
        and n.entity_id in (e.id, e.program_id, e.event_id, a.series_id))
  ) as words
  from person p
  join honor_recipient hr on hr.recipient_id = p.id
  join honor h on h.id = hr.honor_id
  join edition e on e.id = h.edition_id
  left join award a on a.id = h.award_id
), best as (
  select * from met order by cardinality(words) desc, cardinality(own) desc, year desc, id limit 1
)
select json_build_object('data', json_build_object('search', json_build_object('edges', (
  select coalesce(json_agg(json_build_object(
    'node', (
      select json_build_object('slug', r.slug, 'name', n.text)
      from recipient r join name n on n.entity_id = r.id and n.position = 0 where r.id = b.id
    ),
    'honor', json_build_object(
      'edition', (
        select json_build_object('slug', e.slug, 'year', e.year) from edition e where e.id = b.edition_id
      ),
      'award', (
        select json_build_object('slug', a.slug, 'name', n.text)
        from award a join name n on n.entity_id = a.id and n.position = 0 where a.id = b.award_id
      )
    ),
    'unmatched', (
      select coalesce(json_agg(w.word order by w.number), '[]') from word w where w.number <> all(b.words)
    ))), '[]')
  from best b
))))::text as json
