import { LRUCache } from 'lru-cache';
import { type Encoding, encodings } from './etag.ts';

/** Bytes of a response below which it is sent as it is: it fits into one packet. */
/** Media types of what is compressed already: pictures and workbooks. */
export const isCompressed = (type: string): boolean => /^image\/(?!svg)|spreadsheetml/.test(type);

export const minCompressedBytes = 1_000;

/** Bytes of a new response of the graph from which on the client waits until it is compressed: it takes longer to send. */
export const minCompressedFirst = 50_000;

/** How many different headers are remembered with the encoding that they choose. */
const maxHeaders = 100;
const chosen = new LRUCache<string, { encoding: Encoding | null }>({ max: maxHeaders });

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
