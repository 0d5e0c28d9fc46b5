/** Scheduled documents and access tokens: previews, publication, redaction, undo. */
export { AccessTokens } from './access-tokens.ts';
export { operator } from './actor.ts';
export { Desk, type DeskWrite } from './desk.ts';
export { documentTextsOf } from './document-texts.ts';
export { buildPreview, graceOf, replaceOutdatedPreview } from './preview/build-preview.ts';
export { dropOldPreviews } from './preview/old-previews.ts';
export { needsSmallUpdate } from './preview/small-update.ts';
export { wasEndedForPublication } from './publication/ended-for-publication.ts';
export { publishDocument, rescheduleDocument, withdrawDocument } from './publication/publish.ts';
export { startPublisher } from './publication/publish-loop.ts';
export { SilentDatabaseError } from './publication/silent-database.ts';
export { conflictMessage } from './publication-conflict.ts';
export { type Redacted, type RedactOptions, redact } from './redaction/redact.ts';
export { findRemainders } from './redaction/remainders.ts';
export { namedBy, type Target } from './redaction/subject.ts';
export { redactedMark } from './redaction/values.ts';
export { type SubmitOptions, type SubmitResult, submitDocuments } from './submit-documents.ts';
export { undoRevision } from './undo.ts';
