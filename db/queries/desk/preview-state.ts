import { type Selectable, sql } from 'kysely';
import { type Database, readerOf } from '../../connections/connect.ts';
import type { PreviewState } from '../../desk-tables.ts';
import { deskTables } from '../../states/desk-schema.ts';
import { microseconds } from '../lists/order.ts';
import { scheduledOrder } from './due-scheduled-document.ts';

export type PreviewRow = Omit<Selectable<PreviewState>, 'depends_on'>;

/** The preview that press and curators read; null if no document is scheduled. */
export async function currentPreview(db: Database): Promise<PreviewRow | null> {
  const row = await deskTables(db)
    .selectFrom('preview_state')
    .select(['name', 'base', 'migration', 'documents', 'times', 'as_of', 'superseded_at'])
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The dependencies of the documents of a preview, as `Dependencies` has them. */
export async function readDependencies(db: Database, name: string): Promise<string[] | null> {
  const row = await deskTables(db)
    .selectFrom('preview_state')
    .select('depends_on')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.depends_on ?? null;
}

/** Whether it is known what the documents of a preview depend on, and nothing of it is among these hashes. */
export async function dependsOnNone(
  db: Database,
  name: string,
  hashes: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ value: boolean }>`
    select depends_on is not null and not exists (
      select from unnest(depends_on) known(hash) join unnest(${hashes}::uuid[]) given(hash) using (hash)) as value
    from desk.preview_state where name = ${name}`.execute(db);
  return rows[0]?.value ?? false;
}

/** The newest migrations of the published data and of its types: a preview built before them has different tables. */
const migration = sql<string>`
  concat_ws(' ', (select max(name) from published.kysely_migration),
    (select max(name) from types.kysely_migration))`;

/**
 * SQL of whether the current preview is the published data with all scheduled documents. One statement, and so one
 * snapshot, decides it.
 */
export const previewIsUpToDate = sql<boolean>`(
  select coalesce(
    (
      select wanted.ids <> '{}' and wanted.ids = p.documents and wanted.times = p.times
        and p.base = (select revision from published.dataset) and p.migration = ${migration}
      from desk.preview_state p where p.superseded_at is null
    ),
    wanted.ids = '{}')
  from (
    select coalesce(array_agg(id order by ${scheduledOrder}), '{}') as ids,
      coalesce(array_agg(${microseconds('publish_at')} order by ${scheduledOrder}), '{}') as times
    from desk.scheduled_document where status = 'SCHEDULED'
  ) wanted)`;

/** Whether the current preview is the published data with all scheduled documents. */
export async function isPreviewUpToDate(db: Database): Promise<boolean> {
  const { rows } = await sql<{ value: boolean }>`select ${previewIsUpToDate} as value`.execute(db);
  return rows[0]?.value ?? false;
}

/** The data that a preview is built from. */
export interface PreviewBase {
  /** the revision of the published data */
  base: string;
  /** its newest migrations */
  migration: string;
  /** when the transaction began: the preview holds all that was committed by then */
  asOf: Date;
}

/** The data that a preview is built from if its build begins in this transaction. */
export async function readPreviewBase(db: Database): Promise<PreviewBase> {
  const { rows } = await sql<PreviewBase>`
    select revision as base, ${migration} as migration, now() as "asOf" from published.dataset`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new Error('The published data has no revision.');
  return row;
}

/** Makes a preview the current one, or records that the current one has been extended. */
export async function setCurrentPreview(
  db: Database,
  preview: Omit<Selectable<PreviewState>, 'superseded_at'>,
): Promise<void> {
  const { name, ...held } = preview;
  await supersedePreviews(db, name);
  await deskTables(db)
    .insertInto('preview_state')
    .values(preview)
    .onConflict((on) => on.column('name').doUpdateSet(held))
    .execute();
}

/** Records that a preview holds what was written to the published data meanwhile. */
export async function setPreviewBase(
  db: Database,
  name: string,
  { base, asOf }: Pick<PreviewBase, 'base' | 'asOf'>,
): Promise<void> {
  await deskTables(db)
    .updateTable('preview_state')
    .set({ base, as_of: asOf })
    .where('name', '=', name)
    .execute();
}

/** Marks all previews but one as superseded: no further request reads them. */
export async function supersedePreviews(db: Database, except: string | null): Promise<void> {
  await deskTables(db)
    .updateTable('preview_state')
    .set({ superseded_at: sql<Date>`clock_timestamp()` })
    .where('superseded_at', 'is', null)
    .where('name', 'is distinct from', except)
    .execute();
}

/** The names of all superseded previews that have not been dropped. */
export async function supersededPreviews(db: Database): Promise<string[]> {
  const rows = await deskTables(db)
    .selectFrom('preview_state')
    .select('name')
    .where('superseded_at', 'is not', null)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

/** How long a connection may take, in milliseconds, to carry the name of a preview after it has looked it up. */
const minGrace = 1_000;

/**
 * The names of superseded previews that no request reads any longer.
 * @param grace how long a request may read a preview, in milliseconds
 */
export async function unreadPreviews(db: Database, grace: number): Promise<string[]> {
  const isOlderThan = (milliseconds: number) =>
    sql`superseded_at <= clock_timestamp() - ${milliseconds} * interval '1 millisecond'`;
  const rows = await deskTables(db)
    .selectFrom('preview_state')
    .select('name')
    .where('superseded_at', 'is not', null)
    .where(
      sql<boolean>`(
        ${isOlderThan(grace)}
        or ${isOlderThan(minGrace)} and not exists (
          select from pg_stat_activity
          where datname = current_database() and application_name = ${readerOf} || name))`,
    )
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
