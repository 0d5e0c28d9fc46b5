import { type Kysely, sql } from 'kysely';
import { wordsOf } from '../../words.ts';

/** How many names are read and written at once. */
const batch = 5000;

/**
 * Search finds misspelled words, and an award once, as its series. A name is stored with its words, and each word
 * once in a table of its own, where an index finds it by either half.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index name_normalized, name_normalized_of_kind, name_normalized_with_grams,
      name_normalized_with_grams_of_kind, name_grams, name_trigrams;
    update name set search_kind = null where search_kind = 'AWARD_SERIES';
    alter table name add column words text[] collate "C" not null default '{}';
    comment on column name.search_kind is
      'the kind of entity that search finds by this name; null for names that it does not look through, such as those of awards, which it finds by the names of their series';
    comment on column name.words is 'the words of normalized, by db/words.ts';

    create function derive_series_names(changed uuid[]) returns void language sql as $body$
      delete from name where entity_id = any(changed);
      insert into name (entity_id, position, text, lang, kind, normalized, search_kind, grams, words)
        select series_id, row_number() over (partition by series_id order by year desc, slug desc, position) - 1,
          text, lang, kind, normalized, 'AWARD_SERIES', grams, words
        from (
          select distinct on (award.series_id, name.normalized)
            award.series_id, name.*, edition.year, edition.slug
          from award join edition on edition.id = award.edition_id join name on name.entity_id = award.id
          where award.series_id = any(changed)
          order by award.series_id, name.normalized, edition.year desc, edition.slug desc, name.position) newest;
    $body$;
    comment on function derive_series_names is
      'writes the names by which search finds series of awards: all that their awards have in any edition, the newest first';
  `.execute(db);
  await fillWords(db);
  await sql`
    select derive_series_names(array(select id from award_series));

    -- Readers look through the entries that wait to be sorted into a GIN index, so the list has to be short.
    create index name_normalized on name (normalized, entity_id, position) include (search_kind)
      where search_kind is not null;
    create index name_normalized_of_kind on name (search_kind, normalized, entity_id, position)
      where search_kind is not null;
    create index name_normalized_with_grams on name (normalized, entity_id, position) include (search_kind)
      where grams <> '{}' and search_kind is not null;
    create index name_normalized_with_grams_of_kind on name (search_kind, normalized, entity_id, position)
      where grams <> '{}' and search_kind is not null;
    create index name_grams on name using gin (grams) with (gin_pending_list_limit = 512)
      where search_kind is not null;
    create index name_trigrams on name using gin (normalized gin_trgm_ops) with (gin_pending_list_limit = 512)
      where search_kind is not null;
    create index name_words on name using gin (words) with (gin_pending_list_limit = 512)
      where search_kind is not null;

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
      referencing new table as touched for each statement execute function add_words();

    insert into name_word
      select distinct word from name cross join unnest(words) word
      where search_kind is not null and length(word) >= 4;
    analyze name, name_word;
  `.execute(db);
}

async function fillWords(db: Kysely<unknown>): Promise<void> {
  let after = { entity_id: '00000000-0000-0000-0000-000000000000', position: -1 };
  for (;;) {
    const { rows } = await sql<{ entity_id: string; position: number; normalized: string }>`
      select entity_id, position, normalized from name
      where (entity_id, position) > (${after.entity_id}::uuid, ${after.position})
      order by entity_id, position limit ${batch}`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last;
    const filled = rows.map(({ normalized, ...key }) => ({ ...key, words: wordsOf(normalized) }));
    await sql`
      update name n set words = f.words
      from jsonb_to_recordset(${JSON.stringify(filled)}::jsonb) f(entity_id uuid, position smallint, words text[])
      where (n.entity_id, n.position) = (f.entity_id, f.position)`.execute(db);
  }
}
