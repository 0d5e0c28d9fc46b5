import { type Kysely, sql } from 'kysely';

/**
 * Drops indexes whose queries another serves: the slug of a program finds its honors as its id does, dates of
 * announcements are filtered by the expression that they are sorted by, and the citations of a source begin with it in
 * either index. No query finds changes by their entity.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index honor_by_program, honor_by_announced_on, reference_by_source, change_by_entity`.execute(
    db,
  );
}
