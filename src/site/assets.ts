import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtFolder } from '#config';
import {
  compression,
  type Encoding,
  type Endpoint,
  freeEndpoint,
  notStored,
  plainText,
} from '#http';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** Formats that are compressed already. */
const compressed = new Set(['.woff2', '.ico']);

const cacheControl = {
  /** the icons, which browsers look for at a fixed URL */
  fixed: 'public, max-age=86400',
  /** the others, whose names change with their content */
  hashed: 'public, max-age=31536000, immutable',
};

const headers = {
  'x-content-type-options': 'nosniff',
  vary: 'accept-encoding',
};

interface Asset {
  type: string;
  bytes: Buffer;
  /** the compressed bytes, after the first request */
  encoded: Map<Encoding, Promise<Buffer>>;
  encodings: boolean;
}

/** The built files, which browsers keep. */
export function createAssets(): Endpoint {
  const folder = path.join(builtFolder, 'browser');
  const assets = new Map<string, Asset>(
    globSync('*.*', { cwd: folder }).map((name) => {
      const extension = path.extname(name);
      const type = types[extension] ?? 'application/octet-stream';
      const bytes = readFileSync(path.join(folder, name));
      return [name, { type, bytes, encoded: new Map(), encodings: !compressed.has(extension) }];
    }),
  );
  return freeEndpoint(({ pathname }) => {
    const isFixed = !pathname.startsWith('/assets/');
    const asset = assets.get(pathname.replace(/^\/(assets\/)?/, ''));
    if (!asset) return plainText(404, 'File not found.', notStored);
    const { type, bytes, encoded, encodings } = asset;
    return {
      status: 200,
      type,
      body: bytes,
      headers: { ...headers, 'cache-control': isFixed ? cacheControl.fixed : cacheControl.hashed },
      ...(encodings && { encoded: (encoding) => encodedBy(encoding, bytes, encoded) }),
    };
  });
}

/** @returns null if it is to be sent as it is now */
function encodedBy(
  encoding: Encoding,
  bytes: Buffer,
  encoded: Map<Encoding, Promise<Buffer>>,
): Promise<Buffer> | null {
  const known = encoded.get(encoding) ?? compression.compress(bytes, encoding);
  if (known === null) return null;
  encoded.set(encoding, known);
  // A compression that failed once may succeed the next time.
  known.catch(() => encoded.delete(encoding));
  return known;
}
