import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';
import type { PreviewState } from '../desk-tables.ts';

/** The preview that press and curators read; null if no document is scheduled. */
export async function currentPreview(db: Database): Promise<Selectable<PreviewState> | null> {
  const row = await deskOf(db)
    .selectFrom('preview_state')
    .selectAll()
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The newest migrations of the published data and of its types: a preview built before them has different tables. */
export async function newestMigration(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(' ', (select max(name) from published.kysely_migration),
      (select max(name) from types.kysely_migration)) as name`.execute(db);
  return rows[0]?.name ?? '';
}

/** A name that no preview has had before. */
export async function nextPreviewName(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select 'preview_' || nextval('desk.preview_number') as name`.execute(db);
  return rows[0]?.name ?? '';
}

/** Makes a preview the current one, or stores what the current one holds now. */
export async function setCurrentPreview(
  db: Database,
  preview: Omit<Selectable<PreviewState>, 'superseded_at'>,
): Promise<void> {
  const { name, base, migration, documents } = preview;
  await supersedePreviews(db, name);
  await deskOf(db)
    .insertInto('preview_state')
    .values({ name, base, migration, documents })
    .onConflict((on) => on.column('name').doUpdateSet({ base, documents }))
    .execute();
}

/** Marks all previews but one as superseded: no request begins to read them any more. */
export async function supersedePreviews(db: Database, except: string | null): Promise<void> {
  await deskOf(db)
    .updateTable('preview_state')
    .set({ superseded_at: sql<Date>`clock_timestamp()` })
    .where('superseded_at', 'is', null)
    .where('name', 'is distinct from', except)
    .execute();
}

/** The previews that were superseded at least so many seconds ago. */
export async function supersededPreviews(db: Database, seconds: number): Promise<string[]> {
  const rows = await deskOf(db)
    .selectFrom('preview_state')
    .select('name')
    .where('superseded_at', '<=', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
