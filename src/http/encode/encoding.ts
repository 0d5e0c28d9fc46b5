import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { type Encoding, encodings } from './etag.ts';

/** Bytes of a response below which it is sent as it is: it fits into one packet. */
export const leastCompressed = 1_000;

/** Between the fastest and the smallest: a response of 20 kB takes about a millisecond of another thread. */
const brotliQuality = 5;

const brotli = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

/** @returns the bytes in an encoding */
export function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'br' ? promisify(brotliCompress)(bytes, brotli) : promisify(gzip)(bytes);
}

/** A stream that puts what goes through it in an encoding. */
export function compressing(encoding: Encoding): Transform {
  return encoding === 'br' ? createBrotliCompress(brotli) : createGzip();
}

/** How many different headers are remembered with the encoding that they choose. */
const mostHeaders = 100;
const chosen = new LRUCache<string, { encoding: Encoding | null }>({ max: mostHeaders });

/** The best encoding that a client takes; null for none. @param header `accept-encoding` */
export function encodingFor(header: string | undefined): Encoding | null {
  if (header === undefined) return null;
  const known = chosen.get(header) ?? { encoding: choose(header) };
  chosen.set(header, known);
  return known.encoding;
}

function choose(header: string): Encoding | null {
  const weights = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return [name, Number(weight ?? 1)];
    }),
  );
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const taken = encodings.filter((name) => weightOf(name) > 0);
  const [best = null] = taken.toSorted((one, other) => weightOf(other) - weightOf(one));
  const identity = weights.get('identity');
  // As it is, if the client would rather have it so.
  return best !== null && identity !== undefined && identity > weightOf(best) ? null : best;
}
