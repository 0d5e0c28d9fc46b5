import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { wrongLetters } from './search-misspelled.ts';
import type { SearchWord } from './search-words.ts';

/** A word whose parts names may have. Without a tolerance it is divided even if it may be misspelled. */
export interface SplitRequest
  extends Pick<SearchWord, 'word' | 'pattern' | 'tolerance' | 'halves' | 'swapped' | 'twice'> {
  number: number;
  /** every gram that a name with the whole word has */
  grams: string[];
  /** its units: see `piecesOf` */
  pieces: string[][];
}

/** A part of a word: units of a piece, both counted from 1. */
export interface FoundPart {
  /** of the word */
  number: number;
  piece: number;
  start: number;
  size: number;
  /** whether a name has it; false for a single unit */
  is_found: boolean;
}

/** A part has so many units at most, unless it is a whole piece: a longer one is found by its parts. */
const maxPartSize = 10;

const isIn = (grams: RawBuilder<unknown>, pattern: RawBuilder<unknown>) => sql`exists (
  select from name n where n.search_kind is not null and n.grams @> ${grams} and n.normalized like ${pattern})`;

/** A name has the word `w` misspelled. */
const isMisspelled = sql`exists (
  select from name_word d
  where w.tolerance > 0 and word_halves(d.word) && w.halves and ${wrongLetters} <= w.tolerance)`;

/** Whether a name has the units of a piece from `start` on, `size` of them, as `is_found`. */
const candidate = (start: string, size: string) => sql`
  cross join lateral (
    select array_to_string(units[${sql.ref(start)}:${sql.ref(start)} + ${sql.ref(size)} - 1], '') as text offset 0) t
  cross join lateral (
    select array(select substr(t.text, i, 2) from generate_series(1, length(t.text) - 1) i) as grams offset 0) g
  cross join lateral (
    select case when ${sql.ref(size)} > 1 then ${isIn(sql`g.grams`, sql`'%' || t.text || '%'`)} else false end
      as is_found offset 0) f`;

/**
 * Divides the words that no name has, not even misspelled: from the beginning on, each part is the longest that a name
 * has, or else a single unit. The longest is tried first, which few names have, so each try is quick.
 */
const partsFound = prepared((db: Database, json: readonly string[]) =>
  db
    .selectFrom(
      sql<FoundPart>`(
        with recursive piece as materialized (
          select w.number, p.position::int as piece, array(select jsonb_array_elements_text(p.units)) as units
          from jsonb_to_recordset((${json}::text[])[1]::jsonb) w(
            number int, word text, grams text[], pattern text, pieces jsonb, tolerance int, halves text[],
            swapped text[], twice text[])
          cross join lateral jsonb_array_elements(w.pieces) with ordinality p(units, position)
          where not ${isIn(sql`w.grams`, sql`w.pattern`)} and not ${isMisspelled}
        ), walk as (
          select p.number, p.piece, p.units, s.start, s.size, f.is_found
          from piece p
          cross join lateral (select 1 as start, cardinality(p.units) as size) s
          ${candidate('s.start', 's.size')}
          union all
          select w.number, w.piece, w.units, s.start, s.size, f.is_found
          from walk w
          cross join lateral (
            select w.start + case when w.is_found or w.size = 1 then w.size else 0 end as start) n
          cross join lateral (
            select n.start, least(${sql.lit(maxPartSize)}, case when n.start > w.start
              then cardinality(w.units) - n.start + 1 else w.size - 1 end) as size) s
          ${candidate('s.start', 's.size')}
          where n.start <= cardinality(w.units)
        )
        select number, piece, start, size, is_found from walk where is_found or size = 1)`.as(
        'part',
      ),
    )
    .select(['part.number', 'part.piece', 'part.start', 'part.size', 'part.is_found']),
);

/** The parts of words that no name has as a whole, in no order. One statement, whatever the words. */
export function findParts(db: Database, words: readonly SplitRequest[]): Promise<FoundPart[]> {
  return partsFound(db, [JSON.stringify(words)]);
}
