import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table work add column based_on_id uuid constraint work_based_on_exists references work
      constraint work_not_based_on_itself check (based_on_id <> id);
    create index work_by_based_on on work (based_on_id)`.execute(db);
}
