import { pipeline, Readable } from 'node:stream';
import type { Endpoint } from '../endpoint.ts';
import type { Exchange } from '../read/exchange.ts';
import { compression } from './compression.ts';
import type { Content, Sendable } from './content.ts';
import { encodingFor } from './content-encoding.ts';
import { etagOf, matchingEtag } from './etag.ts';

/** A response as it is sent. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Content['body'];
}

/**
 * Writes a response in a form that the client accepts: nothing if it has it already, or compressed if the bytes are at
 * hand.
 */
export function encode(
  exchange: Exchange,
  endpoint: Pick<Endpoint, 'headersOf'>,
  content: Content,
): Reply | Promise<Reply> {
  const headers = exchange.withIdentity(endpoint.headersOf(exchange, content));
  const { status, type, hash } = content;
  const request = exchange.headers;
  if (hash !== undefined && exchange.method === 'GET') {
    const known = matchingEtag(request['if-none-match'], hash);
    if (known !== null) return { status: 304, headers: { ...headers, etag: known }, body: null };
  }
  if (type !== undefined) headers['content-type'] = type;
  const encoding = content.encoded ? encodingFor(request['accept-encoding']) : null;
  if (content.body instanceof Readable) {
    const stream = encoding && compression.stream(encoding);
    if (encoding === null || stream === null) return { status, headers, body: content.body };
    headers['content-encoding'] = encoding;
    // Whichever of the two ends first takes the other along.
    return { status, headers, body: pipeline(content.body, stream, () => {}) };
  }
  if (typeof content.body === 'function') return { status, headers, body: content.body };
  const atHand = encoding === null ? null : (content.encoded?.(encoding) ?? null);
  const own = content.body;
  const reply = (encoded: Sendable | null): Reply => {
    const body = encoded ?? own;
    if (body !== null) headers['content-length'] = String(body.length);
    if (encoded !== null && encoding !== null) headers['content-encoding'] = encoding;
    if (hash !== undefined && exchange.method === 'GET')
      headers.etag = etagOf(hash, encoded === null ? null : encoding);
    return { status, headers, body };
  };
  return atHand instanceof Promise ? atHand.then(reply) : reply(atHand);
}
