import { globSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { compress, encodingFor } from '../http/encode/encoding.ts';
import type { Encoding } from '../http/encode/etag.ts';
import { builtFolder } from './built.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Formats that are compressed already. */
const compressed = new Set(['.woff2']);

interface Asset {
  type: string;
  bytes: Buffer;
  /** the compressed bytes, after the first request */
  encoded: Map<Encoding, Promise<Buffer>>;
  encodings: boolean;
}

/** A listener for the built files, whose names change with their content, so that browsers keep them. */
export function createAssets(): (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void> {
  const folder = path.join(builtFolder, 'browser');
  const assets = new Map<string, Asset>(
    globSync('*.*', { cwd: folder }).map((name) => {
      const extension = path.extname(name);
      const type = types[extension] ?? 'application/octet-stream';
      const bytes = readFileSync(path.join(folder, name));
      return [name, { type, bytes, encoded: new Map(), encodings: !compressed.has(extension) }];
    }),
  );
  return async (request, response) => {
    const name = request.url?.split('?')[0]?.replace('/assets/', '') ?? '';
    const asset = assets.get(name);
    if (!asset) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('File not found.\n');
      return;
    }
    const { type, bytes, encoded } = asset;
    const encoding = asset.encodings ? encodingFor(request.headers['accept-encoding']) : null;
    const body = encoding === null ? bytes : await encodedBy(encoding, bytes, encoded);
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      ...(encoding !== null && { 'content-encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}

function encodedBy(
  encoding: Encoding,
  bytes: Buffer,
  encoded: Map<Encoding, Promise<Buffer>>,
): Promise<Buffer> {
  const known = encoded.get(encoding) ?? compress(bytes, encoding);
  encoded.set(encoding, known);
  // What failed once may succeed the next time.
  known.catch(() => encoded.delete(encoding));
  return known;
}
