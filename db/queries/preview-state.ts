import { type Selectable, sql } from 'kysely';
import type { Database } from '../connect.ts';
import { deskOf } from '../desk.ts';
import type { PreviewState } from '../desk-tables.ts';

/** The preview that press and curators read; null while nothing waits. */
export async function presentPreview(db: Database): Promise<Selectable<PreviewState> | null> {
  const row = await deskOf(db)
    .selectFrom('preview_state')
    .selectAll()
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The newest migration of the published state: a preview made before it has other tables. */
export async function newestMigration(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select max(name) as name from published.kysely_migration`.execute(db);
  return rows[0]?.name ?? '';
}

/** A name that no preview had before. */
export async function nextPreviewName(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select 'preview_' || nextval('desk.preview_number') as name`.execute(db);
  return rows[0]?.name ?? '';
}

/** Makes a preview the present one, or writes down what the present one holds now. */
export async function setPresentPreview(
  db: Database,
  preview: Omit<Selectable<PreviewState>, 'left_at'>,
): Promise<void> {
  const { name, base, migration, documents } = preview;
  await leavePreviews(db, name);
  await deskOf(db)
    .insertInto('preview_state')
    .values({ name, base, migration, documents })
    .onConflict((on) => on.column('name').doUpdateSet({ base, documents }))
    .execute();
}

/** From here on nobody begins to read any preview but this one. */
export async function leavePreviews(db: Database, but: string | null): Promise<void> {
  await deskOf(db)
    .updateTable('preview_state')
    .set({ left_at: sql<Date>`clock_timestamp()` })
    .where('left_at', 'is', null)
    .where('name', 'is distinct from', but)
    .execute();
}

/** Previews that were left so long ago. @param seconds how long */
export async function leftPreviews(db: Database, seconds: number): Promise<string[]> {
  const rows = await deskOf(db)
    .selectFrom('preview_state')
    .select('name')
    .where('left_at', '<=', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
