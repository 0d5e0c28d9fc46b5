import { type Kysely, sql } from 'kysely';

/** In the default order, the honors of an award begin with its winners. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index honor_by_default_order, honor_by_edition, honor_by_category, honor_by_award, honor_by_program_slug;
    create index honor_by_default_order
      on honor (year desc, program_slug, category_position, award_position, result, position, id);
    create index honor_by_edition on honor (edition_id, category_position, award_position, result, position, id);
    create index honor_by_category on honor (category_id, award_position, result, position, id);
    create index honor_by_award on honor (award_id, result, position, id);
    create index honor_by_program_slug
      on honor (program_slug, year desc, category_position, award_position, result, position, id);
    create index honor_by_result on honor (result, year desc, program_slug);
  `.execute(db);
}
