import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter type honor_result add value 'LONGLISTED' before 'NOMINATED'`.execute(db);
}
