import { type Kysely, type MigrationLockOptions, PostgresAdapter, sql } from 'kysely';

/**
 * Has migrations take turns by the row that Kysely keeps for it. Kysely itself takes an advisory lock, which every login
 * of the database may take, and hold for ever.
 */
export class RowLockAdapter extends PostgresAdapter {
  /** @param db a transaction, at whose end the lock is released */
  override async acquireMigrationLock(
    db: Kysely<unknown>,
    { lockTable, lockTableSchema = 'public', lockRowId }: MigrationLockOptions,
  ): Promise<void> {
    await sql`
      select from ${sql.id(lockTableSchema, lockTable)} where id = ${lockRowId} for update`.execute(
      db,
    );
  }

  override async releaseMigrationLock(): Promise<void> {}
}
