import { sql } from 'kysely';
import { type Database, readerOf } from '../../connections/connect.ts';
import { deskTables } from '../../states/desk-schema.ts';

/**
 * Builders of previews take turns by the row of `preview_build`, which also holds the name of an unfinished preview. The
 * connection of its builder carries that name, as connections that read a preview do.
 */

/** A name that no preview has had before. */
export async function nextPreviewName(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select 'preview_' || nextval('desk.preview_number') as name`.execute(db);
  return rows[0]?.name ?? '';
}

/**
 * Locks the row that builders of previews take turns by, until the transaction ends.
 * @returns the name of the unfinished preview; null if every preview is finished, undefined if another process has locked the row
 */
export async function lockPreviewBuild(db: Database): Promise<string | null | undefined> {
  const row = await deskTables(db)
    .selectFrom('preview_build')
    .select('name')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.name;
}

/** The name of the unfinished preview; null if every preview is finished. */
export async function unfinishedPreview(db: Database): Promise<string | null> {
  const { name } = await deskTables(db)
    .selectFrom('preview_build')
    .select('name')
    .executeTakeFirstOrThrow();
  return name;
}

/** Stores the name of a preview that is being built; null if it is finished or gone. */
export async function setPreviewBuild(db: Database, name: string | null): Promise<void> {
  await deskTables(db).updateTable('preview_build').set({ name }).execute();
}

/** Lets a connection carry the name of the preview that it builds, until `leaveBuild`. */
export async function enterBuild(db: Database, name: string): Promise<void> {
  await sql`select set_config('application_name', ${readerOf + name}, false)`.execute(db);
}

/** Gives a connection its own name again. */
export async function leaveBuild(db: Database): Promise<void> {
  await sql`reset application_name`.execute(db);
}

/**
 * Whether the builder of a preview is still there, perhaps between two of its transactions. It is a session of the owner:
 * any other role could carry the name and keep the preview from being dropped.
 */
export async function isBeingBuilt(db: Database, name: string): Promise<boolean> {
  const { rows } = await sql<{ value: boolean }>`
    select exists (
      select from pg_stat_activity
      where datname = current_database() and usename = current_user
        and application_name = ${readerOf + name}) as value`.execute(db);
  return rows[0]?.value ?? false;
}
