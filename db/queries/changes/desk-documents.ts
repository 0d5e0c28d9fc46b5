import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { deskTables } from '../../states/desk-schema.ts';
import type { ScheduledDocumentStatus } from '../desk/scheduled-document.ts';
import { hasId } from '../lists/expressions.ts';

/** The fields of a document on the desk beside its texts. */
export interface DeskDocument {
  id: string;
  name: string;
  reason: string | null;
  status: ScheduledDocumentStatus;
  plan: unknown;
  problems: unknown;
}

/**
 * The documents on the desk, whatever their status, without their texts.
 * @param except ids of those that are left out
 */
export async function deskDocuments(
  db: Database,
  except: readonly string[],
): Promise<DeskDocument[]> {
  return deskTables(db)
    .selectFrom('scheduled_document')
    .select(['id', 'name', 'reason', 'status', 'plan', 'problems'])
    .where(sql<boolean>`id <> all(${except}::uuid[])`)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
}

/**
 * Takes the texts and outcomes of documents away: of those that have been published or withdrawn.
 * @param name what takes the place of the names
 */
export async function emptyDocuments(
  db: Database,
  ids: readonly string[],
  name: string,
): Promise<void> {
  await deskTables(db)
    .updateTable('scheduled_document')
    .set({ name, texts: sql`'[]'::jsonb`, reason: null, plan: null, problems: null })
    .where(hasId('id', ids))
    .where('status', '<>', 'SCHEDULED')
    .execute();
}

/** Forgets what documents will change, until the preview is built again. */
export async function forgetOutcomes(db: Database, ids: readonly string[]): Promise<void> {
  await deskTables(db)
    .updateTable('scheduled_document')
    .set({ plan: null, problems: null })
    .where(hasId('id', ids))
    .execute();
}
