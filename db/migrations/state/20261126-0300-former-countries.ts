import { type Kysely, sql } from 'kysely';

/**
 * Former countries have codes of four letters (ISO 3166-3). The database checks the form alone: which codes
 * there are is checked where they come in, so that codes from before that check stay until they are corrected.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table place drop constraint place_country_code_check;
    alter table place add constraint place_country_code_form
      check (country_code ~ '^[A-Z]{2}([A-Z]{2})?$');
    comment on column place.country_code is
      'of a country: ISO 3166-1 alpha-2, or ISO 3166-3 alpha-4 for a former country';
  `.execute(db);
}
