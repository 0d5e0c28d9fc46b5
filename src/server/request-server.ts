import type { Logger } from 'pino';
import type { Config } from '#config';
import { DatabaseHealth, FailureLog, isConnected, type OpenListener } from '#database-health';
import { Desk, type DeskWrite } from '#desk';
import {
  type Admission,
  clientLimits,
  defaultTimes,
  endAfterResponses,
  KnownRevision,
  ResponseCache,
  registeredFor,
} from '#http';
import { openLive } from '#live';
import { loadRenderer, PagesError } from '#site';
import { openStandbys } from '#standbys';
import { connect, poolUse } from '../../db/connections/connect.ts';
import { RowCache } from '../../db/loaders/row-cache.ts';
import { divideConnections } from '../../db/pool-sizes.ts';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import { admissionOf } from './create-graphql.ts';
import { endConnections, socketsOf, stopListening } from './end-connections.ts';
import { type BoundPort, listen } from './listen.ts';
import type { Observability } from './open-observability.ts';
import { openReader } from './reader.ts';
import { createAwardsServer } from './server.ts';
import { closeAll } from './shutdown.ts';
import { openPublished } from './store.ts';

/** Milliseconds that a mutation waits for other writers. */
const writerLockTimeout = 5_000;

/** Milliseconds between log entries of what the caches have done. */
const betweenCounts = 60_000;

export interface RequestServerOptions {
  /** of the owner of the database, whose tables are up to date */
  databaseUrl: string;
  logger: Logger;
  observability: Observability;
  /** what says that something was written */
  openListener: OpenListener;
  /** where it listens */
  bound: BoundPort;
  /** called if this process is too old for the tables, once they have been changed */
  onNewerTables: () => void;
  /** aborted when the server is to end: from then on /ready says so */
  stopping: AbortSignal;
}

/** The server that answers requests. */
export interface RequestServer {
  admission: Admission;
  /** Lets responses under way end, and then closes everything. @param extra see `endConnections` */
  close(extra: number): Promise<void>;
}

/**
 * Opens all that requests need, and listens for them.
 * @throws StartError with a sentence; nothing stays open then
 */
export async function openRequestServer(
  config: Config,
  {
    databaseUrl,
    logger,
    observability,
    openListener,
    bound,
    onNewerTables,
    stopping,
  }: RequestServerOptions,
): Promise<RequestServer> {
  const { atOnce, liveReads, pools, standby } = divideConnections(config.maxConnections);
  /** whether other processes answer requests at the same port, and the next request of a client may come to them */
  const isShared = config.workers > 1;
  const opened: { destroy(): Promise<void> }[] = [];
  const { observe } = observability;
  const onStatement = observability.onStatement && { onStatement: observability.onStatement };
  let isEnding = false;
  let watch: DatabaseHealth | undefined;
  const closePools = async () => {
    isEnding = true;
    // Its check needs a pool.
    await watch?.close();
    const onError = (err: unknown) => logger.warn({ err }, 'a pool of connections did not end');
    return closeAll(opened, async () => {}, onError);
  };
  try {
    const writer = await openPublished(databaseUrl, {
      name: 'writer',
      max: pools.writer,
      lockTimeout: writerLockTimeout,
      statementTimeout: defaultTimes.mutationTimeout,
      ...onStatement,
    });
    opened.push(writer);
    const failures = new FailureLog(logger, (pool) => isConnected(pool ?? writer));
    // A connection that PostgreSQL ends while both come to an end is no news.
    const onError = (error: unknown) => {
      if (!isEnding) failures.failed(error, 'a connection failed');
    };
    const hooks = { onError, ...onStatement };
    const reader = await openReader(databaseUrl, 'public', config, hooks);
    opened.push(reader);
    const standbys = await openStandbys({
      urls: config.replicaUrls,
      primary: reader,
      max: standby,
      logger,
    });
    opened.push({ destroy: async () => standbys?.close() });
    const press = await openReader(databaseUrl, 'press', config, hooks);
    opened.push(press);
    const owner = { url: databaseUrl, ...hooks };
    // A separate pool: it must not wait for the statements of others.
    const lookups = connect({
      ...owner,
      name: 'lookups',
      max: pools.lookups,
      statementTimeout: 2_000,
    });
    opened.push(lookups);
    const deskPool = connect({
      ...owner,
      name: 'desk',
      max: pools.desk,
      statementTimeout: 10_000,
    });
    opened.push(deskPool);
    watch = new DatabaseHealth(deskPool, logger, onNewerTables);
    const responseCache = new ResponseCache();
    const rowCache = new RowCache();
    const onLost = () => {
      responseCache.clear();
      rowCache.clear();
    };
    const read = standbys?.readRevision ?? (() => readRevision(reader));
    const isKnown = config.cache !== 'off' || standbys !== null;
    const knownRevision = isKnown ? new KnownRevision({ read, onLost }) : undefined;
    opened.push({ destroy: async () => knownRevision?.close() });
    const logCounts = () => {
      if (config.cache !== 'off')
        logger.info({ ...rowCache.counts, bytes: rowCache.size }, 'the row cache');
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
    const { corsOrigins, trustedProxies, publicUrl, operationTimeout, allowedDocuments } = config;
    const live = openLive({
      db: reader,
      openListener,
      logger,
      failures,
      operationTimeout,
      reads: liveReads,
      ...(knownRevision && { knownRevision }),
    });
    opened.push({ destroy: live.close });
    const renderer = await loadRenderer().catch((error: unknown) => {
      if (!(error instanceof PagesError)) throw error;
      logger.warn(`${error.message} The server starts without pages.`);
      return null;
    });
    const closing = new AbortController();
    const served = {
      db: reader,
      watch,
      desk,
      live,
      logger,
      failures,
      stopping,
      closing: closing.signal,
    };
    const limits = { clientLimits: clientLimits(config.rateLimit), atOnce };
    const admission = admissionOf({ ...served, ...limits, trustedProxies });
    const server = createAwardsServer({
      ...served,
      corsOrigins,
      trustedProxies,
      publicUrl,
      operationTimeout,
      allowedDocuments,
      admission,
      observe,
      standbys,
      ...(knownRevision && { knownRevision }),
      ...(config.cache !== 'off' && { rowCache }),
      responseCache: config.cache === 'on' ? responseCache : null,
      ...(renderer && { renderer }),
    });
    const sockets = socketsOf(server);
    const allPools = [writer, reader, press, lookups, deskPool];
    observability.metrics?.addParts({
      responseCache,
      rowCache,
      sockets,
      lanes: admission.lanes,
      quotas: live.quotas,
      standbys,
      watch,
      pools: () => [...allPools.map(poolUse), ...(standbys?.poolUses ?? [])],
    });
    const settings = { host: 'HOST', port: 'PORT' };
    const { host } = config;
    await listen(server, { host, port: config.port, settings, backlog, bound });
    return {
      admission,
      async close(extra) {
        // Before its bytes are released.
        logCounts();
        try {
          await stopListening(server, isShared);
          // Not before: each connection that ends makes a proxy open a new one, and one that the system has opened but
          // Node.js has not accepted is reset when the server stops listening.
          closing.abort();
          for (const socket of sockets) endAfterResponses(socket);
          await live.close().finally(() => endConnections(sockets, extra));
          await desk.tokens.failedSignIns.write();
        } finally {
          await closePools();
        }
      },
    };
  } catch (error) {
    await closePools();
    throw error;
  }
}

/**
 * Connections that the system holds until they are accepted: while the process is busy for a second, hundreds come. Those
 * that find no place knock again after one, three and seven seconds. The system may allow fewer.
 */
const backlog = 4_096;
