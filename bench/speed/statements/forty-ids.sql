select json_build_object('data', json_build_object('recipientsBy', (
  select json_agg(json_build_object(
    'slug', r.slug,
    'name', n.text,
    'honorCount', r.honor_count,
    'honors', json_build_object('nodes', (
      select coalesce(json_agg(json_build_object('result', h.result,
          'edition', (
            select json_build_object('slug', e.slug, 'year', e.year) from edition e where e.id = h.edition_id
          ),
          'award', (
            select json_build_object('slug', a.slug, 'name', n.text)
            from award a join name n on n.entity_id = a.id and n.position = 0 where a.id = h.award_id
          )) order by h.year desc, h.program_slug, h.category_position, h.award_position, h.position, h.id), '[]')
      from (
        select * from honor h
        where h.id in (select hr.honor_id from honor_recipient hr where hr.recipient_id = r.id)
        order by h.year desc, h.program_slug, h.category_position, h.award_position, h.position, h.id
        limit 3
      ) h
    ))) order by wanted.number)
  from rows from (json_to_recordset($1) as (scheme text, value text)) with ordinality wanted(scheme, value, number)
  join external_id x on x.scheme = wanted.scheme and x.value = wanted.value
  join recipient r on r.id = x.entity_id
  join name n on n.entity_id = r.id and n.position = 0
)))::text as json
