import type { Kysely } from 'kysely';
import { renameConstraints } from '../../rename.ts';

/** Constraints are named after what they serve, and no longer by PostgreSQL. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await renameConstraints(db, 'table', {
    access_token: {
      access_token_hash: 'access_token_hash_unique',
      token_hash_check: 'access_token_hash_of_32_bytes',
      access_token_name_check: 'access_token_name_trimmed',
    },
  });
}
