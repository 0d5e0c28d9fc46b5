select json_build_object('data', json_build_object('program', (
  select json_build_object('slug', p.slug, 'editions', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object('slug', e.slug, 'name', en.text, 'categories', (
    select coalesce(json_agg(json_build_object('slug', c.slug, 'name', cn.text, 'awards', (
      select coalesce(json_agg(json_build_object('slug', a.slug, 'name', an.text, 'winners', (
        select coalesce(json_agg(json_build_object('result', h.result, 'recipients', (
          select coalesce(json_agg(json_build_object('role', hr.role, 'recipient',
            json_build_object('slug', r.slug, 'name', n.text)) order by hr.position), '[]')
          from honor_recipient hr
          join recipient r on r.id = hr.recipient_id
          join name n on n.entity_id = r.id and n.position = 0
          where hr.honor_id = h.id
        )) order by h.position, h.id), '[]')
        from honor h
        where h.award_id = a.id and h.result = 'WON'
      )) order by a.position, a.slug), '[]')
      from award a
      join name an on an.entity_id = a.id and an.position = 0
      where a.category_id = c.id
    )) order by c.position, c.slug), '[]')
    from category c
    join name cn on cn.entity_id = c.id and cn.position = 0
    where c.edition_id = e.id
  )) order by e.year desc, e.slug), '[]')
    from (select * from edition where program_id = p.id order by year desc, slug limit 10) e
    join name en on en.entity_id = e.id and en.position = 0
  )))
  from program p
  where p.slug = $1
)))::text as json
