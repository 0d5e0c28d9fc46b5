import type { Database } from '../../../../db/connections/connect.ts';
import { spaceOf } from '../../../../db/model/entity-kinds.ts';
import { hasText } from '../../../../db/queries/lists/expressions.ts';
import type { BatchRecords } from '../records/batch-records.ts';
import type { Renaming } from '../records/rename.ts';

/** The slugs of joined recipients that a batch names, each with the present one; without those that it splits off. */
export async function findFormerSlugs(
  db: Database,
  { records, mentions, moves }: BatchRecords,
): Promise<Renaming> {
  const slugs = new Set<string>();
  for (const { kind, key } of [...records, ...mentions])
    if (spaceOf(kind) === 'recipient') slugs.add(key[0] ?? '');
  for (const { formerSlugs = [] } of records) for (const slug of formerSlugs) slugs.add(slug);
  for (const { action, from, into } of moves) {
    if (action === 'join') slugs.add(from);
    else slugs.delete(into);
  }
  return presentSlugs(db, [...slugs]);
}

/** Those of the slugs that recipients had before they were joined, each with the present one. */
export async function presentSlugs(db: Database, slugs: readonly string[]): Promise<Renaming> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .selectFrom('former_slug as f')
    .innerJoin('recipient as r', 'r.id', 'f.entity_id')
    .where(hasText('f.slug', slugs))
    .select(['f.slug', 'r.slug as present'])
    .execute();
  return new Map(rows.map(({ slug, present }) => [slug, present]));
}
