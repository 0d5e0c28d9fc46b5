import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import pino from 'pino';
import { connect, connectLike, type Database, poolUse } from '../db/connect.ts';
import { readRevision } from '../db/queries/dataset.ts';
import { searchPathOf } from '../db/states.ts';
import type { Config } from './config.ts';
import { watchConnections } from './connection-watch.ts';
import { Desk, type DeskWrite } from './desk/desk.ts';
import { graceOf } from './desk/preview/build-preview.ts';
import { admissionOf } from './graphql.ts';
import { clientLimits } from './http/admit/client-limits.ts';
import { registeredFor } from './http/check/persisted-documents.ts';
import { isConnected } from './http/endpoints/health.ts';
import { WriteAccess } from './http/endpoints/write-access.ts';
import { FailureLog } from './http/errors/failure-log.ts';
import { defaultTimes } from './http/execute/operation-budget.ts';
import { ResponseCache } from './http/response-cache/response-cache.ts';
import { endAfterResponses } from './http/send/last-response.ts';
import { KnownRevision } from './known-revision.ts';
import { listen } from './listen.ts';
import { openLive } from './live/live.ts';
import { RowCache } from './loaders/row-cache.ts';
import { openObservability } from './observability/open-observability.ts';
import { divideConnections } from './pool-sizes.ts';
import { startPublisherProcess } from './publisher/supervisor.ts';
import { openPurge } from './purge.ts';
import { openReader } from './reader.ts';
import { createAwardsServer } from './server.ts';
import {
  closeAll,
  endConnections,
  exitInTime,
  minDelay,
  socketsOf,
  stopListening,
} from './shutdown.ts';
import { loadShippedData, openPublished, openStore } from './store.ts';
import { PagesError } from './web/build.ts';
import { loadRenderer } from './web/renderer.ts';

/**
 * Percent by which the heap may grow before garbage is collected again. V8 waits for several times as much on a machine
 * with much memory, where thousands of different documents at once took 630 MB. With 30 percent, a query without caches
 * takes a third more processor time. bench/attack measures the memory: see docs/reliability.md.
 */
const heapGrowth = 100;

/** Milliseconds that a mutation waits for other writers. */
const writerLockTimeout = 5_000;

/** Milliseconds between log entries of what the caches have done. */
const betweenCounts = 60_000;

export interface ServeOptions {
  /** fills a database that has never held any data; with the data set of the gateway if absent */
  load?: (db: Database) => Promise<void>;
  /** what goes on while the server runs, which ends with it; nothing if absent, until a signal comes */
  during?: (server: Running) => Promise<void>;
}

export interface Running {
  /** such as http://localhost:4000 */
  url: string;
  /** aborted where a signal says that it is to end */
  stop: AbortSignal;
}

/**
 * Starts the server and runs it until SIGTERM, SIGINT or SIGHUP.
 * @returns the exit code
 * @throws StartError, EmbeddedError with a sentence
 */
