import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { Encoding } from './etag.ts';

/** The most that is compressed at once, over all clients. */
export interface CompressionLimits {
  /** responses that are compressed as a whole */
  responses: number;
  /** bytes of these, before they are compressed */
  bytes: number;
  /** responses that are compressed while they are sent */
  streams: number;
}

/** Other threads do it, four at a time. Each takes 2 to 5 MB meanwhile, and a stream 2 MB for as long as it lasts. */
const limits: CompressionLimits = { responses: 8, bytes: 8_000_000, streams: 16 };

/** Between the fastest and the smallest: a response of 20 kB takes about a millisecond of another thread. */
const brotli = {
  [constants.BROTLI_PARAM_QUALITY]: 5,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};
/** A stream cannot say how long it will be, and would get a window of 4 MB. This one has 256 kB. */
const brotliStream = { ...brotli, [constants.BROTLI_PARAM_LGWIN]: 18 };

/** Compresses responses at run time, in bounded memory. The rest has to be sent as it is. */
export class Compression {
  readonly #limits: CompressionLimits;
  readonly #underWay: CompressionLimits = { responses: 0, bytes: 0, streams: 0 };

  constructor(limits: CompressionLimits) {
    this.#limits = limits;
  }

  /** @returns the bytes in an encoding; null, at once, if there is no room */
  compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> | null {
    const release = this.#take({ responses: 1, bytes: bytes.length, streams: 0 });
    if (release === null) return null;
    const compressed =
      encoding === 'br'
        ? promisify(brotliCompress)(bytes, { params: brotli })
        : promisify(gzip)(bytes);
    return compressed.finally(release);
  }

  /** Bytes in an encoding if there is room, and as they are otherwise, or if the encoding is null. */
  async encode(
    bytes: Buffer,
    wanted: Encoding | null,
  ): Promise<{ bytes: Buffer; encoding: Encoding | null }> {
    const compressed = wanted && this.compress(bytes, wanted);
    return compressed ? { bytes: await compressed, encoding: wanted } : { bytes, encoding: null };
  }

  /** @returns a stream that puts what goes through it in an encoding; null if there is no room */
  stream(encoding: Encoding): Transform | null {
    const release = this.#take({ responses: 0, bytes: 0, streams: 1 });
    if (release === null) return null;
    const stream =
      encoding === 'br' ? createBrotliCompress({ params: brotliStream }) : createGzip();
    return stream.once('close', release);
  }

  /** @returns gives the room back; null if there is none */
  #take(wanted: CompressionLimits): (() => void) | null {
    const names = ['responses', 'bytes', 'streams'] as const;
    const underWay = this.#underWay;
    if (names.some((name) => underWay[name] + wanted[name] > this.#limits[name])) return null;
    for (const name of names) underWay[name] += wanted[name];
    return () => {
      for (const name of names) underWay[name] -= wanted[name];
    };
  }
}

/** That of this process, whose memory and threads all its servers share. */
export const compression = new Compression(limits);
