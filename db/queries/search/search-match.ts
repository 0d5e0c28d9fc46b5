import { type RawBuilder, sql } from 'kysely';
import { lastText } from '../../keyset-pagination.ts';
import { wrongLetters } from './search-misspelled.ts';

/**
 * How well a name has a word, in hundredths: as it is spelled, at the beginning of a word, inside a word, with one
 * wrong letter, and with two.
 */
export const quality = { whole: 100, begins: 90, inside: 80, oneWrong: 70, twoWrong: 50 } as const;

/** A word that more names have is common: not all of them are looked through. */
export const maxNames = 1_500;
/** Words that begin with a word of the query: the shortest so many. */
const maxForms = 100;
/** Names that begin with the query, or have its words inside of theirs or misspelled: the first so many. */
const maxPartial = 500;
/** Where common words are looked for: in the recipients with most honors, and in names of other entities. */
const looked = { recipients: 1_500, names: 8_000 };
/** The limit of what is common is in the request, so that tests can do with few names. */
const most = sql`(select "maxNames" from request)`;

const isFound = sql<boolean>`n.search_kind is not null`;
const inCjk = sql<boolean>`n.grams <> '{}' and n.grams @> w.grams and n.normalized like w.pattern`;
/** The name `n` has the word `w`. */
const hasWord = sql<boolean>`(n.words && w.forms or ${inCjk})`;
const searched = sql`n.entity_id, n.position, n.search_kind, n.words, n.grams, n.normalized`;
const byName = sql`order by n.normalized, n.entity_id, n.position`;

/** An article does not make a name longer: queries are without theirs. */
const size = sql`cardinality(array_remove(n.words, 'the'))`;

/** The columns of a name that is found. @param worth how well it has the word */
const found = (worth: RawBuilder<unknown>) => sql`
  n.entity_id, n.position, n.search_kind, ${size} as size, ${worth} as quality`;
const spelledWorth = sql`case when w.word = any(n.words) or n.words && w.joined then ${sql.lit(quality.whole)}
  when n.words && w.forms then ${sql.lit(quality.begins)} else ${sql.lit(quality.inside)} end`;
const misspelledWorth = sql`case when n.words && w.once then ${sql.lit(quality.oneWrong)}
  else ${sql.lit(quality.twoWrong)} end`;
const begunWorth = sql`case when n.normalized = w.phrase then ${sql.lit(quality.whole)}
  else ${sql.lit(quality.begins)} end`;

/** The words that are looked for, as `sought`. */
const sought = sql`
  sought as materialized (
    select w.number, w.word, w.phrase, w.year, w.code, w."isPrefix" as is_prefix, w.tolerance, w.halves, w.swapped, w.twice,
      array[w.gram] as grams, w.pattern, w.joined, w.apart, w.results,
      case when w.gram is null then array[w.word] || w.joined || array(
        select d.word from name_word d
        where w."isPrefix" and d.word >= w.word and d.word < w.word || ${sql.lit(lastText)} and d.word <> w.word
        order by length(d.word), d.word limit ${sql.lit(maxForms)}) end as forms
    from request, jsonb_to_recordset(request.words) w(
      number int, word text, phrase text, pattern text, year int, code text, "isPrefix" boolean, gram text, tolerance int,
      halves text[], swapped text[], twice text[], joined text[], apart text[], results honor_result[]))`;

/**
 * The names that have the words as they are spelled, or words that begin with them, as `rare` and `common`. A word that
 * more than `maxNames` names have is looked for in those that rarer words have found, in the first names of programs,
 * events, editions and series, in this order, and in those of the recipients with most honors (`looked`): so the work for
 * a word is bounded, and what is found depends on the data alone.
 */
const spelled = sql`
  spelled as materialized (
    select w.number, n.* from sought w cross join lateral (
      (select ${found(spelledWorth)} from name n where ${isFound} and n.words && w.forms
        limit ${most} + 1)
      union all
      (select ${found(spelledWorth)} from name n where ${isFound} and ${inCjk} limit ${most} + 1)) n
  ), in_too_many as materialized (
    select number from spelled group by number having count(*) > ${most}
  ), rare as materialized (
    select * from spelled where number not in (select number from in_too_many)
  ), looked_through as materialized (
    select n.* from (select where exists (select from in_too_many)) once cross join lateral (
      (select ${searched} from name n where search_kind in ('PROGRAM', 'EVENT', 'EDITION', 'AWARD_SERIES')
        order by search_kind, normalized, entity_id, position limit ${sql.lit(looked.names)})
      union all
      select ${searched}
      from (select id from recipient order by honor_count desc, sort_name, id limit ${sql.lit(looked.recipients)}) r
      cross join lateral (select * from name where entity_id = r.id offset 0) n
      where ${isFound}
      union all
      select ${searched}
      from (select distinct entity_id from rare) r
      cross join lateral (select * from name where entity_id = r.entity_id offset 0) n
      where ${isFound}) n
  ), common as materialized (
    select w.number, ${found(spelledWorth)}
    from sought w join in_too_many using (number) join looked_through n on ${hasWord})`;

