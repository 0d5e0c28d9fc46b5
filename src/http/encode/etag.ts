import { hash } from 'node:crypto';

/** The encodings that a cached response is sent in, the best one first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** Names the content of a response: its bytes and its type. */
export function contentHash(bytes: Uint8Array, contentType: string): string {
  // Of the hash of the bytes: they may be long, and must not be copied.
  return hash('sha256', `${contentType}\n${hash('sha256', bytes)}`, 'base64url');
}

/** The strong validator of a content in an encoding. */
export function etagOf(content: string, encoding: Encoding | null): string {
  return encoding === null ? `"${content}"` : `"${content}-${encoding}"`;
}

/**
 * The validator that a client has of a content, in whatever encoding it has got it.
 * @param header `if-none-match`
 * @returns null if the client does not have the content
 */
export function matchingEtag(header: string | null | undefined, content: string): string | null {
  if (header == null) return null;
  const sent = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const all = [null, ...encodings].map((encoding) => etagOf(content, encoding));
  if (sent.includes('*')) return etagOf(content, null);
  return all.find((etag) => sent.includes(etag)) ?? null;
}
