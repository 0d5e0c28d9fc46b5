import { type Kysely, sql } from 'kysely';

/** A claim can be longer than a row of an index: a list of some hundred slugs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table claim drop constraint claim_entity_id_field_value_key;
    create unique index claim_value on claim (entity_id, field, md5(value));
  `.execute(db);
}
