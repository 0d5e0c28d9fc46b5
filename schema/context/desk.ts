import type { KindName } from '../../db/model/entity-kinds.ts';
import type { Actor, Viewer } from '../../db/model/viewer.ts';
import type { AccessTokenRow } from '../../db/queries/desk/access-token.ts';
import type { ScheduledDocumentRow } from '../../db/queries/desk/scheduled-document.ts';
import type { StoredPlan } from '../../db/queries/desk/scheduled-document-outcome.ts';
import type { EntityKind, RecipientKind } from '../../db/tables.ts';
import type { AccessTokenRole } from './access-token-rules.ts';

/** The desk as mutations use it: access tokens, and all that writes. The errors of its methods are in desk-errors.ts. */
export interface Desk {
  readonly tokens: AccessTokens;
  /** @throws ImportError, RevisionError, PastTimeError */
  applyDocument(document: SentDocument, by: Viewer, options: ApplyOptions): Promise<Applied>;
  /** @throws UnknownDocumentError, NotScheduledError, DocumentProblemsError */
  publishDocument(id: string, by: Actor): Promise<Published>;
  /** @throws UnknownDocumentError, NotScheduledError, PastTimeError */
  rescheduleDocument(id: string, publishAt: Date, by: Actor): Promise<ScheduledDocumentRow>;
  /** @throws UnknownDocumentError, NotScheduledError */
  withdrawDocument(id: string, by: Actor): Promise<ScheduledDocumentRow>;
  /** @throws UndoError */
  undoRevision(revision: string, by: Viewer, options: UndoOptions): Promise<Written>;
  /** @throws NothingToRedactError, RedactionInputError, RedactionRefusedError, ValueScheduledError */
  redact(target: RedactionTarget, options: RedactOptions): Promise<Redaction>;
  /** Whether the preview is the published data with all scheduled documents; after a write it follows within moments. */
  isPreviewUpToDate(): Promise<boolean>;
}

export interface AccessTokens {
  /** @throws NameInUseError */
  create(request: AccessTokenRequest, by: Actor): Promise<CreatedAccessToken>;
  /** @returns null if the id is unknown */
  revoke(id: string, by: Actor): Promise<AccessTokenRow | null>;
}

/** Its name and expiry have passed the rules of access-token-rules.ts. */
export interface AccessTokenRequest {
  name: string;
  role: AccessTokenRole;
  expiresAt: Date | null;
}

export interface CreatedAccessToken {
  /** what the client sends; it is not stored */
  secret: string;
  token: AccessTokenRow;
}

/** An import document as a client sent it. */
export interface SentDocument {
  name: string;
  form: 'yaml' | 'json' | 'ndjson' | 'csv' | 'workbook';
  /** of a workbook its bytes in base64 */
  text: string;
}

export interface ApplyOptions {
  /** null if the document itself may say when */
  publishAt: Date | null;
  dryRun: boolean;
  reason?: string | undefined;
  /** the revision that the data has to have */
  expected?: string | undefined;
}

/** The outcome of a write. */
export interface Written extends Pick<StoredPlan, 'entries' | 'warnings'> {
  /** of the state afterwards */
  revision: string;
  /** how many entities, by kind and action */
  counts: ReadonlyMap<string, StoredPlan['counts'][string]>;
}

export interface Applied {
  /** what was applied at once; empty if all of it is scheduled */
  result: Written;
  /** the documents now scheduled, by time */
  scheduled: ScheduledDocumentRow[];
  /** documents already scheduled under the same name */
  sameName: ScheduledDocumentRow[];
}

export interface Published {
  document: ScheduledDocumentRow;
  /** what it changed */
  result: Written;
}

export interface UndoOptions {
  dryRun?: boolean;
  /** for the change log; names the revision if absent */
  reason?: string | undefined;
}

export interface RedactionTarget {
  kind: KindName;
  id: string;
}

export interface RedactOptions {
  /** as the change log names it; the whole entity if null */
  field: string | null;
  /** keep what the field has now, and remove what it had before */
  pastOnly: boolean;
  /** withdraw the scheduled documents that contain the value, instead of refusing */
  withdraw: boolean;
  /** for the change log */
  reason: string;
  by: Actor;
}

export interface Redaction {
  /** the one that no longer has the value */
  revision: string;
  /** how many entries of the change log lost values */
  changes: number;
  /** documents that were scheduled and are withdrawn, without their texts */
  withdrawn: readonly ScheduledDocumentRow[];
  /** documents that were published or withdrawn before, and have lost their texts */
  emptied: readonly ScheduledDocumentRow[];
  /** where the redacted texts are still found */
  remainders(): Promise<Remainder[]>;
}

/** Where a text that was redacted stands still: not as a value of the entity, so that people have to decide. */
export interface Remainder {
  place: RemainderPlace;
  /** of the entity, or of the row on the desk */
  id: string | null;
  /** of an entity; null on the desk */
  kind: EntityKind | null;
  recipientKind: RecipientKind | null;
  /** the slugs that identify the entity, as the data has them, or else the log; empty on the desk */
  key: string;
}

export type RemainderPlace =
  | 'DATA'
  | 'CHANGE_LOG'
  | 'SCHEDULED_DOCUMENT'
  | 'ACCESS_TOKEN'
  | 'QUERY_DOCUMENT';
