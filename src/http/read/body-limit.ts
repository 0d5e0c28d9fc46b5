import type { GraphQLError } from 'graphql';
import { mayAct, type Viewer } from '../../viewer.ts';
import { maxBodyBytes } from '../check/limits.ts';
import { malformed, withHttp } from '../encode/status.ts';

/** The most bytes of a body: of an operation, and of what those may send who bring documents. */
export const longest = { operation: maxBodyBytes, document: 20_000_000 };
/** What is read and thrown away of a body that is too long: a connection that is closed earlier loses the response. */
const discarded = { bytes: 1_000_000, milliseconds: 1_000 };

/** The most bytes that a viewer may send. */
export function longestBodyOf(viewer: Viewer): number {
  return mayAct(viewer, 'CURATOR') ? longest.document : longest.operation;
}

/** Bytes of the buffer that a body is read into, which grows. */
const smallest = 4_096;

/** The rest of a body, chunk by chunk. */
export type ReadChunk = () => Promise<{
  done?: boolean | undefined;
  value?: Uint8Array | undefined;
}>;

/**
 * Reads a body to its end.
 * @param declared its length as the header `content-length` has it; null if there is none
 * @param hold reserves memory for the bytes of a chunk; returns an error if there is no room
 * @throws GraphQLError with the HTTP status 413 if it has more than `most` bytes, or that of `hold`: its connection
 * ends then
 */
export async function readWithin(
  most: number,
  declared: string | null | undefined,
  read: ReadChunk,
  hold: (bytes: number) => GraphQLError | null = () => null,
): Promise<Buffer> {
  // One buffer, since a body may come in a million chunks.
  let body = Buffer.allocUnsafe(smallest);
  let bytes = 0;
  if (Number(declared ?? 0) > most) {
    await discard(read);
    throw tooLarge(most);
  }
  for (;;) {
    const { done, value } = await read();
    if (done) return body.subarray(0, bytes);
    if (!value) continue;
    const end = bytes + value.byteLength;
    const error = end > most ? tooLarge(most) : hold(value.byteLength);
    if (error) {
      body = Buffer.alloc(0);
      await discard(read);
      throw error;
    }
    if (end > body.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, 2 * body.length));
      body.copy(larger, 0, 0, bytes);
      body = larger;
    }
    body.set(value, bytes);
    bytes = end;
  }
}

/** Reads on for a moment, and keeps nothing. */
async function discard(read: ReadChunk): Promise<void> {
  const isOver = Promise.withResolvers<{ done: true; value?: undefined }>();
  const timer = setTimeout(() => isOver.resolve({ done: true }), discarded.milliseconds);
  try {
    for (let bytes = 0; bytes < discarded.bytes; ) {
      const { done, value } = await Promise.race([read(), isOver.promise]);
      if (done) return;
      bytes += value?.byteLength ?? 0;
    }
  } finally {
    clearTimeout(timer);
  }
}

/** It closes the connection, on which the rest of the body would be taken for the next request. */
export function tooLarge(most: number): GraphQLError {
  const message = `The request is larger than ${most.toLocaleString('en')} bytes.`;
  const error = malformed('body', message, 413);
  return withHttp(error, { status: 413, headers: { connection: 'close' } });
}
