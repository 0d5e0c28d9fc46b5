import { once } from 'node:events';
import pino from 'pino';
import { type Config, stateOfBuild } from '#config';
import { FailureLog, isConnected, listenAt } from '#database-health';
import { graceOf, operator } from '#desk';
import {
  closeAll,
  exitInTime,
  guardOptionsOf,
  importMetricsServer,
  importPurge,
  limitHeapGrowth,
  loadShippedData,
  minDelay,
  openObservability,
  openPublished,
  openStore,
  startPublisherProcess,
  startWorkers,
  WorkerProcess,
  watchConnections,
} from '#server';
import { connect, type Database } from '../db/connections/connect.ts';
import { guardPrimary } from '../db/connections/primary-guard.ts';
import { readRevision } from '../db/queries/changes/dataset.ts';
import { searchPathOf } from '../db/states/states.ts';

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
  // They load their code while the database is opened.
  const prepared = Array.from({ length: config.workers }, () => new WorkerProcess());
  const killWorkers = async () => {
    for (const worker of prepared) worker.kill();
  };
  const store = await openStore(config).catch(async (error: unknown) => {
    await killWorkers();
    throw error;
  });
  // Those that wait to be started would keep this process alive.
  const opened = [{ destroy: killWorkers }];
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
    // Traces are of requests, and those come to workers.
    const observability = await openObservability({ ...config, traces: null }, logger);
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
        url: store.url,
        searchPath,
        publishes,
        logLevel,
        grace,
        slowStatement: config.slowStatement,
        guard,
      },
      logger,
      () => observability.metrics?.onProcessEnd('publisher'),
    );
    opened.push({ destroy: publisher.end });
    const failures = new FailureLog(logger, (pool) => isConnected(pool ?? db));
    const onError = (error: unknown) => {
      if (!stop.signal.aborted) failures.failed(error, 'a connection failed');
    };
    const { onStatement } = observability;
    const db = connect({
      url: store.url,
      searchPath,
      name: 'server',
      max: 1,
      statementTimeout: 2_000,
      onError,
      ...(onStatement && { onStatement }),
    });
    opened.push(db);
    // Once for all: each of the workers would do it at the same time.
    await buildPagesOnce();
    const openListener = listenAt(config.databaseListenUrl ?? store.url);
    const workers = await startWorkers({
      config,
      databaseUrl: store.url,
      prepared,
      logger,
      openListener,
      onError: (error) => failures.failed(error, 'subscriptions failed'),
      onNewerTables: () => void publisher.end(),
      onDefect: () => observability.metrics?.onDefect(),
      onEnd: () => observability.metrics?.onProcessEnd('worker'),
    });
    const serveMetrics = async (
      print: () => Promise<string>,
      address: { host: string; port: number },
    ) => {
      const report = (error: unknown) => logger.error(error, 'the metrics could not be gathered');
      // The code that prints them is not loaded without need.
      const { serveMetrics } = await importMetricsServer();
      const server = await serveMetrics(print, report, address);
      opened.push({ destroy: server.close });
      return server;
    };
    if (config.purgeUrls.length > 0) {
      const { openPurge } = await importPurge();
      const purge = openPurge({
        urls: config.purgeUrls,
        openListener,
        logger,
        report: onError,
        readRevision: () => readRevision(db),
      });
      opened.push({ destroy: purge.close });
    }
    const stopWatch = watchConnections({ db, bound: config.maxConnections, logger, onError });
    reload = workers.reload;
    try {
      const print = observability.metrics?.printer(db, workers.metrics);
      const metrics =
        print && (await serveMetrics(print, { host: metricsHost, port: metricsPort ?? 0 }));
      const url = localUrlOf(config.host, workers.port);
      console.log(
        `The awards gateway is ready: ${url} in a browser, ${url}/graphql for GraphQL and GraphiQL. ` +
          `The data is ${store.where}.` +
          (metrics === undefined
            ? ''
            : ` Metrics are at ${localUrlOf(metricsHost, metrics.port)}/metrics.`),
      );
      await during({ url, stop: stop.signal });
    } finally {
      stopWatch();
      // Load balancers send no more requests once /ready says so.
      await workers.end(stop.signal.aborted && loss === undefined ? delay : 0);
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

/** Waits for a signal that says to end. */
export async function untilStopped({ stop }: Pick<Running, 'stop'>): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}

/** The URL of the server on this machine. */
function localUrlOf(host: string, port: number): string {
  if (['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Builds the pages if they are not built. What builds them is loaded only then, and says why if they cannot be read. */
async function buildPagesOnce(): Promise<void> {
  const state = await (async () => stateOfBuild())().catch(() => null);
  if (state === 'current') return;
  const { buildPages, PagesError } = await import('#site');
  await buildPages().catch((error: unknown) => {
    // The workers say so, and start without pages.
    if (!(error instanceof PagesError)) throw error;
  });
}
