import type { ScheduledDocumentRow } from '../../db/queries/scheduled-document.ts';

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
