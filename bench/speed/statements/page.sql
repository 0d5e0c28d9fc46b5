select json_build_object('data', json_build_object('honors', json_build_object('nodes', (
  select coalesce(json_agg(json_build_object('result', h.result,
        'edition', (
          select json_build_object('slug', e.slug, 'year', e.year, 'name', n.text)
          from edition e join name n on n.entity_id = e.id and n.position = 0 where e.id = h.edition_id
        ),
        'award', (
          select json_build_object('slug', a.slug, 'name', n.text)
          from award a join name n on n.entity_id = a.id and n.position = 0 where a.id = h.award_id
        ),
        'recipients', (
          select coalesce(json_agg(json_build_object('role', hr.role, 'recipient',
            json_build_object('slug', r.slug, 'name', n.text)) order by hr.position), '[]')
          from honor_recipient hr
          join recipient r on r.id = hr.recipient_id
          join name n on n.entity_id = r.id and n.position = 0
          where hr.honor_id = h.id
        )) order by h.year desc, h.program_slug, h.category_position, h.award_position, h.position, h.id), '[]')
  from (
    select * from honor h
    where h.program_slug = $1 and h.result = 'WON'
    order by h.year desc, h.program_slug, h.category_position, h.award_position, h.position, h.id
    limit 20
  ) h
))))::text as json
