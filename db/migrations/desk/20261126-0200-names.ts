import type { Kysely } from 'kysely';
import { renameConstraints, renameIndexes } from '../../rename.ts';

/** Indexes and constraints are named after what they serve, and no longer by PostgreSQL. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await renameIndexes(db, {
    waiting_document_publish_at_number_idx: 'waiting_document_by_publish_time',
  });
  await renameConstraints(db, 'table', {
    token: {
      token_hash_key: 'token_hash_unique',
      token_hash_check: 'token_hash_of_32_bytes',
      token_name_check: 'token_name_trimmed',
    },
    waiting_document: {
      waiting_document_check: 'waiting_document_ended_once_not_waiting',
      waiting_document_check1: 'waiting_document_revision_once_published',
    },
  });
}