export async function serve(
  config: Config,
  { load = (db) => loadShippedData(db), during = untilStopped }: ServeOptions = {},
): Promise<number> {
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  const stop = new AbortController();
  // Not once: Ctrl-C can come twice, from the terminal and from npm, and must not cut the ending off.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => stop.abort());
  const delay = Math.max(config.shutdownDelay * 1_000, minDelay);
  const { logLevel } = config;
  const logger = pino({ level: logLevel });
  const { atOnce, liveReads, pools } = divideConnections(config.maxConnections);
  const store = await openStore(config);
  const opened: { destroy(): Promise<void> }[] = [];
  let isEnding = false;
  let code = 1;
  let loss: unknown;
  stop.signal.addEventListener('abort', () => exitInTime(delay, loss === undefined ? 0 : 1));
  const watchReports = {
    onDeath: () => logger.warn('The embedded PostgreSQL has died. The server starts it again.'),
    onRevival: () => logger.warn('The embedded PostgreSQL runs again.'),
    onLoss(error: unknown) {
      loss = error;
      stop.abort();
    },
  };
  try {
    store.keepRunning(watchReports, stop.signal);
    const observability = await openObservability(config, logger);
    opened.push({ destroy: observability.close });
    const { observe } = observability;
    const onStatement = observability.onStatement && { onStatement: observability.onStatement };
    const loading = await openPublished(store.url);
    await load(loading).finally(() => loading.destroy());
    const writer = await openPublished(store.url, {
      ...{ name: 'writer', max: pools.writer, lockTimeout: writerLockTimeout },
      statementTimeout: defaultTimes.mutationTimeout,
      ...onStatement,
    });
    opened.push(writer);
    const failures = new FailureLog(logger, (pool) => isConnected(pool ?? writer));
    // A connection that PostgreSQL ends while both come to an end is no news.
    const onError = (error: Error) => isEnding || failures.failed(error, 'a connection failed');
    const hooks = { onError, ...onStatement };
    const reader = await openReader(store.url, 'public', config, hooks);
    opened.push(reader);
    const press = await openReader(store.url, 'press', config, hooks);
    opened.push(press);
    // Separate pools: these must not wait for the statements of others.
    const readiness = connectLike(reader, {
      ...{ name: 'readiness', max: pools.readiness },
      statementTimeout: 2_000,
    });
    opened.push(readiness);
    const bound = config.maxConnections;
    const stopWatch = watchConnections({ db: readiness, bound, logger, onError });
    opened.push({ destroy: async () => stopWatch() });
    const owner = { url: store.url, ...hooks };
    const lookups = connect({
      ...{ ...owner, name: 'lookups', max: pools.lookups },
      statementTimeout: 2_000,
    });
    opened.push(lookups);
    const deskPool = connect({
      ...{ ...owner, name: 'desk', max: pools.desk },
      statementTimeout: 10_000,
    });
    opened.push(deskPool);
    const writes = new WriteAccess(deskPool, logger);
    opened.push({ destroy: () => writes.close() });
    const responseCache = new ResponseCache();
    const rowCache = new RowCache();
    const onLost = () => {
      responseCache.clear();
      rowCache.clear();
    };
    const read = () => readRevision(reader);
    const knownRevision = config.cache === 'off' ? undefined : new KnownRevision({ read, onLost });
    opened.push({ destroy: async () => knownRevision?.close() });
    const logCounts = () => {
      if (knownRevision) logger.info({ ...rowCache.counts, bytes: rowCache.size }, 'the row cache');
      if (config.cache === 'on')
        logger.info({ ...responseCache.counts, bytes: responseCache.size }, 'the response cache');
    };
    setInterval(logCounts, betweenCounts).unref();
    // Else the responses of a document that has been removed would be served until something is written.
    if (config.allowedDocuments === 'persisted')
      setInterval(() => responseCache.clear(), registeredFor).unref();
    const onWrite = (write: DeskWrite) => {
      knownRevision?.invalidate();
      observability.onWrite(write);
    };
    const desk = new Desk({ writer, press, db: deskPool, lookups, onWrite });
    const searchPath = await searchPathOf(store.url, 'published');
    const grace = graceOf(config.operationTimeout);
    const publishes = config.publisher === 'on';
    if (!publishes)
      logger.warn('PUBLISHER is off: this server publishes no scheduled document when it is due.');
    const publisher = startPublisherProcess(
      {
        ...{ url: store.url, searchPath, publishes, logLevel, grace },
        slowStatement: config.slowStatement,
      },
      logger,
    );
    opened.push({ destroy: publisher.end });
    const { corsOrigins, trustedProxies, publicUrl, operationTimeout, allowedDocuments } = config;
    const listenUrl = config.databaseListenUrl ?? store.url;
    const live = openLive({
      ...{ db: reader, listenUrl, logger, failures, operationTimeout, reads: liveReads },
      ...(knownRevision && { knownRevision }),
    });
    opened.push({ destroy: live.close });
    if (config.purgeUrls.length > 0) {
      const report = (error: unknown) => failures.failed(error, 'a purge failed');
      const purge = openPurge({
        ...{ urls: config.purgeUrls, listenUrl, readRevision: read, logger, report },
      });
      opened.push({ destroy: purge.close });
    }
    const renderer = await loadRenderer().catch((error: unknown) => {
      if (!(error instanceof PagesError)) throw error;
      logger.warn(`${error.message} The server starts without pages.`);
      return null;
    });
    const reading = { db: reader, readiness, writes, desk, live };
    const served = { ...reading, logger, failures, stopping: stop.signal };
    const limits = { clientLimits: clientLimits(config.rateLimit), atOnce };
    const admission = admissionOf({ ...served, ...limits, trustedProxies });
    const server = createAwardsServer({
      ...{ ...served, corsOrigins, trustedProxies, publicUrl, operationTimeout, allowedDocuments },
      ...{ admission, observe },
      ...(knownRevision && { knownRevision, rowCache }),
      responseCache: config.cache === 'on' ? responseCache : null,
      ...(renderer && { renderer }),
    });
    const sockets = socketsOf(server);
    stop.signal.addEventListener('abort', () => {
      for (const socket of sockets) endAfterResponses(socket);
    });
    const parts = { responseCache, rowCache, sockets, lanes: admission.lanes, quotas: live.quotas };
    const allPools = [writer, reader, press, readiness, lookups, deskPool];
    const metricsPort = await observability.serveMetrics(
      { ...parts, pools: () => allPools.map(poolUse) },
      lookups,
    );
    const settings = { host: 'HOST', port: 'PORT' };
    const { host, port } = config;
    const url = localUrlOf(host, await listen(server, { host, port, settings, backlog }));
    console.log(
      `The awards gateway is ready: ${url} in a browser, ${url}/graphql for GraphQL and GraphiQL. ` +
        `The data is ${store.where}.` +
        (metricsPort === null
          ? ''
          : ` Metrics are at ${localUrlOf(config.metricsHost, metricsPort)}/metrics.`),
    );
    try {
      await during({ url, stop: stop.signal });
      // Load balancers send no more requests once /ready says so.
      if (stop.signal.aborted && loss === undefined) await sleep(delay);
    } finally {
      // Before its bytes are released.
      logCounts();
      await stopListening(server);
      await live.close().finally(() => endConnections(sockets));
      await desk.tokens.failedSignIns.write();
    }
    if (loss !== undefined) throw loss;
    code = 0;
    return code;
  } finally {
    isEnding = true;
    const disarm = exitInTime(0, code);
    const onError = (err: unknown) => logger.warn({ err }, 'a pool of connections did not end');
    await closeAll(opened, () => store.close(), onError).finally(disarm);
  }
}

/** Waits for a signal that says to end. */
export async function untilStopped({ stop }: Pick<Running, 'stop'>): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

/** The URL of the server on this machine. */
function localUrlOf(host: string, port: number): string {
  if (['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Connections that the system holds until they are accepted: while the process is busy for a second, hundreds come. Those
 * that find no place knock again after one, three and seven seconds. The system may allow fewer.
 */
const backlog = 4_096;
