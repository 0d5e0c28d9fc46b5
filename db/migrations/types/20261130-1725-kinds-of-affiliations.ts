import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create type affiliation_kind as enum ('POSITION', 'MEMBERSHIP', 'STUDY', 'PUBLISHER')`.execute(
    db,
  );
}
