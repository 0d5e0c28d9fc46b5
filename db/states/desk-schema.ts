import type { Kysely } from 'kysely';
import type { Database } from '../connections/connect.ts';
import type { DB as DeskTables } from '../desk-tables.ts';
import type { DB } from '../tables.ts';

export type DeskDatabase = Kysely<DB & DeskTables>;

/** Queries of the desk's tables, through whichever pool or transaction of the owner, whatever its search path. */
export function deskTables(db: Database): DeskDatabase {
  return db.withTables<Pick<DeskTables, keyof DeskTables>>().withSchema('desk');
}
