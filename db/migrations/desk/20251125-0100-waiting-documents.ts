import { type Kysely, sql } from 'kysely';

/** Documents that wait for their time. No state that the public reads ever holds one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table waiting_document (
      id uuid primary key default gen_random_uuid(),
      body jsonb not null,
      publish_at timestamptz not null,
      reason text,
      received_at timestamptz not null default now()
    );
    create index on waiting_document (publish_at, id);
  `.execute(db);
}
