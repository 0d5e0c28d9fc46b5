import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { deskTables } from '../../states/desk-schema.ts';

const isOlder = (days: number) => sql<boolean>`ended_at < now() - ${days} * interval '1 day'`;

/** How many documents were published or withdrawn more than so many days ago. */
export async function countEndedScheduledDocuments(db: Database, days: number): Promise<number> {
  const { count } = await deskTables(db)
    .selectFrom('scheduled_document')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(isOlder(days))
    .executeTakeFirstOrThrow();
  return count;
}

/** Deletes them. @returns how many */
export async function deleteEndedScheduledDocuments(db: Database, days: number): Promise<number> {
  const { numDeletedRows } = await deskTables(db)
    .deleteFrom('scheduled_document')
    .where(isOlder(days))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
