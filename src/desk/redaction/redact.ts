import type { Transaction } from 'kysely';
import type { Database } from '../../../db/connect.ts';
import type { ChangeRow } from '../../../db/queries/change.ts';
import { readRevision } from '../../../db/queries/dataset.ts';
import {
  analyzeTables,
  changesContaining,
  changesOfEntities,
  insertRedactions,
  lockDataset,
  redactChanges,
  redactReasons,
} from '../../../db/queries/redaction.ts';
import {
  documentsById,
  type ScheduledDocumentRow,
} from '../../../db/queries/scheduled-document.ts';
import type { DB, Writer } from '../../../db/tables.ts';
import { readYears } from '../../import/apply/announcement.ts';
import { sealRevision } from '../../import/apply/log.ts';
import { showKey } from '../../import/plan/facts.ts';
import { suggestion } from '../../nearest.ts';
import { type Concerned, concernedDocuments, redactDocuments } from './documents.ts';
import { redactionsOf } from './entries.ts';
import {
  NothingToRedactError,
  RedactionInputError,
  RedactionRefusedError,
  ValueScheduledError,
} from './errors.ts';
import { Needles } from './needles.ts';
import {
  reasonsWith,
  redactedChanges,
  referringSlug,
  removedValues,
  type Scope,
} from './removed.ts';
import {
  planWithout,
  planWithoutField,
  type Removal,
  redactableFields,
  tablesOf,
  writePlan,
} from './rows.ts';
import { findAffiliations, findSubject, type Subject, type Target } from './subject.ts';

export interface RedactOptions extends Scope {
  /** withdraw the scheduled documents that contain the value, instead of refusing */
  withdraw: boolean;
  /** why, for the change log */
  reason: string;
  writer: Writer;
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
  needles: Needles;
  /** the texts that it finds, as they were written */
  texts: readonly string[];
  /** the tables that had the value, whose files have it until they are cleaned */
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
  const { field, withdraw, reason } = options;
  checkField(target, options);
  // The whole log is read before other writers have to wait, and only what was added since after that.
  const early = await readRevision(db);
  const mentioning = await mentionsOf(db, await findSubject(db, target), field, '0');
  const dataset = await lockDataset(db);
  const subject = await findSubject(db, target);
  if (subject === null)
    throw new NothingToRedactError('Neither the data nor the change log has such an entity.');
  mentioning.push(...(await mentionsOf(db, subject, field, early)));

  const parts = field === null ? await findAffiliations(db, subject) : [];
  const subjects = [subject, ...parts];
  const removal = await planRemoval(db, subjects, options);
  const log = await changesOfEntities(
    db,
    subjects.map(({ id }) => id),
  );
  const removed = removedValues(subject, removal, log, options);
  const needles = new Needles(removed, subject.key, field === null);
  if (needles.isIn(reason))
    throw new RedactionInputError('reason', 'The reason contains the value, and is public.');

  const changes = redactedChanges(subjects, log, mentioning, { ...options, removed, needles });
  const given = options.pastOnly ? null : field;
  const concerned = await concernedDocuments(db, { subject, field: given, needles });
  const hasNone = removal.plan.entries.length === 0 && changes.length === 0;
  if (hasNone && concerned.scheduled.length + concerned.ended.length === 0)
    throw new NothingToRedactError(nothingSentence(subject, options));
  if (concerned.scheduled.length > 0 && !withdraw)
    throw new ValueScheduledError(await documentsById(db, concerned.scheduled));
  if (removal.problems.length > 0) throw refused(subject, removal.problems, options);

  const years = await readYears(db, removal.plan);
  await writePlan(db, removal.plan);
  const unreasoned = await redactReasons(db, reasonsWith(needles, log));
  await redactChanges(db, changes);
  await redactDocuments(db, concerned);
  await insertRedactions(db, redactionsOf(subject, removal, years, dataset, options));
  const tables = [...tablesOf(removal.plan), 'desk.scheduled_document'];
  await analyzeTables(db, tables);
  await sealRevision(db, dataset.next, dataset.now, dataset.license);
  return {
    ...{ revision: dataset.next, changes: changes.length + unreasoned, needles, tables },
    texts: [...removed.texts, ...(field === null ? [subject.key.at(-1) ?? ''] : [])],
    ...(await documentsOf(db, concerned)),
  };
}

function checkField({ kind }: Target, { field, pastOnly }: RedactOptions): void {
  const fields = redactableFields(kind);
  if (field === null) {
    if (pastOnly)
      throw new RedactionInputError('field', 'Name the field whose earlier values are to go.');
  } else if (!fields.includes(field)) {
    const all = fields.length > 0 ? ` It has ${fields.join(', ')}.` : ' Redact it as a whole.';
    throw new RedactionInputError(
      'field',
      `There is no field "${field}" to redact of the kind ${kind}${suggestion(field, fields)}${all}`,
    );
  }
}

/** Entries of other entities that have the slug of one that goes, whose slug is a value. */
async function mentionsOf(
  db: Database,
  subject: Subject | null,
  field: string | null,
  after: string,
): Promise<ChangeRow[]> {
  const slug = subject && referringSlug(subject);
  return slug === null || field !== null ? [] : changesContaining(db, slug, after);
}

async function planRemoval(
  db: Database,
  subjects: readonly Subject[],
  { field, pastOnly }: RedactOptions,
): Promise<Removal> {
  const [subject] = subjects;
  if (field === null || !subject) return planWithout(db, subjects);
  const removal = await planWithoutField(db, subject, field);
  return pastOnly ? { plan: { ...removal.plan, entries: [] }, problems: [] } : removal;
}

function refused(
  { kind, key }: Subject,
  problems: readonly string[],
  { field }: RedactOptions,
): RedactionRefusedError {
  const name = `${kind} "${showKey(key)}"`;
  return field === null
    ? new RedactionRefusedError(
        `The ${name} cannot be redacted while others refer to it:`,
        problems,
      )
    : new RedactionRefusedError(
        `The ${name} cannot be without ${field}. Import another value, and then redact the earlier ones (--past, pastOnly):`,
        problems,
      );
}

function nothingSentence({ kind, key }: Subject, { field, pastOnly }: RedactOptions): string {
  if (field === null) return 'The entity is redacted already.';
  return `The ${kind} "${showKey(key)}" has no ${pastOnly ? 'earlier ' : ''}value of ${field}, in the data, in the change log or on the desk.`;
}

async function documentsOf(
  db: Database,
  { scheduled, ended }: Concerned,
): Promise<Pick<Redacted, 'withdrawn' | 'emptied'>> {
  const rows = await documentsById(db, [...scheduled, ...ended]);
  const isOf = (ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id));
  return { withdrawn: isOf(scheduled), emptied: isOf(ended) };
}
