import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { connect, type Database } from '../db/connect.ts';
import { guardPrimary } from '../db/primary-guard.ts';
import { readRevision } from '../db/queries/dataset.ts';
import { searchPathOf } from '../db/states.ts';
import type { Config } from './config.ts';
import { watchConnections } from './connection-watch.ts';
import { operator } from './desk/actor.ts';
import { graceOf } from './desk/preview/build-preview.ts';
import { limitHeapGrowth } from './heap.ts';
import { isConnected } from './http/endpoints/health.ts';
import { FailureLog } from './http/errors/failure-log.ts';
import { listenAt } from './live/listener.ts';
import { openObservability } from './observability/open-observability.ts';
import { startPublisherProcess } from './publisher/supervisor.ts';
import { openPurge } from './purge.ts';
import { openRequestServer, type RequestServerOptions } from './request-server.ts';
import { closeAll, exitInTime, minDelay } from './shutdown.ts';
import { guardOptionsOf, loadShippedData, openPublished, openStore } from './store.ts';
import { buildPages, PagesError } from './web/build.ts';
import { startWorkers } from './workers/workers.ts';

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
  {
    load = (db) => loadShippedData(db, operator('serve')),
    during = untilStopped,
  }: ServeOptions = {},
): Promise<number> {
  limitHeapGrowth();
  const stop = new AbortController();
  // Not once: Ctrl-C can come twice, from the terminal and from npm, and must not cut the ending off.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => stop.abort());
  let reload = () => {};
  process.on('SIGUSR2', () => reload());
  const delay = Math.max(config.shutdownDelay * 1_000, minDelay);
  const { logLevel, metricsHost, metricsPort } = config;
  const logger = pino({ level: logLevel });
  const guard = guardOptionsOf(config, true);
  if (guard) guardPrimary(guard, (sentence) => logger.warn(sentence));
  const store = await openStore(config);
  const opened: { destroy(): Promise<void> }[] = [];
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
    const loading = await openPublished(store.url);
    await load(loading).finally(() => loading.destroy());
    const searchPath = await searchPathOf(store.url, 'published');
    const grace = graceOf(config.operationTimeout);
    const publishes = config.publisher === 'on';
    if (!publishes)
      logger.warn('PUBLISHER is off: this server publishes no scheduled document when it is due.');
    const publisher = startPublisherProcess(
      {
        ...{ url: store.url, searchPath, publishes, logLevel, grace },
        ...{ slowStatement: config.slowStatement, guard },
      },
      logger,
    );
    opened.push({ destroy: publisher.end });
    const onNewerTables = () => void publisher.end();
    const parts = { databaseUrl: store.url, logger, observability, stopping: stop.signal };
    const openNews = listenAt(config.databaseListenUrl ?? store.url);
    const open = config.workers === 1 ? answerHere : answerInWorkers;
    const answering = await open(config, { ...parts, openNews, onNewerTables });
    if (config.purgeUrls.length > 0) {
      const { db, onError: report } = answering;
      const purge = openPurge({
        ...{
          urls: config.purgeUrls,
          openNews,
          readRevision: () => readRevision(db),
          logger,
          report,
        },
      });
      opened.push({ destroy: purge.close });
    }
    const stopWatch = watchConnections({ ...answering, bound: config.maxConnections, logger });
    reload = answering.reload;
    try {
      const address = { host: metricsHost, port: metricsPort ?? 0 };
      const { lookups, ofWorkers } = answering;
      const metrics = await observability.metrics?.serve(address, lookups, ofWorkers);
      const url = localUrlOf(config.host, answering.port);
      console.log(
        `The awards gateway is ready: ${url} in a browser, ${url}/graphql for GraphQL and GraphiQL. ` +
          `The data is ${store.where}.` +
          (metrics === undefined
            ? ''
            : ` Metrics are at ${localUrlOf(metricsHost, metrics)}/metrics.`),
      );
      await during({ url, stop: stop.signal });
    } finally {
      stopWatch();
      // Load balancers send no more requests once /ready says so.
      await answering.end(stop.signal.aborted && loss === undefined ? delay : 0);
    }
    if (loss !== undefined) throw loss;
    code = 0;
    return code;
  } finally {
    const disarm = exitInTime(0, code);
    const onError = (err: unknown) => logger.warn({ err }, 'something did not end');
    await closeAll(opened, () => store.close(), onError).finally(disarm);
  }
}

/** What answers requests: this process, or workers. */
interface Answering {
  port: number;
  /** counts connections */
  db: Database;
  onError: (error: unknown) => void;
  /** a pool of the owner for short statements */
  lookups: Database;
  /** collects the metrics of workers */
  ofWorkers?: () => Promise<object[][]>;
  /** Replaces the workers. */
  reload(): void;
  /** @param delay milliseconds in which requests are still accepted */
  end(delay: number): Promise<void>;
}

type AnsweringOptions = Omit<RequestServerOptions, 'isWorker'>;

async function answerHere(config: Config, options: AnsweringOptions): Promise<Answering> {
  const server = await openRequestServer(config, { ...options, isWorker: false });
  return {
    ...{ port: server.port, db: server.readiness, onError: server.onError },
    lookups: server.lookups,
    reload: () => options.logger.warn('There is nothing to reload: WORKERS is 1.'),
    async end(delay) {
      await sleep(delay);
      await server.close();
    },
  };
}

async function answerInWorkers(config: Config, options: AnsweringOptions): Promise<Answering> {
  const { databaseUrl: url, logger, observability, openNews, onNewerTables } = options;
  const failures = new FailureLog(logger, (pool) => isConnected(pool ?? db));
  let isEnding = false;
  const onError = (error: unknown) => {
    if (!isEnding) failures.failed(error, 'a connection failed');
  };
  const { onStatement } = observability;
  const searchPath = await searchPathOf(url, 'published');
  const db = connect({
    ...{ url, searchPath, name: 'readiness', max: 1, statementTimeout: 2_000, onError },
    ...(onStatement && { onStatement }),
  });
  // Once for all: each of them would do it at the same time.
  await buildPages().catch((error: unknown) => {
    // The workers say so, and start without pages.
    if (!(error instanceof PagesError)) throw error;
  });
  const starting = startWorkers({
    ...{ config, databaseUrl: url, logger, openNews, onNewerTables },
    onError: (error) => failures.failed(error, 'subscriptions failed'),
  });
  const workers = await starting.catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return {
    ...{ port: workers.port, db, onError, lookups: db, ofWorkers: workers.metrics },
    reload: () => void workers.reload(),
    async end(delay) {
      await workers.end(delay);
      isEnding = true;
      await db.destroy();
    },
  };
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
