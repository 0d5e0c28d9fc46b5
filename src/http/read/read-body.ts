import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import { mayAct, type Viewer } from '../../../db/model/viewer.ts';
import { malformed, withHttp } from '../errors/status.ts';
import { clientGone } from '../errors/timeout.ts';
import { maxBodyBytes } from '../limits/operation-limits.ts';

/** The most bytes of a body: of an operation, and of what those may send who bring documents. */
export const maxBytesOf = { operation: maxBodyBytes, document: 20_000_000 };
/** The part read and thrown away of a body that is too long: a connection that is closed earlier loses the response. */
const discarded = { bytes: 1_000_000, milliseconds: 1_000 };
/** Bytes of the buffer that a body in several chunks is read into, which grows. */
const smallest = 4_096;
const empty = Buffer.alloc(0);

/** The most bytes that a viewer may send. */
export function maxBodyBytesOf(viewer: Viewer): number {
  return mayAct(viewer, 'CURATOR') ? maxBytesOf.document : maxBytesOf.operation;
}

/** The share of memory, and of time, that a body gets. */
export interface BodyQuota {
  /** Reserves memory. @returns an error if there is too little */
  take(bytes: number): GraphQLError | null;
  /** @returns whether the rest of a refused body may be read and thrown away */
  discard(): boolean;
}

/**
 * Reads a body to its end.
 * @throws GraphQLError with the HTTP status 413 if it is longer, or that of `take`: its connection ends then;
 * `clientGone` if the client has gone before its end
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  quota: BodyQuota,
): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? Number.NaN);
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  let body: Buffer = empty;
  let end = 0;
  let refusal: GraphQLError | null = declared > maxBytes ? tooLarge(maxBytes) : null;
  const refuse = (error: GraphQLError) => {
    refusal = error;
    body = empty;
    if (!quota.discard()) {
      reject(error);
      return;
    }
    const stop = () => reject(error);
    const timer = setTimeout(stop, discarded.milliseconds);
    request.once('close', () => clearTimeout(timer));
  };
  if (refusal) refuse(refusal);
  request.on('data', (chunk: Buffer) => {
    const start = end;
    end += chunk.length;
    if (refusal) {
      if (end > discarded.bytes) reject(refusal);
      return;
    }
    const isWhole = chunk.length === declared;
    // One buffer, filled chunk by chunk, since there may be as many as bytes. It grows with what has arrived: who declares
    // a long body has to send it.
    const whole = Number.isNaN(declared) ? maxBytes : declared;
    const size = isWhole ? end : Math.min(whole, Math.max(end, 2 * body.length, smallest));
    const more = end > body.length ? size - body.length : 0;
    const problem = end > maxBytes ? tooLarge(maxBytes) : quota.take(more);
    if (problem) {
      end = 0;
      refuse(problem);
      return;
    }
    if (isWhole) {
      body = chunk;
      return;
    }
    if (more > 0) {
      const larger = Buffer.allocUnsafe(size);
      body.copy(larger, 0, 0, start);
      body = larger;
    }
    chunk.copy(body, start);
  });
  if (request.destroyed) reject(clientGone);
  request.on('end', () => {
    if (refusal) reject(refusal);
    else resolve(end === body.length ? body : body.subarray(0, end));
  });
  request.on('close', () => {
    if (!request.readableEnded) reject(refusal ?? clientGone);
  });
  return promise;
}

/** It closes the connection, on which the rest of the body would be taken for the next request. */
export function tooLarge(maxBytes: number): GraphQLError {
  const message = `The request is larger than ${maxBytes.toLocaleString('en')} bytes.`;
  const error = malformed('body', message, 413);
  return withHttp(error, { status: 413, headers: { connection: 'close' } });
}
