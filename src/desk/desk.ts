import { type Input, sentDocument } from '#import';
import type { Database } from '../../db/connections/connect.ts';
import { isLockTimeout } from '../../db/connections/error-codes.ts';
import { withSignal } from '../../db/connections/with-signal.ts';
import { type Actor, actorOf, type Viewer } from '../../db/model/viewer.ts';
import {
  type AutomaticPersistedQuery,
  insertAutomaticPersistedQueries,
  trimAutomaticPersistedQueries,
} from '../../db/queries/desk/automatic-persisted-query.ts';
import {
  documentByHash,
  type FoundDocument,
  persistedDocumentById,
} from '../../db/queries/desk/persisted-document.ts';
import { isPreviewUpToDate } from '../../db/queries/desk/preview-state.ts';
import { scheduledDocuments } from '../../db/queries/desk/scheduled-document.ts';
import type { Writer } from '../../db/tables.ts';
import type {
  Applied,
  ApplyOptions,
  Desk as GraphDesk,
  Redaction,
  RedactionTarget,
  RedactOptions,
  SentDocument,
} from '../../schema/context/desk.ts';
import { WritersBusyError } from '../../schema/context/desk-errors.ts';

import { AccessTokens } from './access-tokens.ts';
import { wasEndedForPublication } from './publication/ended-for-publication.ts';
import { publishDocument, rescheduleDocument, withdrawDocument } from './publication/publish.ts';
import { redact } from './redaction/redact.ts';
import { findRemainders } from './redaction/remainders.ts';
import { type SubmitOptions, type SubmitResult, submitDocuments } from './submit-documents.ts';
import { type UndoOptions, undoRevision } from './undo.ts';

/** Query documents that are stored because clients have sent them with their hashes. */
const mostStored = { count: 10_000, bytes: 20_000_000 };

export interface DeskOptions {
  /** the owner's pool, whose statements wait for locks as long as a writer waits for its turn */
  writer: Database;
  /** reads the preview */
  press: Database;
  /** a pool of the owner for the tables of the desk, which long writes do not hold up; `writer` if absent */
  db?: Database;
  /** a pool of the owner for looking up access tokens and query documents, which nothing else holds up; `db` if absent */
  lookups?: Database;
  /** called after each write, whether it has succeeded or not */
  onWrite?: (write: DeskWrite) => void;
}

/** A write that a client has made through the desk, or has tried to make. */
export interface DeskWrite {
  kind: 'import' | 'check' | 'publication' | 'reschedule' | 'withdrawal' | 'undo' | 'redaction';
  outcome: 'succeeded' | 'failed';
  milliseconds: number;
}

/** Access tokens and scheduled documents: what the published data never holds. */
export class Desk implements GraphDesk {
  readonly writer: Database;
  readonly press: Database;
  /** reads and writes the tables of the desk */
  readonly db: Database;
  readonly tokens: AccessTokens;
  readonly #onWrite: (write: DeskWrite) => void;
  readonly #lookups: Database;

  /** The caller closes the pools. */
  constructor({ writer, press, db = writer, lookups = db, onWrite = () => {} }: DeskOptions) {
    this.writer = writer;
    this.press = press;
    this.db = db;
    this.tokens = new AccessTokens(db, lookups);
    this.#onWrite = onWrite;
    this.#lookups = lookups;
  }

