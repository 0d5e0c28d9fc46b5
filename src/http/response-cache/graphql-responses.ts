import type { Admission } from '../admit/admission.ts';
import type { PersistedDocuments } from '../check/persisted-documents.ts';
import { minCompressedFirst } from '../encode/content-encoding.ts';
import type { Exchange } from '../read/exchange.ts';
import { isJson } from '../read/request-headers.ts';
import { exactKeyOf, keyWith, requestKeyOf } from './cache-keys.ts';
import type { KnownRevision } from './known-revision.ts';
import type { ResponseCache } from './response-cache.ts';
import { type ResponseKey, SharedResponses } from './shared-responses.ts';

export interface GraphqlResponsesOptions {
  cache: ResponseCache;
  knownRevision: Pick<KnownRevision, 'current'>;
  admission: Pick<Admission, 'lanes' | 'queueTimeout'>;
  documents: Pick<PersistedDocuments, 'cached' | 'isRegistered'>;
}

/** Characters of a URL, and bytes of a body, from which on no response is looked for. */
const maxRequestLength = 20_000;

/** Where bodies are queries, and the language may be in the URL. */
const postUrl = /^\/graphql(\?lang=[^&#]*)?$/;

/** Responses of the graph to the public, by what requests are for, however they are written. */
export function graphqlResponses(options: GraphqlResponsesOptions): SharedResponses {
  const { cache, knownRevision, admission, documents } = options;
  return new SharedResponses({
    cache,
    knownRevision,
    queueTimeout: admission.queueTimeout,
    compressedFirstFrom: minCompressedFirst,
    onHit: () => admission.lanes.noteLight(),
    /** The id of a document is looked up each time, in memory that knows for how long it may be used. */
    keyOf(exchange): ResponseKey | null {
      if (!mayBeStored(exchange)) return null;
      const body = exchange.method === 'GET' ? null : exchange.body;
      const known = cache.keyOf(exactKeyOf(exchange, body), () => requestKeyOf(exchange, body));
      if (known === null) return null;
      const { documentId, key } = known;
      exchange.record.isRegistered = documents.isRegistered(documentId);
      if (documentId === null) return { key };
      const document = documents.cached({ documentId });
      return document === null ? null : { key: keyWith(key, document), document };
    },
  });
}

function mayBeStored({ method, url, headers, body }: Exchange): boolean {
  if (headers.authorization !== undefined || url.length + (body?.length ?? 0) > maxRequestLength)
    return false;
  if (headers.accept?.includes('text/event-stream')) return false;
  if (method === 'GET') return true;
  return (
    method === 'POST' &&
    body !== null &&
    body.length > 0 &&
    (url === '/graphql' || postUrl.test(url)) &&
    isJson(headers['content-type'])
  );
}
