import { toDocumentId } from '../../../db/persisted-document-id.ts';
import { malformed } from '../errors/status.ts';

/** The parameters of a request about its document. */
export interface DocumentParameters {
  query?: unknown;
  /** as the appendix of GraphQL over HTTP on persisted documents has it */
  documentId?: unknown;
  /** `persistedQuery` is the id as Apollo Client and urql send it */
  extensions?: unknown;
}

/**
 * The id that a request names its document by.
 * @returns null if it names none
 * @throws BAD_USER_INPUT if the id is not valid, or if there are two different ones
 */
export function idIn({ documentId, extensions }: DocumentParameters): string | null {
  const hash = hashOf(extensions);
  if (documentId == null) return hash;
  const id = typeof documentId === 'string' ? toDocumentId(documentId) : null;
  if (id === null) {
    throw malformed(
      'documentId',
      '`documentId` must be `sha256:` and 64 lower-case hexadecimal digits, or the id of a registered document.',
    );
  }
  if (hash === null || hash === id) return id;
  throw malformed(
    'documentId',
    '`documentId` and `extensions.persistedQuery` name two different documents.',
  );
}

function hashOf(extensions: unknown): string | null {
  if (typeof extensions !== 'object' || extensions === null) return null;
  const persisted = 'persistedQuery' in extensions ? extensions.persistedQuery : null;
  if (persisted == null) return null;
  const { version, sha256Hash } = Object(persisted);
  const id = typeof sha256Hash === 'string' ? toDocumentId(sha256Hash) : null;
  if (version === 1 && id !== null) return id;
  throw malformed(
    'extensions.persistedQuery',
    '`extensions.persistedQuery` must be `{ "version": 1, "sha256Hash": "..." }`, with 64 lower-case hexadecimal digits.',
  );
}
