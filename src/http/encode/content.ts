import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Encoding } from './etag.ts';

/** Bytes; if they are few, as text in `latin1`, which Node.js writes to the socket together with the headers. */
export type Sendable = Buffer | string;

/** Characters of text that is worth looking through. */
const maxTextLength = 4_096;

/** Text as it is sent. */
export function sendable(text: string): Sendable {
  const isLatin1 = text.length <= maxTextLength && Buffer.byteLength(text) === text.length;
  return isLatin1 ? text : Buffer.from(text);
}

/** A response before it is encoded for its client. */
export interface Content {
  status: number;
  /** its media type; absent if there is no body */
  type?: string;
  /** headers beside those of the endpoint */
  headers?: Readonly<Record<string, string>>;
  /** bytes; a stream; nothing; or what writes a response of its own and ends it */
  body: Sendable | Readable | null | ((response: ServerResponse) => void);
  /** see `contentHash`; given if clients may keep the response and ask whether it has changed */
  hash?: string;
  /** Its bytes in an encoding, null if they are not at hand or not smaller; absent if it is sent as it is. */
  encoded?(encoding: Encoding): Sendable | null | Promise<Sendable | null>;
}

/** A response of plain text. @param text a sentence */
export function plainText(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Content {
  return { status, type: 'text/plain', headers, body: Buffer.from(`${text}\n`) };
}
