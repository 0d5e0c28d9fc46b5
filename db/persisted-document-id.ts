import { createHash } from 'node:crypto';

/** How an id is written: with a prefix, or as a name (GraphQL over HTTP, appendix A). */
const form = /^(?:x-[A-Za-z0-9._~-]+:)?[A-Za-z0-9._~-]+$/;
const sha256 = /^(?:sha256:)?([0-9a-f]{64})$/;
const maxIdLength = 200;

/**
 * An id as it is stored and looked up. A SHA-256 may be written with its prefix or without.
 * @returns null if the text cannot be an id
 */
export function toDocumentId(text: string): string | null {
  const [, hex] = sha256.exec(text) ?? [];
  if (hex !== undefined) return `sha256:${hex}`;
  return text.length <= maxIdLength && form.test(text) ? text : null;
}

/** The id that every text has: `sha256:` and its SHA-256 in hexadecimal digits. */
export function idOfText(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The SHA-256 that an id is made of; null if it is another one. */
export function hashIn(id: string): Buffer | null {
  const [, hex] = sha256.exec(id) ?? [];
  return hex === undefined ? null : Buffer.from(hex, 'hex');
}
