import { type Kysely, sql } from 'kysely';

/**
 * The form of a number is decided here alone: for what the graph shows, filters compare and statistics measure.
 * The index has all values: PostgreSQL does not estimate with the statistics of a partial one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function number_of(value text) returns numeric language sql immutable parallel safe as $body$
      select case when length(value) <= 202 and value ~ '^[+-]?[0-9]+([.][0-9]+)?$' then value::numeric end
    $body$;
    comment on function number_of is
      'the value of an attribute as a number: digits, with a sign and a decimal point if it has them, of a length that a sum of them cannot exceed the range of a response; else null';
    create index attribute_by_number on attribute (key, number_of(value), entity_id)
  `.execute(db);
}
