import { compression } from '../encode/compression.ts';
import { contentHash, type Encoding } from '../encode/etag.ts';
import type { Endpoint } from '../endpoint.ts';
import { freeEndpoint } from './static.ts';

export interface PublishedFile {
  type: string;
  cacheControl: string;
  /** called on the first request */
  write(): string;
}

const anyOrigin = { 'access-control-allow-origin': '*' };

/** A file that is the same for everyone as long as the server runs. Pages of any origin may read it. */
export function publishedFile({ type, cacheControl, write }: PublishedFile): Endpoint {
  const headers = { 'cache-control': cacheControl, vary: 'accept-encoding', ...anyOrigin };
  const compressed = new Map<Encoding, Promise<Buffer>>();
  let written: { body: Buffer; hash: string } | undefined;

  const encoded = (body: Buffer, encoding: Encoding): Promise<Buffer> | null => {
    const known = compressed.get(encoding);
    if (known) return known;
    const fresh = compression.compress(body, encoding);
    if (fresh === null) return null;
    compressed.set(encoding, fresh);
    // A compression that failed once may succeed the next time.
    fresh.catch(() => compressed.delete(encoding));
    return fresh;
  };

  return freeEndpoint(({ method }) => {
    if (method !== 'GET')
      return { status: 405, headers: { ...anyOrigin, allow: 'GET, HEAD' }, body: null };
    if (written === undefined) {
      const body = Buffer.from(write());
      written = { body, hash: contentHash(body, type) };
    }
    const { body, hash } = written;
    return {
      status: 200,
      type,
      headers,
      body,
      hash,
      encoded: (encoding) => encoded(body, encoding),
    };
  });
}
