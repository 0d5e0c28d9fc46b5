import { sql } from 'kysely';

/**
 * Names in many languages, and what search finds them by: their words, and the characters and pairs of characters that
 * Chinese, Japanese and Korean names are found by inside.
 */
export const names = sql`
  create table name (
    entity_id uuid not null constraint name_entity_exists references entity on delete cascade,
    position smallint not null constraint name_position_not_negative check (position >= 0),
    text text not null constraint name_text_trimmed check (text <> '' and text = btrim(text) and length(text) <= 500),
    lang language_tag,
    kind name_kind not null default 'OFFICIAL',
    normalized text collate "C" not null,
    search_kind search_kind,
    grams text[] not null default '{}',
    words text[] collate "C" not null default '{}',
    primary key (entity_id, position),
    constraint name_text_unique unique nulls not distinct (entity_id, kind, lang, text)
  );
  comment on column name.position is '0 is the primary name';
  comment on column name.normalized is 'case, accents and width folded, by db/normalize.ts';
  comment on column name.search_kind is
    'the kind of entity that search finds by this name; null for names that it does not look through, such as those of awards, which it finds by the names of their series';
  comment on column name.grams is
    'the single characters and pairs of Chinese, Japanese and Korean in normalized, by db/grams.ts';
  comment on column name.words is 'the words of normalized, by db/words.ts';

  create index name_normalized on name (normalized, entity_id, position) include (search_kind)
    where search_kind is not null;
  create index name_normalized_of_kind on name (search_kind, normalized, entity_id, position)
    where search_kind is not null;
  create index name_normalized_with_grams on name (normalized, entity_id, position) include (search_kind)
    where grams <> '{}' and search_kind is not null;
  create index name_normalized_with_grams_of_kind on name (search_kind, normalized, entity_id, position)
    where grams <> '{}' and search_kind is not null;
  -- Readers look through the entries that wait to be sorted into a GIN index, so the list has to be short.
  create index name_grams on name using gin (grams) with (gin_pending_list_limit = 512)
    where search_kind is not null;
  create index name_trigrams on name using gin (normalized gin_trgm_ops) with (gin_pending_list_limit = 512)
    where search_kind is not null;
  create index name_words on name using gin (words) with (gin_pending_list_limit = 512)
    where search_kind is not null`;

/** Each word once, where search finds those that are misspelled: an index has either half of a word. */
export const words = sql`
  create table name_word (
    word text collate "C" primary key
  );
  comment on table name_word is
    'each word of four letters or more in the names that search looks through, once; kept by triggers on name';

  create function word_halves(word text) returns text[] language sql immutable strict parallel safe as $body$
    select array_agg(distinct concat(length(word), half.side, left(half.part, cut - 1), substr(half.part, cut + 1)))
    from (values ('<', left(word, length(word) / 2)), ('>', substr(word, length(word) / 2 + 1))) half (side, part)
    cross join generate_series(1, length(half.part) + 1) cut
  $body$;
  comment on function word_halves is
    'both halves of a word, whole and without each of their letters, marked with the length of the word; of two words that differ in two letters, one half differs in at most one';
  create index name_word_halves on name_word using gin (word_halves(word)) with (gin_pending_list_limit = 512);

  create function add_words() returns trigger language plpgsql as $body$
    begin
      insert into name_word
        select distinct word from touched cross join unnest(touched.words) word
        where touched.search_kind is not null and length(word) >= 4
        on conflict do nothing;
      return null;
    end $body$;
  create function remove_words() returns trigger language plpgsql as $body$
    begin
      delete from name_word w
        using (select distinct word from touched cross join unnest(touched.words) word) gone
        where w.word = gone.word and not exists (
          select from name n where n.search_kind is not null and n.words @> array[w.word]);
      return null;
    end $body$;
  create trigger words_of_inserted after insert on name
    referencing new table as touched for each statement execute function add_words();
  create trigger words_of_deleted after delete on name
    referencing old table as touched for each statement execute function remove_words();
  create trigger words_of_updated_from after update on name
    referencing old table as touched for each statement execute function remove_words();
  create trigger words_of_updated_to after update on name
    referencing new table as touched for each statement execute function add_words()`;

/** Search finds an award once, as its series. */
export const seriesNames = sql`
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

  create function derive_series_names(changed uuid[]) returns void language plpgsql as $body$
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
  comment on function derive_series_names is
    'writes the names by which search finds series of awards: all that their awards have in any edition, the newest first'`;
