import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { corsHeaders } from '../encode/cors.ts';
import { encodingFor } from '../encode/encoding.ts';
import { etagOf, matchingEtag } from '../encode/etag.ts';
import { cacheControlOfGet, varyBySignIn } from '../identify/audience.ts';
import type { CachedResponse, ResponseCache } from './response-cache.ts';

/** A request that may be answered from the cache. */
export interface CacheExchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** origins whose pages may send requests; `*` for all */
  corsOrigins: readonly string[];
}

/** Sends a cached response, with the headers that it would have if it were made for the request. */
export function sendCached(
  { request, response, corsOrigins }: CacheExchange,
  cache: ResponseCache,
  key: string,
  found: CachedResponse,
): void {
  cache.counts.hits += 1;
  const { 'accept-encoding': accepted, 'if-none-match': known, origin } = request.headers;
  const { vary = '', ...cors } = corsHeaders(origin, corsOrigins);
  const headers: OutgoingHttpHeaders = cors;
  headers.vary = `${vary}, ${varyBySignIn}`;
  const isPost = request.method === 'POST';
  if (!isPost) {
    headers['cache-control'] = cacheControlOfGet;
    const etag = known === undefined ? null : matchingEtag(known, found.content);
    if (etag !== null) {
      cache.counts.notModified += 1;
      headers.etag = etag;
      response.writeHead(304, headers).end();
      return;
    }
  }
  const encoding = encodingFor(accepted);
  const encoded = encoding && cache.encoded(key, found, encoding);
  const body = encoded ?? found.body;
  headers['content-type'] = found.contentType;
  headers['content-length'] = body.length;
  if (encoded && encoding) headers['content-encoding'] = encoding;
  if (!isPost) headers.etag = etagOf(found.content, encoded ? encoding : null);
  response.writeHead(200, headers).end(body, 'latin1');
}
