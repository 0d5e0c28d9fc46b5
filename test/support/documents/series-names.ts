import { sql } from 'kysely';
import { expect } from 'vitest';
import type { ImportBench } from './import.ts';

/** The names of award series, with what they are searched by. */
export const seriesNames = ({ query }: Pick<ImportBench, 'query'>) =>
  query<{ text: string }>(`
    select entity_id, position, text, lang, kind, normalized, search_kind, grams, words
    from name where search_kind = 'AWARD_SERIES' order by entity_id, position`);

/** Expects the names that a fresh derivation gives. */
export async function expectSeriesNames(bench: Pick<ImportBench, 'db' | 'query'>): Promise<void> {
  const present = await seriesNames(bench);
  await sql`delete from name where search_kind = 'AWARD_SERIES'`.execute(bench.db);
  await sql`select derive_series_names(array(select id from award_series))`.execute(bench.db);
  expect(present).toEqual(await seriesNames(bench));
}
