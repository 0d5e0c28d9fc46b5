import { type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { RowCache } from '../../../db/loaders/row-cache.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { Desk } from '../../../src/desk/desk.ts';
import {
  KnownRevision,
  type KnownRevisionOptions,
} from '../../../src/http/response-cache/known-revision.ts';
import { ResponseCache } from '../../../src/http/response-cache/response-cache.ts';
import type { ServerOptions } from '../../../src/server/server.ts';
import type { TestDatabase } from '../database/database.ts';
import { startLive } from './live.ts';

export interface CachingServer {
  /** address of the graph */
  url: string;
  cache: ResponseCache;
  rowCache: RowCache;
  knownRevision: KnownRevision;
}

/** The real server with both of its caches, gone after the test file. They are on when it returns. */
export async function startCaching(
  database: TestDatabase,
  options: Partial<Omit<ServerOptions, 'knownRevision'>> & {
    listenUrl?: string;
  } & Partial<KnownRevisionOptions> = {},
): Promise<CachingServer> {
  // A busy machine reads it late.
  const { readEvery = 400, validity = 60_000, ...rest } = options;
  const cache = new ResponseCache();
  const rowCache = new RowCache();
  const onLost = () => {
    cache.clear();
    rowCache.clear();
  };
  const read = () => readRevision(database.reader);
  const knownRevision = new KnownRevision({ read, readEvery, validity, onLost });
  afterAll(() => knownRevision.close());
  const { owner, press } = database;
  const desk = new Desk({ writer: owner, press, onWrite: () => knownRevision.invalidate() });
  const { url } = await startLive(database, {
    desk,
    knownRevision,
    rowCache,
    responseCache: cache,
    ...rest,
  });
  while (knownRevision.current === null) await wait(10);
  return { url, cache, rowCache, knownRevision };
}

export interface Exchanged {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a request with these headers and no others, by GET if it has no body. */
export function exchange(
  url: string,
  headers: Record<string, string> = {},
  body?: string,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Exchanged> {
  const { promise, resolve, reject } = Promise.withResolvers<Exchanged>();
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const sent = request(url, { method, headers: { ...headers, ...length } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.once('error', reject);
    response.once('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(chunks),
      }),
    );
  });
  sent.once('error', reject);
  sent.end(body);
  return promise;
}

export const json = { 'content-type': 'application/json' };

/** The URL of a query. */
export function urlOf(base: string, query: string, others: Record<string, string> = {}): string {
  return `${base}?${new URLSearchParams({ query, ...others })}`;
}
