import { once } from 'node:events';
import { createServer } from 'node:http';
import { Registry } from 'prom-client';
import { listen } from './listen.ts';

export interface MetricsServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves metrics at /metrics, on a port that the public does not reach: they say when something will be published.
 * @param print the metrics, in the text format of Prometheus
 * @param onError called if they cannot be printed
 * @throws StartError if it cannot listen
 */
export async function serveMetrics(
  print: () => Promise<string>,
  onError: (error: unknown) => void,
  { host, port }: { host: string; port: number },
): Promise<MetricsServer> {
  // Several who ask at the same time get the same, and the database is read once.
  let printing: Promise<string> | null = null;
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Metrics are at /metrics.\n');
      return;
    }
    printing ??= print().finally(() => {
      printing = null;
    });
    printing.then(
      (text) =>
        response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      (error: unknown) => {
        onError(error);
        response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong.\n');
      },
    );
  });
  const settings = { host: 'METRICS_HOST', port: 'METRICS_PORT' };
  const listening = await listen(server, { host, port, settings });
  return {
    port: listening,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