/** Some name may have this word of two, by what is quick to know: only longer words are stored. */
const mayBeWord = (part: 1 | 2) => sql`(length(split_part(pair, ' ', ${sql.lit(part)})) < 4
  or exists (select from name_word d where d.word = split_part(pair, ' ', ${sql.lit(part)})))`;

/**
 * The names that have a word as two words, as `apart`: one after the other, whatever stands between them. Two words that
 * more than `maxNames` names have are not looked for.
 */
const apart = sql`
  apart as materialized (
    select w.number, n.entity_id, n.position, n.search_kind, n.size - 1 as size, n.quality
    from sought w cross join lateral unnest(w.apart) pair
    cross join lateral (
      select ${found(sql.lit(quality.whole))}, n.normalized, count(*) over () as names from (
        select * from name n where ${isFound} and n.words @> string_to_array(pair, ' ')
        limit ${sql.lit(maxNames)} + 1) n) n
    where ${mayBeWord(1)} and ${mayBeWord(2)} and n.names <= ${sql.lit(maxNames)}
      and translate(n.normalized, ' -.''', '') like w.pattern)`;

/** The names that have the letters of a word inside of theirs, if none has it as it is spelled, as `inside`. */
const inside = sql`
  inside as materialized (
    select w.number, n.* from sought w cross join lateral (
      select ${found(sql.lit(quality.inside))} from name n
      where ${isFound} and n.normalized like case when w.is_prefix and not exists (
        select from spelled s where s.number = w.number) then w.pattern end
      ${byName} limit ${sql.lit(maxPartial)}) n)`;

/**
 * The names that have a word misspelled, as `misspelled`. If names have the word as it is spelled, these need another
 * word of the query, too.
 */
const misspelled = sql`
  close_word as materialized (
    select w.number, d.word, difference.wrong
    from sought w
    cross join lateral (select word from name_word where word_halves(word) && w.halves offset 0) d
    cross join lateral (select ${wrongLetters} as wrong offset 0) difference
    where w.tolerance > 0 and difference.wrong between 1 and w.tolerance
  ), doubted as materialized (
    select w.number, coalesce(w.forms, array[w.word]) as forms,
      array(select word from close_word c where c.number = w.number and c.wrong = 1) as once,
      array(select word from close_word c where c.number = w.number) as close,
      exists (select from spelled s where s.number = w.number)
        or exists (select from inside s where s.number = w.number)
        or exists (select from apart s where s.number = w.number) as is_known
    from sought w
  ), misspelled as materialized (
    select w.number, n.*, not w.is_known as counts from doubted w
    cross join lateral (
      select array_agg(form) as forms from doubted o cross join unnest(o.forms || o.close) form
      where o.number <> w.number) others
    cross join lateral (
      (select ${found(misspelledWorth)} from name n
        where not w.is_known and ${isFound} and n.words && w.close ${byName} limit ${sql.lit(maxPartial)})
      union all
      (select ${found(misspelledWorth)} from name n
        where w.is_known and ${isFound} and n.words && w.close and n.words && others.forms
        ${byName} limit ${sql.lit(maxPartial)})) n)`;

/** The names that begin with the query, as `begun`, those of editions of a year, as `dated`, and of countries, as `coded`. */
const others = sql`
  begun as materialized (
    select w.number, n.* from sought w cross join lateral (
      select ${found(begunWorth)} from name n
      where ${isFound} and n.normalized >= w.phrase and n.normalized < w.phrase || ${sql.lit(lastText)}
      ${byName} limit ${sql.lit(maxPartial)}) n
  ), dated as materialized (
    select w.number, n.entity_id, n.position, n.search_kind, null::int as size, ${sql.lit(quality.whole)} as quality
    from sought w join edition on edition.year = w.year
    cross join lateral (
      select * from name where entity_id = edition.id and position = 0 offset 0) n
    where ${isFound}
  ), coded as materialized (
    select w.number, n.entity_id, n.position, n.search_kind, null::int as size, ${sql.lit(quality.whole)} as quality
    from sought w join place on place.country_code = w.code
    cross join lateral (
      select * from name where entity_id = place.id and position = 0 offset 0) n
    where ${isFound})`;

/**
 * Common table expressions that follow `request`: the names that have words of a query, as `named`: the `number` of the word, `entity_id`,
 * `position`, `search_kind` and `size` (in words) of the name, `quality`, and whether honors of the entity have the word
 * (`counts`).
 */
export const namesFound: RawBuilder<unknown> = sql`
  ${sql.join([sought, spelled, apart, inside, misspelled, others])}, named as materialized (
    select number, entity_id, position, search_kind, max(quality) as quality, min(size) as size,
      bool_or(counts) as counts
    from (
      select *, true as counts from rare union all select *, true from common
      union all select *, true from apart
      union all select *, true from inside union all select * from misspelled
      union all select *, true from begun union all select *, true from dated
      union all select *, true from coded) n
    group by number, entity_id, position, search_kind)`;
