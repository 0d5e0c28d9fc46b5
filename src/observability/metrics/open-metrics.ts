import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Database } from '../../../db/connect.ts';
import type { Config } from '../../config.ts';
import type { DeskWrite } from '../../desk/desk.ts';
import type { RequestObserver } from '../observe.ts';
import { serveMetrics } from './metrics-server.ts';
import { processMetrics, type ServerParts } from './process-metrics.ts';
import { requestMetrics } from './request-metrics.ts';
import { standbyMetrics } from './standby-metrics.ts';
import { storeMetrics } from './store-metrics.ts';
import { writeMetrics } from './write-metrics.ts';

export interface Metrics {
  observer: RequestObserver;
  onWrite(write: DeskWrite): void;
  /**
   * Serves the metrics.
   * @param db of the owner, whose statements are short
   * @returns the port
   * @throws StartError if it cannot listen
   */
  serve(parts: ServerParts, db: Database): Promise<number>;
  close(): Promise<void>;
}

/** Metrics for Prometheus. @param onError called if they cannot be printed */
export function openMetrics(
  { metricsHost: host }: Pick<Config, 'metricsHost'>,
  port: number,
  onError: (error: unknown) => void,
): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = requestMetrics(registry);
  let server: Awaited<ReturnType<typeof serveMetrics>> | null = null;
  return {
    observer: requests.observer,
    onWrite: writeMetrics(registry),
    async serve(parts, db) {
      processMetrics(registry, parts);
      if (parts.standbys) standbyMetrics(registry, parts.standbys);
      const gather = storeMetrics(registry, db);
      server = await serveMetrics(registry, gather, onError, { host, port });
      return server.port;
    },
    async close() {
      requests.close();
      await server?.close();
    },
  };
}
