import type { ScheduledDocumentRow } from '../../../db/queries/scheduled-document.ts';

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
