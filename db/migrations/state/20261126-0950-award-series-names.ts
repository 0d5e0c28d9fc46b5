import { type Kysely, sql } from 'kysely';

/** The names of award series are written only where they differ, and name their columns one by one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view award_series_name as
      select series_id as entity_id,
        (row_number() over (partition by series_id order by year desc, edition_slug desc, position) - 1)::smallint
          as position,
        text, lang, kind, normalized, 'AWARD_SERIES'::search_kind as search_kind, grams, words
      from (
        select distinct on (award.series_id, name.normalized)
          award.series_id, edition.year, edition.slug as edition_slug, name.position, name.text, name.lang, name.kind,
          name.normalized, name.grams, name.words
        from award join edition on edition.id = award.edition_id join name on name.entity_id = award.id
        order by award.series_id, name.normalized, edition.year desc, edition.slug desc, name.position) newest;
    comment on view award_series_name is
      'what derive_series_names writes into name: all names that the awards of a series have in any edition, the newest first';

    create or replace function derive_series_names(changed uuid[]) returns void language plpgsql as $body$
      declare differing uuid[];
      begin
        with derived as (
          select * from award_series_name where entity_id = any(changed)
        ), present as (
          select entity_id, position, text, lang, kind, normalized, search_kind, grams, words
          from name where entity_id = any(changed)
        )
        select array_agg(entity_id) into differing from (
          (table derived except table present) union (table present except table derived)) difference;

        delete from name where entity_id = any(differing);
        insert into name (entity_id, position, text, lang, kind, normalized, search_kind, grams, words)
          select * from award_series_name where entity_id = any(differing);
      end $body$;

    select derive_series_names(array(select id from award_series));
  `.execute(db);
}
