import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import type { Database } from '../../../db/connections/connect.ts';
import { showKey } from '../../../db/model/keys.ts';
import { suggestion } from '../../../db/model/spelling-suggestion.ts';
import type { ChangeRow } from '../../../db/queries/changes/change.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import {
  changesContaining,
  changesOfEntities,
  type DatasetToWrite,
  isRedactedSince,
  lockDataset,
  type RedactedChange,
} from '../../../db/queries/changes/redaction.ts';
import { lockSchedule } from '../../../db/queries/desk/scheduling.ts';
import type { DB } from '../../../db/tables.ts';
import { NothingToRedactError, RedactionInputError } from '../../../schema/context/desk-errors.ts';
import { findLineage, type Lineage } from './lineage.ts';
import {
  type Concerned,
  nothingCleared,
  type Sought,
  searchDocuments,
} from './redact-documents.ts';
import { redactedChanges, referringSlugs, removedValues, type Scope } from './removed.ts';
import {
  isRedactable,
  planWithout,
  planWithoutField,
  type Removal,
  redactableFields,
} from './rows.ts';
import { findAffiliations, findSubject, type Subject, type Target } from './subject.ts';
import { TextMatcher } from './text-matcher.ts';
import type { RemovedValues } from './values.ts';

/** All that a redaction has to do, found while no other writes. */
export interface FoundValues {
  subject: Lineage;
  /** whether the data or the change log has it; else only documents of the desk can name it */
  isKnown: boolean;
  dataset: DatasetToWrite;
  removal: Removal;
  /** all entries about the entity */
  log: readonly ChangeRow[];
  /** what is left of the entries that have the value */
  changes: readonly RedactedChange[];
  needles: TextMatcher;
  texts: readonly string[];
  removed: RemovedValues;
  concerned: Concerned;
}

/**
 * Finds the values of a field of an entity, or of all of it, and lets other writers wait until the transaction ends.
 * @throws NothingToRedactError, RedactionInputError
 */
export async function findValues(
  db: Transaction<DB>,
  target: Target,
  scope: Scope,
): Promise<FoundValues> {
  const { field } = scope;
  checkField(target, scope);
  // The whole log and all documents are read before other writers have to wait, and only what was added since after that.
  const early = await readRevision(db);
  const before = await lookUp(db, target, scope);
  const mentions = await mentionsOf(db, before.subject, field, '0');
  const { cleared } = await searchDocuments(db, before, nothingCleared);
  const dataset = await lockDataset(db);
  // A document that is scheduled meanwhile could have the value.
  await lockSchedule(db);
  const present = await lookUp(db, target, scope);
  const { subject, subjects, removal, log, removed, needles } = present;
  const isPlanned =
    field === null
      ? isWritten(removal, subject)
      : removal.plan.entities.some(({ id }) => id === subject.id);
  const isLeft = present.isStored && !isPlanned;
  if (isLeft && removal.problems.length === 0)
    throw new Error(`The ${subject.kind} ${showKey(subject.key)} would stay in the data.`);
  // An early reading holds unless the entity was changed meanwhile, or another redaction has removed something from it.
  const holds =
    isDeepStrictEqual([before.subject, before.removed], [subject, removed]) &&
    !(await isRedactedSince(db, early));
  const added = await mentionsOf(db, subject, field, holds ? early : '0');
  const mentioning = holds ? [...mentions, ...added] : added;
  const all = { ...scope, removed, needles };
  const changes = redactedChanges(subject, subjects, log, mentioning, all);
  const { concerned } = await searchDocuments(db, present, holds ? cleared : nothingCleared);
  const keys = field === null ? subject.keys : [];
  const texts = [...removed.texts, ...keys.map((key) => key.at(-1) ?? '')];
  return { ...present, dataset, changes, texts, concerned };
}

/** The values that are to be removed, as the data and the change log have them. */
interface LookedUp
  extends Pick<Sought, 'field'>,
    Pick<FoundValues, 'subject' | 'isKnown' | 'removal' | 'log' | 'removed' | 'needles'> {
  /** whether the data has the entity */
  isStored: boolean;
  /** the entity, what was joined into it, and what goes along */
  subjects: readonly Subject[];
}

async function lookUp(db: Database, target: Target, scope: Scope): Promise<LookedUp> {
  const { field, pastOnly } = scope;
  const known = await findSubject(db, target);
  const subject = await findLineage(db, known ?? unknownSubject(target));
  const parts = field === null ? await findAffiliations(db, subject) : [];
  const removal = await planRemoval(db, [subject, ...parts], scope);
  // The last award of a series takes it along.
  const gone = field === null ? removal.plan.entities.filter((one) => isWritten(removal, one)) : [];
  const subjects = [
    ...new Map(
      [subject, ...subject.former, ...parts, ...gone].map((one): [string, Subject] => [
        one.id,
        one,
      ]),
    ).values(),
  ];
  const log = await changesOfEntities(
    db,
    subjects.map(({ id }) => id),
  );
  const removed = removedValues(subject, removal, log, scope);
  const needles = new TextMatcher(removed, subject.keys, field === null);
  return {
    subject,
    subjects,
    removal,
    log,
    removed,
    needles,
    isKnown: known !== null,
    isStored: known?.isStored ?? false,
    field: pastOnly ? null : field,
  };
}

function isWritten({ plan }: Removal, { id }: Subject): boolean {
  return plan.entries.some((entry) => entry.id === id);
}

/** No row has this id. */
const noId = '00000000-0000-0000-0000-000000000000';

/** The subject that only documents of the desk may name. */
function unknownSubject(target: Target): Subject {
  if ('key' in target) return { id: noId, kind: target.kind, key: target.key };
  throw new NothingToRedactError('Neither the data nor the change log has an entity with this id.');
}

function checkField({ kind }: Target, { field, pastOnly }: Scope): void {
  const fields = redactableFields(kind);
  if (field === null) {
    if (pastOnly)
      throw new RedactionInputError(
        'field',
        'Give the field whose earlier values are to be removed.',
      );
  } else if (!isRedactable(kind, field)) {
    const all = fields.length > 0 ? ` It has ${fields.join(', ')}.` : ' Redact it as a whole.';
    throw new RedactionInputError(
      'field',
      `The kind ${kind} has no field "${field}" to redact${suggestion(field, fields)}${all}`,
    );
  }
}

/** Entries of other entities that have a slug of one that goes, whose slug is a value. */
async function mentionsOf(
  db: Database,
  subject: Lineage,
  field: string | null,
  after: string,
): Promise<ChangeRow[]> {
  const referring = referringSlugs(subject);
  return !referring || field !== null ? [] : changesContaining(db, referring.slugs, after);
}

async function planRemoval(
  db: Database,
  subjects: readonly Subject[],
  { field, pastOnly }: Scope,
): Promise<Removal> {
  const [subject] = subjects;
  if (field === null || !subject) return planWithout(db, subjects);
  const removal = await planWithoutField(db, subject, field);
  return pastOnly ? { plan: { ...removal.plan, entries: [] }, problems: [] } : removal;
}
