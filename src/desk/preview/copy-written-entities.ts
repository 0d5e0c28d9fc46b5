import { sql, type Transaction } from 'kysely';
import { listTables } from '#import';
import { type KindName, kindNames, kinds } from '../../../db/model/entity-kinds.ts';
import type { CopyChanges } from '../../../db/states/copy-changes.ts';
import type { DB } from '../../../db/tables.ts';

/** An entity that was written to the published data. */
export interface WrittenEntity {
  id: string;
  kind: KindName;
  /** its human key, as the change log has it */
  key: string;
  /** whether what is in it counts under other places now */
  isMoved: boolean;
}

/** Columns that a preview has its own values of, since its documents are counted too; triggers keep them. */
const ownColumns: Readonly<Record<string, readonly string[]>> = { recipient: ['honor_count'] };

/**
 * Gives the present state the rows that written entities have in the published data, and derives what follows from
 * them, in the order in which an import does (see `applyPlan`).
 * @param db a REPEATABLE READ transaction that looks names up in a preview
 * @param copy of the same transaction
 * @throws DatabaseError if the rows do not fit those of the preview
 */
export async function copyWrittenEntities(
  db: Transaction<DB>,
  copy: CopyChanges,
  entities: readonly WrittenEntity[],
): Promise<void> {
  const ids = entities.map(({ id }) => id);
  const present = await storedIds(db, ids);
  const byKind = Map.groupBy(entities, ({ kind }) => kind);
  const idsOf = (kind: KindName) => (byKind.get(kind) ?? []).map(({ id }) => id);
  const seriesBefore = await seriesOf(db, ids);
  await copy.upsert('entity', ids, []);
  for (const kind of kindNames) {
    const ofKind = idsOf(kind);
    if (ofKind.length === 0) continue;
    const { space, table } = kinds[kind];
    const tables = new Set(space === 'recipient' ? ['recipient', table] : [table]);
    for (const name of tables) await copy.upsert(name, ofKind, ownColumns[name] ?? []);
  }
  for (const { table, owner } of listTables) await copy.replace(table, owner, ids);
  for (const kind of kindNames.toReversed()) {
    const gone = idsOf(kind).filter((id) => !present.has(id));
    if (gone.length > 0) await sql`delete from entity where id = any(${gone}::uuid[])`.execute(db);
  }
  await derive(db, entities, [...seriesBefore, ...(await seriesOf(db, ids))]);
}

/** Those of the ids that the published data has. */
async function storedIds(db: Transaction<DB>, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from published.entity where id = any(${ids}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** The series of awards that are written, or whose edition is, and may be of another year. */
async function seriesOf(db: Transaction<DB>, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct series_id as id from award
    where id = any(${ids}::uuid[]) or edition_id = any(${ids}::uuid[])`.execute(db);
  return rows.map(({ id }) => id);
}

async function derive(
  db: Transaction<DB>,
  entities: readonly WrittenEntity[],
  series: readonly string[],
): Promise<void> {
  const of = (isMeant: (entity: WrittenEntity) => boolean) =>
    entities.filter(isMeant).map(({ id }) => id);
  const honors = of(({ kind }) => kind === 'honor');
  const recipients = of(({ kind }) => kinds[kind].space === 'recipient');
  const moved = of(({ isMoved }) => isMoved);
  if (series.length > 0) await sql`select derive_series_names(${series}::uuid[])`.execute(db);
  if (honors.length + recipients.length > 0)
    await sql`select derive_honors(
      array(select id from honor where id = any(${honors}::uuid[])),
      ${recipients}::uuid[], ${moved}::uuid[])`.execute(db);
}
