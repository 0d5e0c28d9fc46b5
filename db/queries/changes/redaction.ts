import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { EntityKind, RecipientKind } from '../../tables.ts';
import { hasId, hasText } from '../lists/expressions.ts';
import type { ChangeRow } from './change.ts';

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

/** The entities that were retracted under some keys, those that were last first. Several can have had a key. */
export function retractedAs(
  db: Database,
  kind: EntityKind,
  recipientKind: string | null,
  keys: readonly string[],
): Promise<{ id: string; key: string }[]> {
  return db
    .selectFrom('change')
    .select(['entity_id as id', 'entity_key as key'])
    .where('action', '=', 'RETRACTED')
    .where(hasText('entity_key', keys))
    .where('entity_kind', '=', kind)
    .where(sql<boolean>`coalesce(recipient_kind = ${recipientKind}::recipient_kind, true)`)
    .orderBy('revision', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

/** The id of the recipient that this one was joined into; null if it was not joined, or was split off again. */
export async function joinedInto(db: Database, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('former_slug')
    .select('entity_id')
    .where('former_id', '=', id)
    .where(sql<boolean>`not exists (select from entity where id = former_id)`)
    .executeTakeFirst();
  return row?.entity_id ?? null;
}

/** The slug of a recipient that was one with another, at least for a time. */
export interface JoinedSlug {
  slug: string;
  /** whether it is only a former slug of the other one: nothing else has it now */
  isFormer: boolean;
}

/**
 * The slugs that a recipient has had by joins, and those of all that has been one with it until a split or an undo. The
 * change log has them, and `former_slug` also those that were imported. Slugs that were redacted, which begin with a
 * bracket, are left out.
 */
export async function joinedSlugs(db: Database, slug: string): Promise<JoinedSlug[]> {
  const { rows } = await sql<JoinedSlug>`
    with recursive joined (slug, is_former) as (
      select ${slug}::text collate "C", true
      union
      select other.slug collate "C", other.is_former and joined.slug = ${slug}
      from joined
      cross join lateral (
        select id from recipient where recipient.slug = joined.slug
        union select entity_id from change
          where action = 'RETRACTED' and entity_kind = 'RECIPIENT' and entity_key = joined.slug
      ) own
      cross join lateral (
        select f.slug::text, true as is_former from former_slug f where f.entity_id = own.id
        union select listed.slug, true from change c
          cross join lateral (values (c.before), (c.after)) side (value)
          cross join lateral (select case when c.field is null then side.value -> 'formerSlugs' else side.value end) had (slugs)
          cross join lateral jsonb_array_elements_text(
            case jsonb_typeof(had.slugs) when 'array' then had.slugs else '[]' end) listed (slug)
          where c.entity_id = own.id and coalesce(c.field, 'formerSlugs') = 'formerSlugs'
        union select into_it.entity_key, false from change gone
          join change into_it on into_it.revision = gone.revision and into_it.field = 'formerSlugs'
            and into_it.after ? joined.slug
          where gone.entity_id = own.id and gone.action = 'RETRACTED'
      ) other
      where left(other.slug, 1) <> '['
    )
    select slug, bool_or(is_former)
      and not exists (select from recipient where recipient.slug = joined.slug)
      and not exists (select from former_slug f join recipient r on r.id = f.entity_id
        where f.slug = joined.slug and r.slug <> ${slug}) as "isFormer"
    from joined where slug <> ${slug} group by slug order by slug`.execute(db);
  return rows;
}

/** The ids of the affiliations that a person has ever had, as the change log names them. @param slugs all of the person */
export async function loggedAffiliations(
  db: Database,
  slugs: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('change')
    .distinct()
    .select('entity_id')
    .where('entity_kind', '=', 'AFFILIATION')
    .where(sql<boolean>`split_part(entity_key, '/', 1) = any(${slugs}::text[])`)
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
 * The entries of the change log whose key or values contain one of a few texts. Reads the whole log after a revision.
 * @param after a revision
 */
export function changesContaining(
  db: Database,
  texts: readonly string[],
  after: string,
): Promise<ChangeRow[]> {
  return db
    .selectFrom('change')
    .selectAll()
    .where(sql<boolean>`revision > ${after}::bigint`)
    .where(
      sql<boolean>`concat_ws(' ', entity_key, before, after, reason) like any(${texts.map((text) => `%${text}%`)}::text[])`,
    )
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

/** The part of an entry that is left. */
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
