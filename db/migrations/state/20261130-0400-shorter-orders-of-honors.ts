import { type Kysely, sql } from 'kysely';

/**
 * Indexes of orders that few request have the keys that leave few equal rows, which queries sort. As many entries are
 * equal, they take a seventh of the space, and inserting honors takes a fifth less time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index honor_by_category_position_asc, honor_by_award_position_asc, honor_by_position;
    create index honor_by_category_position_asc on honor (category_position, year desc, program_slug);
    create index honor_by_award_position_asc on honor (award_position, year desc, program_slug);
    create index honor_by_position on honor (position, year desc, program_slug);
  `.execute(db);
}
