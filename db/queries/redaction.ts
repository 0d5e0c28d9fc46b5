import { sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { EntityKind, RecipientKind } from '../tables.ts';
import type { ChangeRow } from './change.ts';
import { hasId } from './expressions.ts';

/** Which entity the change log means: how it was last named there. */
export interface LoggedEntity {
  id: string;
  kind: EntityKind;
  /** null for other entities, and for recipients that went before it was recorded */
  recipient_kind: RecipientKind | null;
  /** the slugs that identify it, joined by slashes */
  key: string;
}

/** Entities as the change log names them last, by id. What was never written has no row. */
export async function loggedEntities(
  db: Database,
  ids: readonly string[],
): Promise<LoggedEntity[]> {
  return db
    .selectFrom('change')
    .distinctOn('entity_id')
    .select(['entity_id as id', 'entity_kind as kind', 'recipient_kind', 'entity_key as key'])
    .where(hasId('entity_id', ids))
    .orderBy('entity_id')
    .orderBy('revision', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

/** The id of an entity that was retracted under a key, or null. Several can have had the key: the last one. */
export async function retractedId(
  db: Database,
  kind: EntityKind,
  recipientKind: string | null,
  key: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('change')
    .select('entity_id')
    .where('action', '=', 'RETRACTED')
    .where('entity_key', '=', key)
    .where('entity_kind', '=', kind)
    .where(sql<boolean>`coalesce(recipient_kind = ${recipientKind}::recipient_kind, true)`)
    .orderBy('revision', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.entity_id ?? null;
}

/** The ids of the affiliations that a person has ever had, as the change log names them. */
export async function loggedAffiliations(db: Database, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('change')
    .distinct()
    .select('entity_id')
    .where('entity_kind', '=', 'AFFILIATION')
    .where(sql<boolean>`split_part(entity_key, '/', 1) = ${person}`)
    .orderBy('entity_id')
    .execute();
  return rows.map(({ entity_id: id }) => id);
}

/** All entries of the change log about entities, oldest first. */
export function changesOfEntities(db: Database, ids: readonly string[]): Promise<ChangeRow[]> {
  return db
    .selectFrom('change')
    .selectAll()
    .where(hasId('entity_id', ids))
    .orderBy('revision')
    .orderBy('number')
    .execute();
}

/**
 * The entries of the change log whose key or values contain a text. Reads the whole log after a revision.
 * @param after a revision
 */
export function changesContaining(db: Database, text: string, after: string): Promise<ChangeRow[]> {
  return db
    .selectFrom('change')
    .selectAll()
    .where(sql<boolean>`revision > ${after}::bigint`)
    .where(sql<boolean>`strpos(concat_ws(' ', entity_key, before, after, reason), ${text}) > 0`)
    .orderBy('revision')
    .orderBy('number')
    .execute();
}

/** Whether anything was redacted after a revision: entries of the change log that were read before may have lost values. */
export async function isRedactedSince(db: Database, revision: string): Promise<boolean> {
  const row = await db
    .selectFrom('change')
    .select('revision')
    .where(sql<boolean>`revision > ${revision}::bigint`)
    .where('action', '=', 'REDACTED')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is left of an entry. */
export interface RedactedChange
  extends Pick<ChangeRow, 'revision' | 'number' | 'entity_key' | 'reason'> {
  before: unknown;
  after: unknown;
}

/** Writes what is left of entries of the change log, and that they are redacted. */
export async function redactChanges(
  db: Database,
  changes: readonly RedactedChange[],
): Promise<void> {
  await sql`
    update change c
    set entity_key = r.entity_key, before = r.before, after = r.after, reason = r.reason, is_redacted = true
    from jsonb_to_recordset(${JSON.stringify(changes.map(withoutJsonNull))}::jsonb)
      r(revision bigint, number int, entity_key text, before jsonb, after jsonb, reason text)
    where (c.revision, c.number) = (r.revision, r.number)`.execute(db);
}

/**
 * Removes reasons from all entries of their revisions: the other entities of a document have the same.
 * @returns how many entries had one
 */
export async function redactReasons(
  db: Database,
  reasons: readonly { revision: string; reason: string }[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update change c set reason = null, is_redacted = true
    from (
      select distinct * from jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) r(revision bigint, reason text)
    ) gone
    where c.revision = gone.revision and c.reason = gone.reason`.execute(db);
  return Number(numAffectedRows);
}

/** An absent value becomes NULL, and null would become the null of JSON. */
function withoutJsonNull({ before, after, ...change }: RedactedChange) {
  return { ...change, ...(before !== null && { before }), ...(after !== null && { after }) };
}

/** An entry that says that something was redacted. */
export interface Redaction
  extends Pick<
    ChangeRow,
    | ('revision' | 'number' | 'at' | 'writer' | 'entity_id' | 'entity_kind' | 'entity_key')
    | ('field' | 'reason' | 'announcement' | 'year')
  > {
  /** null for other entities */
  recipient_kind: string | null;
}

export async function insertRedactions(
  db: Database,
  redactions: readonly Redaction[],
): Promise<void> {
  const rows = redactions.map(({ recipient_kind: kind, ...redaction }) => ({
    ...redaction,
    recipient_kind: sql<RecipientKind | null>`${kind}::recipient_kind`,
    action: 'REDACTED' as const,
  }));
  await db.insertInto('change').values(rows).execute();
}

/** The data set as a writer finds it, once it is its turn. */
export interface DatasetToWrite {
  revision: string;
  /** the revision that it writes */
  next: string;
  license: string | null;
  now: Date;
}

/** Waits until no other writes, and reads what the write builds on. */
export function lockDataset(db: Database): Promise<DatasetToWrite> {
  return db
    .selectFrom('dataset')
    .select(['revision', 'license', sql<string>`revision + 1`.as('next')])
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Renews the statistics of tables, which hold values of their rows. A transaction may do it. */
export async function analyzeTables(db: Database, tables: readonly string[]): Promise<void> {
  await sql`analyze ${sql.join(tables.map((name) => sql.table(name)))}`.execute(db);
  const { rows } = await sql<{ can: boolean }>`
    select to_regproc('pg_catalog.pg_clear_attribute_stats') is not null as can`.execute(db);
  // PostgreSQL 18 and later; others keep them until the table has rows again.
  if (rows[0]?.can) for (const table of tables) await clearIfEmpty(db, table);
}

/** Of an empty table, PostgreSQL would keep the statistics that it had. */
async function clearIfEmpty(db: Database, table: string): Promise<void> {
  await sql`
    select pg_clear_attribute_stats(s.schemaname, s.tablename, s.attname, false)
    from pg_stats s
    join pg_namespace n on n.nspname = s.schemaname
    join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename
    where c.oid = ${table}::regclass and not exists (select from ${sql.table(table)})`.execute(db);
}

/**
 * Lets PostgreSQL reuse the space of deleted and replaced rows, in the tables and in the planner's statistics. Rows that
 * another session can still see stay. Not in a transaction.
 */
export async function vacuumTables(db: Database, tables: readonly string[]): Promise<void> {
  const names = [...tables, 'pg_catalog.pg_statistic'].map((name) => sql.table(name));
  await sql`vacuum (analyze) ${sql.join(names)}`.execute(db);
}
