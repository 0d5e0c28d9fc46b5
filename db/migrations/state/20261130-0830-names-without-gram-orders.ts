import { type Kysely, sql } from 'kysely';

/** Search finds Chinese, Japanese and Korean names by their grams alone, and needs no order of those names. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index name_normalized_with_grams, name_normalized_with_grams_of_kind`.execute(db);
}
