import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import type { AuditEntry } from '../../desk-tables.ts';
import type { Actor } from '../../model/viewer.ts';
import { deskTables } from '../../states/desk-schema.ts';
import { byTime } from '../lists/order.ts';
import type { List } from '../lists/paged-list.ts';

export type AuditEntryRow = Selectable<AuditEntry>;

/** The action that is done, and what it is done to. */
export type AuditedAct = Pick<
  Insertable<AuditEntry>,
  'action' | 'revision' | 'document_id' | 'publish_at' | 'token_id'
>;

/** Adds an entry to the audit log. @param db the transaction that does it */
export async function insertAuditEntry(
  db: Database,
  { tokenId, name, command }: Actor,
  act: AuditedAct,
): Promise<void> {
  await deskTables(db)
    .insertInto('audit_entry')
    .values({ ...act, actor: name, actor_token_id: tokenId, command })
    .execute();
}

/**
 * Adds the entry of a publication by the publisher, for the actor who had scheduled the document. Before the log there
 * was only the name of the token.
 * @param revision null if it changed nothing
 */
export async function insertPublicationEntry(
  db: Database,
  documentId: string,
  revision: string | null,
): Promise<void> {
  await sql`
    insert into desk.audit_entry (action, by_publisher, document_id, revision, actor, actor_token_id, command)
    select 'PUBLISH', true, d.id, ${revision}::bigint, coalesce(e.actor, d.received_by), e.actor_token_id, e.command
    from desk.scheduled_document d
    left join desk.audit_entry e on e.document_id = d.id and e.action = 'SCHEDULE'
    where d.id = ${documentId}`.execute(db);
}

/** Adds failed sign-ins to the count of this hour. */
export async function addFailedSignIns(db: Database, attempts: number): Promise<void> {
  await sql`
    insert into desk.audit_entry (action, at, attempts)
    values ('FAILED_SIGN_IN', date_trunc('hour', clock_timestamp()), ${attempts})
    on conflict (at) where action = 'FAILED_SIGN_IN'
    do update set attempts = audit_entry.attempts + excluded.attempts`.execute(db);
}

/** The names of all actors, each once. */
export async function auditedActors(db: Database): Promise<string[]> {
  const rows = await deskTables(db).selectFrom('audit_entry').select('actor').distinct().execute();
  return rows.flatMap(({ actor }) => actor ?? []);
}

/** Puts a mark in place of names of actors. */
export async function redactActors(
  db: Database,
  names: readonly string[],
  mark: string,
): Promise<void> {
  await deskTables(db)
    .updateTable('audit_entry')
    .set({ actor: mark })
    .where(sql<boolean>`actor = any(${names}::text[])`)
    .execute();
}

/** The audit log, newest first. */
export const auditEntries: List<AuditEntryRow> = {
  name: 'Query.auditLog',
  nested: false,
  order: [byTime('at', 'desc'), { column: 'id', direction: 'desc', type: 'uuid' }],
  rows: (db) => deskTables(db).selectFrom('audit_entry').selectAll(),
};

/**
 * The entries since a time, oldest first, with the names of what they are about.
 * @param since all if null
 */
export function namedAuditEntries(db: Database, since: Date | null) {
  return deskTables(db)
    .selectFrom('audit_entry as e')
    .leftJoin('scheduled_document as d', 'd.id', 'e.document_id')
    .leftJoin('access_token as t', 't.id', 'e.token_id')
    .selectAll('e')
    .select(['d.name as document', 't.name as token', 't.role'])
    .$if(since !== null, (query) => query.where('e.at', '>=', since))
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
}
