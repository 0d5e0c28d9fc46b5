import type { Transaction } from 'kysely';
import { readYears, sealRevision } from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import { showKey } from '../../../db/model/keys.ts';
import type { Actor } from '../../../db/model/viewer.ts';
import { deleteEarlierFacts } from '../../../db/queries/changes/earlier-facts.ts';
import {
  analyzeTables,
  insertRedactions,
  redactChanges,
  redactReasons,
} from '../../../db/queries/changes/redaction.ts';
import { auditedActors, insertAuditEntry, redactActors } from '../../../db/queries/desk/audit.ts';
import { deleteAutomaticPersistedQueries } from '../../../db/queries/desk/automatic-persisted-query.ts';
import {
  type ScheduledDocumentRow,
  scheduledDocumentsById,
} from '../../../db/queries/desk/scheduled-document.ts';
import type { DB, Writer } from '../../../db/tables.ts';
import {
  NothingToRedactError,
  RedactionInputError,
  RedactionRefusedError,
  ValueScheduledError,
} from '../../../schema/context/desk-errors.ts';

import { redactionsOf } from './entries.ts';
import { type FoundValues, findValues } from './find-values.ts';
import type { Lineage } from './lineage.ts';
import { type Concerned, redactDocuments } from './redact-documents.ts';
import { reasonsWith, type Scope } from './removed.ts';
import { tablesOf, writePlan } from './rows.ts';
import type { Subject, Target } from './subject.ts';
import type { TextMatcher } from './text-matcher.ts';
import { type RemovedValues, redactedMark } from './values.ts';

export interface RedactOptions extends Scope {
  /** withdraw the scheduled documents that contain the value, instead of refusing */
  withdraw: boolean;
  /** why, for the change log */
  reason: string;
  writer: Writer;
  by: Actor;
}

export interface Redacted {
  /** the one that no longer has the value */
  revision: string;
  /** how many entries of the change log lost values */
  changes: number;
  /** documents that were scheduled and are withdrawn, without their texts */
  withdrawn: readonly ScheduledDocumentRow[];
  /** documents that were published or withdrawn before, and have lost their texts */
  emptied: readonly ScheduledDocumentRow[];
  /** finds what was removed where it is not the entity's */
  needles: TextMatcher;
  /** the texts that it finds, as they were written */
  texts: readonly string[];
  /** everything that was removed */
  removed: RemovedValues;
  subject: Lineage;
  /** the only field that was redacted; null if the whole entity was */
  field: string | null;
  /** the tables that the value was removed from, those of the desk with their schema. Their files keep it until they are vacuumed */
  tables: readonly string[];
}

/**
 * Removes a field of an entity, or all of the entity, from the published data, from its change log and from the documents
 * of the desk, in one transaction. Previews follow when they are built again.
 * @throws NothingToRedactError, RedactionRefusedError, ValueScheduledError, RedactionInputError
 */
export async function redact(
  db: Database,
  target: Target,
  options: RedactOptions,
): Promise<Redacted> {
  return db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => redactIn(transaction, target, options));
}

async function redactIn(
  db: Transaction<DB>,
  target: Target,
  options: RedactOptions,
): Promise<Redacted> {
  const found = await findValues(db, target, options);
  const { subject, dataset, removal, changes, needles, concerned } = found;
  if (needles.isInOwn(options.reason))
    throw new RedactionInputError(
      'reason',
      'The reason must not contain the value, because the reason is public.',
    );
  const isPublic = removal.plan.entries.length > 0 || changes.length > 0;
  if (!isPublic && concerned.scheduled.length + concerned.ended.length === 0)
    throw new NothingToRedactError(nothingSentence(found, options));
  if (concerned.scheduled.length > 0 && !options.withdraw)
    throw new ValueScheduledError(await scheduledDocumentsById(db, concerned.scheduled));
  if (removal.problems.length > 0) throw refused(subject, removal.problems, options);

  await redactDocuments(db, concerned);
  await deleteEarlierFacts(db);
  await deleteAutomaticPersistedQueries(db);
  await redactAudit(db, found, options, isPublic);
  // A value that was never public leaves no trace there.
  const unreasoned = isPublic ? await redactPublic(db, found, options) : 0;
  const tables = [
    ...(isPublic ? tablesOf(removal.plan) : []),
    'desk.scheduled_document',
    'desk.earlier_facts',
    'desk.audit_entry',
    'desk.automatic_document',
  ];
  await analyzeTables(db, tables);
  if (isPublic) await sealRevision(db, dataset.next, dataset.now, dataset.license);
  return {
    revision: isPublic ? dataset.next : dataset.revision,
    needles,
    tables,
    changes: changes.length + unreasoned,
    texts: found.texts,
    removed: found.removed,
    subject,
    field: options.field,
    ...(await documentsOf(db, concerned)),
  };
}

/** Writes to the audit log what is done, and takes the names from it that have a value. */
async function redactAudit(
  db: Transaction<DB>,
  { dataset, concerned, needles }: FoundValues,
  { by }: RedactOptions,
  isPublic: boolean,
): Promise<void> {
  for (const id of concerned.scheduled)
    await insertAuditEntry(db, by, { action: 'WITHDRAW', document_id: id });
  await insertAuditEntry(db, by, { action: 'REDACT', revision: isPublic ? dataset.next : null });
  const names = (await auditedActors(db)).filter((name) => needles.isIn(name));
  await redactActors(db, names, redactedMark);
}

/** @returns how many entries of the log lost only their reason */
async function redactPublic(
  db: Transaction<DB>,
  { subject, dataset, removal, log, changes, needles }: FoundValues,
  options: RedactOptions,
): Promise<number> {
  const years = await readYears(db, removal.plan);
  await writePlan(db, removal.plan);
  const unreasoned = await redactReasons(db, reasonsWith(needles, log));
  await redactChanges(db, changes);
  await insertRedactions(db, redactionsOf(subject, removal, years, dataset, options));
  return unreasoned;
}

function refused(
  { kind, key }: Subject,
  problems: readonly string[],
  { field }: RedactOptions,
): RedactionRefusedError {
  const name = `${kind} "${showKey(key)}"`;
  return new RedactionRefusedError(
    field !== null
      ? `The ${name} cannot be without ${field}. Import another value, and then redact only the earlier ones (--past, pastOnly):`
      : kind === 'award-series'
        ? `The ${name} cannot be redacted on its own:`
        : `The ${name} cannot be redacted while others refer to it:`,
    problems,
  );
}

function nothingSentence(
  { subject: { kind, key }, isKnown }: FoundValues,
  { field, pastOnly }: Scope,
): string {
  if (!isKnown)
    return 'This entity is neither in the data, nor in the change log, nor on the desk.';
  if (field === null) return 'The entity is already redacted.';
  return `The ${kind} "${showKey(key)}" has no ${pastOnly ? 'earlier ' : ''}value of ${field}, in the data, in the change log or on the desk.`;
}

async function documentsOf(
  db: Database,
  { scheduled, ended }: Concerned,
): Promise<Pick<Redacted, 'withdrawn' | 'emptied'>> {
  const rows = await scheduledDocumentsById(db, [...scheduled, ...ended]);
  const isOf = (ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id));
  return { withdrawn: isOf(scheduled), emptied: isOf(ended) };
}