  /** The same desk for one operation: its statements end with the signal, and nothing is written by then. */
  endingWith(signal: AbortSignal): Desk {
    const { press } = this;
    const pools = { writer: withSignal(this.writer, signal), db: withSignal(this.db, signal) };
    return new Desk({ press, ...pools, onWrite: this.#onWrite });
  }

  /**
   * A query document, or null.
   * @param key the id of a registered one, or the SHA-256 of its text
   * @param scope see `documentByHash`
   */
  findPersistedDocument(
    key: string | Buffer,
    scope: 'registered' | 'all',
  ): Promise<FoundDocument | null> {
    return typeof key === 'string'
      ? persistedDocumentById(this.#lookups, key)
      : documentByHash(this.#lookups, key, scope);
  }

  /** Stores query documents that clients have sent with their hashes, in place of the oldest ones. */
  async storeAutomaticPersistedQueries(
    documents: readonly AutomaticPersistedQuery[],
  ): Promise<void> {
    await insertAutomaticPersistedQueries(this.db, documents);
    await trimAutomaticPersistedQueries(this.db, mostStored);
  }

  /** All scheduled documents, in the order in which they will be published. */
  scheduledDocuments() {
    return scheduledDocuments(this.db);
  }

  /** Whether the preview is the published data with all scheduled documents; after a write it follows within moments. */
  isPreviewUpToDate() {
    return isPreviewUpToDate(this.db);
  }

  /** Applies or schedules a document; see `submitDocuments`. */
  submitDocument(
    input: Input,
    by: Viewer,
    options: Omit<SubmitOptions, 'writer' | 'by'>,
  ): Promise<SubmitResult> {
    const writer = writerOf(by);
    return this.#write(options.dryRun ? 'check' : 'import', (db) =>
      submitDocuments(db, [input], { ...options, writer, by: actorOf(by) }),
    );
  }

  /** Applies or schedules a document that a client sent; see `submitDocuments`. */
  async applyDocument(document: SentDocument, by: Viewer, options: ApplyOptions): Promise<Applied> {
    return this.submitDocument(await sentDocument(document), by, options);
  }

  /** Publishes a scheduled document now; see `publishDocument`. */
  publishDocument(id: string, by: Actor) {
    return this.#write('publication', (db) => publishDocument(db, id, by));
  }

  /** Changes the time at which a scheduled document is published; see `rescheduleDocument`. */
  rescheduleDocument(id: string, publishAt: Date, by: Actor) {
    return this.#write('reschedule', (db) => rescheduleDocument(db, id, publishAt, { by }));
  }

  /** Withdraws a scheduled document; see `withdrawDocument`. */
  withdrawDocument(id: string, by: Actor) {
    return this.#write('withdrawal', (db) => withdrawDocument(db, id, by));
  }

  /** Takes a revision back; see `undoRevision`. */
  undoRevision(revision: string, by: Viewer, options: Omit<UndoOptions, 'writer' | 'by'>) {
    const writer = writerOf(by);
    return this.#write('undo', (db) =>
      undoRevision(db, revision, { ...options, writer, by: actorOf(by) }),
    );
  }

  /** Removes values everywhere, for an admin; see `redact`. */
  async redact(target: RedactionTarget, options: RedactOptions): Promise<Redaction> {
    const redacted = await this.#write('redaction', (db) =>
      redact(db, target, { ...options, writer: 'ADMIN' }),
    );
    return { ...redacted, remainders: () => findRemainders(this.db, redacted) };
  }

  /**
   * Writes, and once more if a scheduled document was due, which goes first.
   * @throws WritersBusyError if it is not its turn in time
   */
  async #write<Result>(
    kind: DeskWrite['kind'],
    act: (db: Database) => Promise<Result>,
  ): Promise<Result> {
    const began = performance.now();
    let outcome: DeskWrite['outcome'] = 'failed';
    try {
      const result = await act(this.writer).catch(async (error: unknown) => {
        if (await wasEndedForPublication(this.db, error, performance.now() - began))
          return act(this.writer);
        throw error;
      });
      outcome = 'succeeded';
      return result;
    } catch (error) {
      throw isLockTimeout(error) ? new WritersBusyError() : error;
    } finally {
      // After an error, too: a commit whose answer was lost may have succeeded.
      this.#onWrite({ kind, outcome, milliseconds: performance.now() - began });
    }
  }
}

/** In what role somebody who is signed in writes. */
function writerOf({ role }: Viewer): Writer {
  return role === 'ADMIN' ? 'ADMIN' : 'CURATOR';
}
