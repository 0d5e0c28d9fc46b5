import type { Logger } from 'pino';
import type { Config } from '#config';
import type { DeskWrite } from '#desk';
import type { ObserveRequest } from '#http';
import {
  importMetrics,
  importTraceRequests,
  logRequests,
  type Metrics,
  observeRequests,
  type TraceOptions,
} from '#observability';
import { callAll, currentRecord, logSlowStatements, recordStatement } from '#request-record';
import type { ConnectOptions } from '../../db/connections/connect.ts';

import { StartError } from './store.ts';

/** The observers of all that a server does. Each part is there only if the configuration wants it. */
export interface Observability {
  /** undefined if requests are not observed */
  observe: ObserveRequest | undefined;
  /** undefined if statements are not */
  onStatement: ConnectOptions['onStatement'];
  onWrite(write: DeskWrite): void;
  /** null if there are no metrics */
  metrics: Metrics | null;
  close(): Promise<void>;
}

export type ObservabilityConfig = Pick<
  Config,
  'metricsPort' | 'slowStatement' | 'traces' | 'trustedProxies'
>;

/**
 * Opens the log of requests, metrics and traces.
 * @param worker the number of this worker; null in the process that starts the server
 * @throws StartError if traces are wanted and what sends them is not installed
 */
export async function openObservability(
  config: ObservabilityConfig,
  logger: Logger,
  worker: number | null = null,
): Promise<Observability> {
  const { metricsPort, slowStatement } = config;
  const metrics = metricsPort === null ? null : (await importMetrics()).openMetrics(worker);
  const traces = config.traces && (await openTraces(config.traces, config.trustedProxies));
  const isLogged = logger.isLevelEnabled('info');
  const needsWork = isLogged || traces !== null;
  const observers = [
    ...(traces ? [traces.observer] : []),
    ...(metrics ? [metrics.observer] : []),
    ...(isLogged ? [logRequests(logger)] : []),
  ];
  return {
    observe: observeRequests(observers),
    onStatement: callAll([
      ...(needsWork ? [recordStatement] : []),
      ...(slowStatement === null ? [] : [logSlowStatements(logger, slowStatement)]),
    ]),
    onWrite(write) {
      metrics?.onWrite(write);
      const { kind, outcome, milliseconds } = write;
      const requestId = currentRecord.getStore()?.id;
      logger.info({ requestId, kind, outcome, time: Math.round(milliseconds) }, 'write');
    },
    metrics,
    async close() {
      metrics?.close();
      await traces?.close();
    },
  };
}

async function openTraces(options: TraceOptions, trustedProxies: readonly string[]) {
  return (await importTraces()).traceRequests(options, trustedProxies);
}

/**
 * Imports what sends traces. It takes 27 MB, so it is only installed by those who want it.
 * @throws StartError if it is not
 */
export async function importTraces() {
  try {
    return await importTraceRequests();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND'))
      throw cause;
    throw new StartError(
      'OTEL_EXPORTER_OTLP_ENDPOINT is set, but OpenTelemetry is not installed. ' +
        'Run `npm install @opentelemetry/api@1 @opentelemetry/sdk-trace@2 @opentelemetry/resources@2 @opentelemetry/exporter-trace-otlp-http@0.223`.',
      { cause },
    );
  }
}
