import { type Kysely, type QueryExecutorProvider, sql } from 'kysely';

/** What each change of an honor announces, decided when it is written: an honor that is gone can tell no more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table change add column announcement announcement_kind;
    alter table change add column year smallint;
    alter table change add constraint change_announces_honors
      check (announcement is null or entity_kind = 'HONOR');
    comment on column change.announcement is
      'of an honor: what subscribers are told of this write, at its first change; null for other changes';
    comment on column change.year is
      'of an announcement: the year of the edition; null where that was gone before it was recorded';
  `.execute(db);
  await fillAnnouncements(db);
  await sql`
    drop index change_of_honors;
    create index change_announcements on change (revision, number) where announcement is not null;
  `.execute(db);
}

/** Works out from the log what writes of earlier versions announced; the import decides it the same way. */
export async function fillAnnouncements(db: QueryExecutorProvider): Promise<void> {
  await sql`
    with announcing as (
      select revision, entity_id, entity_key, min(number) as number,
        case
          when (array_agg(action order by number desc))[1] = 'RETRACTED' then 'RETRACTED'
          -- The case keeps all other values, such as the fields of a retracted honor, from being read as a result.
          when bool_or(case when field = 'result'
            then (after #>> '{}')::honor_result < (before #>> '{}')::honor_result else action = 'CREATED' end)
            then 'ANNOUNCED'
          else 'CHANGED'
        end as kind
      from change
      where entity_kind = 'HONOR'
      group by revision, entity_id, entity_key
      having bool_or(action <> 'CHANGED' or field in ('result', 'recipients', 'award', 'category'))
    )
    update change c set announcement = a.kind::announcement_kind, year = e.year
      from announcing a
      left join edition e on e.program_slug = split_part(a.entity_key, '/', 1)
        and e.slug = split_part(a.entity_key, '/', 2)
      where c.revision = a.revision and c.number = a.number`.execute(db);
}
