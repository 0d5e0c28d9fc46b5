import { sql, type Transaction } from 'kysely';
import pg from 'pg';
import {
  type CheckedDocuments,
  type ImportPlan,
  type ImportResult,
  importInTransaction,
} from '#import';
import { ImportError, type Problem } from '../../db/model/problem.ts';
import type { ScheduledDocumentToApply } from '../../db/queries/desk/due-scheduled-document.ts';
import type { DB } from '../../db/tables.ts';

import { checkedDocument } from './document-texts.ts';

/** A document that could not be applied. */
export interface Failed {
  problems: readonly Problem[];
  /** the error that its problems stand for, if it is not about the document itself */
  cause?: unknown;
}

export interface TryOptions {
  /** when it counts as written; now if absent */
  at?: Date;
  /** its texts with their form checked, if they are loaded */
  checked?: Promise<CheckedDocuments>;
  /** called with its plans before they are applied */
  onPlan?: (plan: ImportPlan) => void;
}

/**
 * Applies a scheduled document to the state that the transaction reads, or finds out why it cannot be. Nothing of it is
 * left then, and the transaction goes on.
 * @throws errors that are not the document's, such as a lost connection
 */
export async function tryDocument(
  db: Transaction<DB>,
  { id, name, reason, writer }: ScheduledDocumentToApply,
  { at, checked, onPlan }: TryOptions = {},
): Promise<{ result: ImportResult } | Failed> {
  await sql`savepoint document`.execute(db);
  try {
    const texts = await (checked ?? checkedDocument(db, id));
    const options = { reason: reason ?? undefined, writer, at, onPlan, ignorePublishAt: true };
    const result = await importInTransaction(db, texts, options);
    await sql`release savepoint document`.execute(db);
    return { result };
  } catch (error) {
    if (isOfServer(error)) throw error;
    // Fails if the connection is lost or the transaction has ended.
    await sql`rollback to savepoint document; release savepoint document`.execute(db);
    return error instanceof ImportError ? { problems: error.problems } : unexpected(name, error);
  }
}

/** The one document that fails like this must not keep others from being published. */
function unexpected(name: string, cause: unknown): Failed {
  const message =
    'The document cannot be applied because of an unexpected error. The log of the server has the details.';
  return { problems: [{ file: name, path: '', message }], cause };
}

/**
 * Classes of errors that have nothing to do with what was written (PostgreSQL's manual, appendix A): serialization
 * failures and deadlocks, resources, locks, cancellations and shutdowns, and those of the system.
 */
const passing = /^(40|53|55|57|58)/;

function isOfServer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && passing.test(error.code ?? '');
}
