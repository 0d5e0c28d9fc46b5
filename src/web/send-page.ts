import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress, encodingFor, leastCompressed } from '../http/encode/encoding.ts';
import { contentHash, etagOf, matchingEtag } from '../http/encode/etag.ts';

/** Nothing comes from elsewhere, and nothing in the data can become a script or a style. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  vary: 'accept-encoding',
};

export interface PageBody {
  text: string;
  /** its media type */
  type: string;
  status: number;
  /** headers beside those of every page */
  headers: Readonly<Record<string, string>>;
}

/** Sends a page or a feed, or that it has not changed. Only what was found is kept by the client. */
export async function sendPage(
  { text, type, status, headers: others }: PageBody,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = Buffer.from(text);
  const content = contentHash(bytes, type);
  const isFound = status === 200;
  const known = isFound ? matchingEtag(request.headers['if-none-match'], content) : null;
  const cacheControl = isFound ? 'public, max-age=0, must-revalidate' : 'no-store';
  if (known !== null) {
    response
      .writeHead(304, {
        ...headers,
        'content-type': type,
        etag: known,
        'cache-control': cacheControl,
      })
      .end();
    return;
  }
  const isLong = bytes.length >= leastCompressed;
  const encoding = isLong ? encodingFor(request.headers['accept-encoding']) : null;
  const body = encoding === null ? bytes : await compress(bytes, encoding);
  response.writeHead(status, {
    ...headers,
    ...others,
    'content-type': type,
    'cache-control': cacheControl,
    'content-length': body.length,
    ...(isFound && { etag: etagOf(content, encoding) }),
    ...(encoding !== null && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
