import type { ScheduledDocumentRow } from '../../db/queries/desk/scheduled-document.ts';

/** A document is already published or withdrawn. */
export class NotScheduledError extends Error {
  readonly document: ScheduledDocumentRow;
  constructor(message: string, document: ScheduledDocumentRow) {
    super(message);
    this.document = document;
  }
}

/** An id is that of no scheduled document. */
export class UnknownDocumentError extends Error {
  constructor() {
    super('No document has this id.');
  }
}

/** A scheduled document cannot be published because it has problems. */
export class DocumentProblemsError extends Error {
  /** with its problems */
  readonly document: ScheduledDocumentRow;
  constructor(document: ScheduledDocumentRow, problems: string) {
    super(
      `The document "${document.name}" cannot be published because it has problems:\n${problems}`,
    );
    this.document = document;
  }
}

/** The time at which something is to be published has passed. */
export class PastTimeError extends Error {
  constructor(time: Date) {
    super(
      `${time.toISOString()} is in the past. Give a time in the future. To publish now, apply the document without a time, or publish the scheduled document.`,
    );
  }
}

/** Other writers kept this one from its turn. Nothing was written. */
export class WritersBusyError extends Error {
  constructor() {
    super('Another change is in progress. Try again.');
  }
}

/** A revision cannot be taken back; the message says why. */
export class UndoError extends Error {}

/** There is nothing to redact: no such entity, or no value in the data, in the change log or on the desk. */
export class NothingToRedactError extends Error {}

/** The value cannot be removed from the data as it is; nothing was redacted. */
export class RedactionRefusedError extends Error {
  /** sentences: what refers to the entity, or why it or the field cannot be removed */
  readonly reasons: readonly string[];
  constructor(message: string, reasons: readonly string[]) {
    super([message, ...reasons].join('\n'));
    this.reasons = reasons;
  }
}

/** Scheduled documents contain the value; nothing was redacted. */
export class ValueScheduledError extends Error {
  readonly documents: readonly ScheduledDocumentRow[];
  constructor(documents: readonly ScheduledDocumentRow[]) {
    const names = documents.map(({ name }) => `"${name}"`).join(', ');
    super(
      `These scheduled documents contain the value and would bring it back: ${names}. Withdraw them, or let the redaction withdraw them; schedule them again without the value.`,
    );
    this.documents = documents;
  }
}

/** The field or reason of a redaction is not valid. */
export class RedactionInputError extends Error {
  readonly input: 'field' | 'reason';
  constructor(input: RedactionInputError['input'], message: string) {
    super(message);
    this.input = input;
  }
}

/** Another active token has the name. */
export class NameInUseError extends Error {
  /** the requested name */
  readonly tokenName: string;
  constructor(tokenName: string) {
    super(
      `An active access token is already named "${tokenName}". Revoke it first, or choose another name.`,
    );
    this.tokenName = tokenName;
  }
}
