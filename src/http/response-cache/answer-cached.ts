import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownRevision } from '../../known-revision.ts';
import type { Admission } from '../admit/admission.ts';
import { workOfRequest } from '../admit/client-limits.ts';
import type { PersistedDocuments } from '../check/persisted-documents.ts';
import type { Connection } from '../identify/audience.ts';
import type { Client } from '../identify/client.ts';
import { isJson } from '../read/media-type.ts';
import { exactKeyOf, keyWith, requestKeyOf } from './keys.ts';
import { PendingResponse } from './pending-response.ts';
import { readDeclared } from './read-declared.ts';
import type { ResponseCache } from './response-cache.ts';
import { type CacheExchange, sendCached } from './send-cached.ts';

export interface CachingOptions {
  cache: ResponseCache;
  knownRevision: Pick<KnownRevision, 'current'>;
  admission: Admission;
  documents: Pick<PersistedDocuments, 'cached'>;
  /** origins whose pages may send requests; `*` for all */
  corsOrigins: readonly string[];
}

/** What a request has been through when it is handed on. */
export type HandedOn = Pick<Connection, 'body' | 'isCounted' | 'pending' | 'document'>;

/** Has a request answered without the cache. */
export type HandOn = (handed: HandedOn) => void;

/** Characters of a URL, and bytes of a body, from which on no response is looked for. */
const longestRequest = 20_000;

/** Where bodies are queries, and the language may be in the URL. */
const postUrl = /^\/graphql(\?lang=[^&#]*)?$/;

/**
 * Answers requests of the public from the cache, as far as it has their responses, and hands on all others. Requests
 * are counted and bounded as those that are handed on. Equal requests at the same time are handed on once.
 */
export function createCaching({
  cache,
  knownRevision,
  admission,
  documents,
  corsOrigins,
}: CachingOptions) {
  const underWay = new Map<string, PendingResponse>();

  const lead = (key: string, revision: string, response: ServerResponse): PendingResponse => {
    const pending = new PendingResponse(cache, key, revision);
    underWay.set(key, pending);
    // Before those who wait for it look for another one.
    void pending.outcome.then(() => {
      if (underWay.get(key) === pending) underWay.delete(key);
    });
    response.once('close', () => pending.end('gone'));
    return pending;
  };

  /**
   * The key of the response to a request, and the text of a document that is named by its id. It is taken from
   * `documents` each time, which knows for how long an id may be used without looking it up.
   */
  const keyOf = (request: IncomingMessage, body: Buffer | null) => {
    const known = cache.keyOf(exactKeyOf(request, body), () => requestKeyOf(request, body));
    if (known === null || known.documentId === null) return { key: known?.key ?? null };
    const document = documents.cached({ documentId: known.documentId });
    return document === null ? { key: null } : { key: keyWith(known.key, document), document };
  };

  /**
   * Answers a request whose body, if it has one, has been read.
   * @returns null if that is done, or handed on; else it waits for the response to an equal request
   */
  const answer = (
    exchange: CacheExchange,
    body: Buffer | null,
    handOn: HandOn,
  ): Promise<unknown> | null => {
    const { request, response } = exchange;
    const handed = { ...(body && { body }), isCounted: true };
    const { key, ...document } = keyOf(request, body);
    const revision = knownRevision.current;
    const found = key !== null && revision !== null && cache.find(key, revision);
    if (found) {
      admission.lanes.noteLight();
      sendCached(exchange, cache, key, found);
      return null;
    }
    if (key === null || revision === null) {
      if (key !== null) cache.counts.revisionUnknown += 1;
      handOn(handed);
      return null;
    }
    const other = underWay.get(key);
    if (other?.revision !== revision) {
      cache.counts.misses += 1;
      // What is stored under the key is the response to this text, whatever becomes of its id meanwhile.
      handOn({ ...handed, ...document, pending: lead(key, revision, response) });
      return null;
    }
    cache.counts.shared += 1;
    return other.outcome.then((outcome) => {
      if (response.closed) return null;
      // If its client has gone, one of those that wait is next.
      if (outcome !== 'other') return answer(exchange, body, handOn);
      cache.counts.misses += 1;
      handOn(handed);
      return null;
    });
  };

  /** Reads a body for which there is room. */
  const answerPost = (
    exchange: CacheExchange,
    client: Client,
    length: number,
    handOn: HandOn,
  ): void => {
    const release = admission.bodies.take(client, length);
    if (!release) {
      // Yoga's plugins refuse it.
      handOn({ isCounted: true });
      return;
    }
    readDeclared(exchange.request, length, (body) => {
      const waiting = body && answer(exchange, body, handOn);
      if (waiting) void waiting.finally(release);
      else release();
    });
  };

  const isCacheable = ({ method, url = '', headers }: IncomingMessage, length: number): boolean => {
    if (
      headers.authorization !== undefined ||
      headers['x-graphql-event-stream-token'] !== undefined ||
      url.length + length > longestRequest ||
      headers.accept?.includes('text/event-stream')
    ) {
      return false;
    }
    if (method === 'GET' || method === 'HEAD') return true;
    return (
      method === 'POST' &&
      length > 0 &&
      (url === '/graphql' || postUrl.test(url)) &&
      isJson(headers['content-type'])
    );
  };

  return (request: IncomingMessage, response: ServerResponse, handOn: HandOn): void => {
    const isPost = request.method === 'POST';
    const declared = request.headers['content-length'];
    // A body whose length is not declared is not read here.
    const length = isPost ? Number(declared ?? Number.NaN) : 0;
    if (!isCacheable(request, length)) {
      handOn({});
      return;
    }
    if (knownRevision.current === null) {
      cache.counts.revisionUnknown += 1;
      handOn({});
      return;
    }
    const exchange = { request, response, corsOrigins };
    const client: Client = `address ${admission.addressOf(request)}`;
    const work = workOfRequest((request.url?.length ?? 0) + length);
    admission
      .workLimitOf(client)
      .take(client, work)
      .then(
        () => {
          if (isPost) answerPost(exchange, client, length, handOn);
          else void answer(exchange, null, handOn);
        },
        // Yoga's plugins refuse it.
        () => handOn({}),
      );
  };
}
