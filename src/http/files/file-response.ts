import { pipeline, type Readable } from 'node:stream';
import { compress, compressing, encodingFor, leastCompressed } from '../encode/encoding.ts';
import { contentHash, etagOf, matchingEtag } from '../encode/etag.ts';
import { mediaTypes } from './format.ts';
import type { TableFile } from './write-table.ts';

/** A file that is ready to be sent. */
export interface FileToSend extends Pick<TableFile, 'format' | 'name' | 'revision'> {
  /** all of it; or a stream, if it is long */
  content: Buffer | Readable;
}

export interface FileExchange {
  request: Request;
  /** whether only the headers are wanted */
  isHead: boolean;
  Response: typeof globalThis.Response;
  /** called when a stream has failed, so that nobody takes its beginning for the whole */
  onFailure: () => void;
}

/**
 * The response with a file, in an encoding that the client accepts. A short one has an ETag, a hash of its content. A
 * long one is sent while it is read, so its content is not known when the headers are sent.
 */
export async function fileResponse(file: FileToSend, exchange: FileExchange): Promise<Response> {
  const { content } = file;
  return Buffer.isBuffer(content)
    ? shortResponse(file, content, exchange)
    : longResponse(file, content, exchange);
}

async function shortResponse(
  file: FileToSend,
  content: Buffer,
  { request, isHead, Response }: FileExchange,
): Promise<Response> {
  const headers = new Headers(headersOf(file));
  const encoding =
    content.length < leastCompressed ? null : encodingFor(header(request, 'accept-encoding'));
  // What only the public may see is cached: what others see says `private, no-store`.
  if (request.method === 'GET' && request.headers.get('authorization') === null) {
    const hash = contentHash(content, headers.get('content-type') ?? '');
    const known = matchingEtag(request.headers.get('if-none-match'), hash);
    headers.delete('cache-control');
    headers.set('etag', known ?? etagOf(hash, encoding));
    if (known !== null) {
      headers.delete('content-type');
      return new Response(null, { status: 304, headers });
    }
  }
  const bytes = encoding === null ? content : await compress(content, encoding);
  if (encoding !== null) headers.set('content-encoding', encoding);
  headers.set('content-length', String(bytes.length));
  return new Response(isHead ? null : Buffer.from(bytes), { headers });
}

function longResponse(
  file: FileToSend,
  content: Readable,
  { request, isHead, Response, onFailure }: FileExchange,
): Response {
  const headers = headersOf(file);
  const encoding = encodingFor(header(request, 'accept-encoding'));
  if (encoding !== null) headers['content-encoding'] = encoding;
  if (isHead) {
    content.destroy();
    return new Response(null, { headers });
  }
  // Whichever of the two ends first takes the other along.
  const body = encoding === null ? content : pipeline(content, compressing(encoding), () => {});
  body.once('error', onFailure);
  // Yoga's own Response takes a stream of Node too, which its type does not say.
  return Reflect.construct(Response, [body, { headers }]);
}

function header(request: Request, name: string): string | undefined {
  return request.headers.get(name) ?? undefined;
}

function headersOf({ format, name, revision }: FileToSend): Record<string, string> {
  return {
    'content-type': `${mediaTypes[format]}; charset=utf-8${format === 'csv' ? '; header=present' : ''}`,
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'cache-control': 'no-store',
    'x-awards-revision': revision,
  };
}
