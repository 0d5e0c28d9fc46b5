import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import { lastText } from '../../keyset-pagination.ts';

/** A word that names have. */
interface NearWord {
  word: string;
  /** letters of the beginning in common */
  size: number;
  /** letters to change */
  distance: number;
}

/** Of each word so many beginnings are looked for, of each beginning so many words are compared, and so many are near. */
const most = { letters: 20, compared: 50, near: 3 };

const wordsNear = prepared((db: Database, words: readonly string[]) =>
  db
    .selectFrom(
      sql<NearWord>`(
        select near.word, max(near.size) size, min(near.distance) distance
        from unnest(${words}::text[]) w(word) cross join lateral (
          select d.word, size, levenshtein(left(d.word, 100), left(w.word, 100)) distance
          from generate_series(1, least(length(w.word), ${sql.lit(most.letters)})) size
          cross join lateral (
            select word from name_word d
            where d.word >= left(w.word, size) and d.word < left(w.word, size) || ${sql.lit(lastText)}
            order by d.word limit ${sql.lit(most.compared)}) d
          order by size desc, distance, d.word
          limit ${sql.lit(most.near)}) near
        where near.distance * 2 <= length(w.word)
        group by near.word)`.as('near'),
    )
    .select('near.word')
    .orderBy('near.size', 'desc')
    .orderBy('near.distance')
    .orderBy('near.word'),
);

/**
 * The words of names that are spelled most like those that no name has: those with the longest beginning in common, and
 * of these the ones with the fewest other letters, the nearest first. A word of which more than half of the letters are
 * others is not near. What is compared is bounded, whatever the words.
 */
export async function findNearWords(db: Database, words: readonly string[]): Promise<string[]> {
  const rows = await wordsNear(db, words);
  return rows.map(({ word }) => word);
}
