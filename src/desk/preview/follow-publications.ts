import { sql, type Transaction } from 'kysely';
import type { PreviewRow } from '../../../db/queries/desk/preview-state.ts';
import type { ScheduledDocumentRow } from '../../../db/queries/desk/scheduled-document.ts';
import type { DB } from '../../../db/tables.ts';

/**
 * Whether the published data has changed only by publishing documents that a preview has applied too, in the same
 * order. The preview may have skipped a document because of problems that were gone when it was published, or documents
 * may have been published in another order: so the change logs are compared. A revision that has no entry in them, since
 * it changed the license alone, could be any.
 * @param db a snapshot
 * @param published the documents that the preview was to hold and that have been published since
 * @param base the present revision of the published data
 */
export async function holdsPublications(
  db: Transaction<DB>,
  { name, base: before }: PreviewRow,
  published: readonly ScheduledDocumentRow[],
  base: string,
): Promise<boolean> {
  const revisions = published.filter(({ revision }) => revision !== null).length;
  if (BigInt(base) !== BigInt(before) + BigInt(revisions)) return false;
  const logOf = (state: string) => sql`
    select to_jsonb(c) - '{at,writer}'::text[] from ${sql.id(state, 'change')} c
    where revision > ${before} and revision <= ${base}`;
  const { rows } = await sql<{ isHeld: boolean }>`
    with published_log as (${logOf('published')}), preview_log as (${logOf(name)})
    select revision >= ${base} and ${revisions} = (
      select count(distinct revision) from published.change where revision > ${before} and revision <= ${base}
    ) and not exists (
      (table published_log except all table preview_log)
      union all (table preview_log except all table published_log)) as "isHeld"
    from ${sql.id(name, 'dataset')}`.execute(db);
  return rows[0]?.isHeld ?? false;
}

/** Gives the documents that a preview held, and that have been published since, the times and writers of publication. */
export async function followPublications(
  db: Transaction<DB>,
  before: string,
  base: string,
): Promise<void> {
  await sql`
    update change c set at = p.at, writer = p.writer
    from published.change p
    where p.revision = c.revision and p.number = c.number
      and p.revision > ${before} and p.revision <= ${base}`.execute(db);
  await sql`
    update dataset d set updated_at = p.updated_at
    from published.dataset p where p.revision = d.revision and p.revision = ${base}`.execute(db);
}
