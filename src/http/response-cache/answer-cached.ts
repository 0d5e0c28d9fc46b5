import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KnownRevision } from '../../known-revision.ts';
import type { Admission } from '../admission.ts';
import type { Connection } from '../audience.ts';
import { BodyRoom } from '../body-room.ts';
import type { Client } from '../client.ts';
import { requestWork, workOfLength } from '../client-limits.ts';
import { isJson } from '../media-type.ts';
import { canonicalKeyOf, exactKeyOf } from './keys.ts';
import { PendingResponse } from './pending-response.ts';
import { readDeclared } from './read-declared.ts';
import type { ResponseCache } from './response-cache.ts';
import { sendCached } from './send-cached.ts';

export interface CachingOptions {
  cache: ResponseCache;
  knownRevision: Pick<KnownRevision, 'current'>;
  admission: Admission;
  /** origins whose pages may ask; `*` for all */
  corsOrigins: readonly string[];
}

/** What a request has been through when it is handed on. */
export type HandedOn = Pick<Connection, 'body' | 'isCounted' | 'pending'>;

/** Has a request answered without the cache. */
export type HandOn = (handed: HandedOn) => void;

/** Characters of a URL, and bytes of a body, from which on no response is looked for. */
const longestRequest = 20_000;

const postUrl = /^\/graphql(\?lang=[^&#]*)?$/;

/**
 * Answers requests of the public from the cache, as far as it has their responses, and hands on all others. Requests
 * are counted and bounded as those that are handed on. Equal requests at the same time are handed on once.
 */
export function createCaching({ cache, knownRevision, admission, corsOrigins }: CachingOptions) {
  const underWay = new Map<string, PendingResponse>();

  const lead = (key: string, revision: string, response: ServerResponse): PendingResponse => {
    const pending = new PendingResponse(cache, key, revision);
    underWay.set(key, pending);
    // Before those who wait for it look for another one.
    void pending.outcome.then(() => underWay.delete(key));
    response.once('close', () => pending.end('gone'));
    return pending;
  };

  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer | null,
    handOn: HandOn,
  ): Promise<void> => {
    const read = body === null ? {} : { body };
    const length = (request.url?.length ?? 0) + (body?.length ?? 0);
    const client = clientOf(request);
    try {
      await admission.workLimitOf(client).take(client, requestWork.each + workOfLength(length));
    } catch {
      // It is refused where all are.
      return handOn(read);
    }
    const handed = { ...read, isCounted: true };
    const exact = exactKeyOf(request, body);
    const key = cache.keyOf(exact, () => canonicalKeyOf(request, body));
    if (key === null) return handOn(handed);
    for (let waits = 0; ; waits += 1) {
      const revision = knownRevision.current;
      if (revision === null) return handOn(handed);
      const found = cache.find(key, revision);
      if (found) {
        if (waits > 0) cache.counts.shared += 1;
        return sendCached({ request, response, corsOrigins }, cache, key, found);
      }
      const other = underWay.get(key);
      if (other?.revision !== revision) {
        cache.counts.misses += 1;
        return handOn({ ...handed, pending: lead(key, revision, response) });
      }
      const outcome = await other.outcome;
      if (response.closed) return;
      if (outcome === 'other') return handOn(handed);
    }
  };

  const clientOf = (request: IncomingMessage): Client => `address ${admission.addressOf(request)}`;

  /** Reads a body, for which there has to be room and work left. */
  const answerPost = async (
    request: IncomingMessage,
    response: ServerResponse,
    length: number,
    handOn: HandOn,
  ): Promise<void> => {
    const client = clientOf(request);
    try {
      await admission.workLimitOf(client).check(client);
    } catch {
      return handOn({});
    }
    const room = new BodyRoom(admission.bodies);
    try {
      if (room.take(client, length)) return handOn({});
      const body = await readDeclared(request, length);
      if (body) await answer(request, response, body, handOn);
    } finally {
      room.release();
    }
  };

  return (request: IncomingMessage, response: ServerResponse, handOn: HandOn): void => {
    const { method, url = '', headers } = request;
    const mayBeCached =
      headers.authorization === undefined &&
      headers['x-graphql-event-stream-token'] === undefined &&
      url.length < longestRequest &&
      knownRevision.current !== null;
    if (mayBeCached && (method === 'GET' || method === 'HEAD')) {
      void answer(request, response, null, handOn);
      return;
    }
    const length = Number(headers['content-length']);
    if (
      mayBeCached &&
      method === 'POST' &&
      length > 0 &&
      length < longestRequest &&
      postUrl.test(url) &&
      isJson(headers['content-type']) &&
      !headers.accept?.includes('text/event-stream')
    ) {
      void answerPost(request, response, length, handOn);
      return;
    }
    handOn({});
  };
}
