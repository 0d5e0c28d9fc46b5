import type { Plugin } from 'graphql-yoga';
import { contentHash, etagOf, matchingEtag } from '../encode/etag.ts';
import type { Connection } from '../identify/audience.ts';

/**
 * Gives the responses to GET requests of the public an ETag if they have no errors, and hands on those that may be
 * cached. Has to be the last plugin, so that all headers are there.
 */
export const cacheableResponses: Plugin<object, Connection> = {
  onResultProcess({ request, result }) {
    if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors) return;
    successful.add(request);
  },
  async onResponse({ request, response, serverContext, setResponse, fetchAPI: { Response } }) {
    const { pending } = serverContext;
    const { headers } = response;
    const isPublic = request.headers.get('authorization') === null;
    const contentType = headers.get('content-type');
    const isComplete = successful.has(request) && response.status === 200 && isPublic;
    const isGet = request.method === 'GET';
    if (!isComplete || !isResult(contentType) || (!isGet && !pending)) {
      pending?.end('other');
      return;
    }
    const bytes = Buffer.from(await response.text());
    const content = contentHash(bytes, contentType);
    pending?.ready({ contentType, bytes, content });
    if (!isGet) return setResponse(new Response(bytes, { headers }));
    const known = matchingEtag(request.headers.get('if-none-match'), content);
    headers.set('etag', known ?? etagOf(content, null));
    if (known === null) return setResponse(new Response(bytes, { headers }));
    headers.delete('content-type');
    headers.delete('content-length');
    return setResponse(new Response(null, { status: 304, headers }));
  },
};

/** requests whose operations have succeeded */
const successful = new WeakSet<Request>();

function isResult(contentType: string | null): contentType is string {
  return /^application\/(graphql-response\+)?json\b/.test(contentType ?? '');
}
