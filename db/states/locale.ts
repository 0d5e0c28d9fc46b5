import { sql } from 'kysely';
import { connect } from '../connections/connect.ts';
import { searchPathOf } from './states.ts';

/**
 * Finds out why a database cannot store and find names in all scripts.
 * @returns the end of a sentence that begins with "The database"; null if it can
 * @param url of the owner
 */
export async function findLocaleProblem(url: string): Promise<string | null> {
  const db = connect({ url, searchPath: await searchPathOf(url, 'published'), max: 1 });
  try {
    const { rows: settings } = await sql<{ encoding: string; locale: string }>`
      select pg_encoding_to_char(encoding) as encoding, datctype as locale
      from pg_database where datname = current_database()`.execute(db);
    const [{ encoding, locale } = { encoding: '', locale: '' }] = settings;
    if (encoding !== 'UTF8') return `has the encoding ${encoding}, which cannot hold all names`;
    // pg_trgm uses the C library's notion of a letter, and leaves out all other characters.
    const { rows } = await sql<{
      trigrams: string[];
    }>`select show_trgm('广州') as trigrams`.execute(db);
    return rows[0]?.trigrams.length === 0
      ? `has the locale ${locale} (LC_CTYPE), in which Chinese characters are not letters, so search would not find names`
      : null;
  } finally {
    await db.destroy();
  }
}
