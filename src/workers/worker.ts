import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { readConfig } from '../config.ts';
import { limitHeapGrowth } from '../heap.ts';
import type { NewsHandlers, OpenNews } from '../live/listener.ts';
import { openObservability } from '../observability/open-observability.ts';
import { openRequestServer } from '../request-server.ts';
import { exitInTime } from '../shutdown.ts';
import { StartError } from '../store.ts';

import { type Orders, orders, type Reports, type Use } from './messages.ts';

/**
 * What a worker runs (workers.ts starts it): it answers requests, and hears from the process that started it what was
 * written and what clients have taken elsewhere. It ends when that process says so; node:cluster ends it where that process is gone.
 */

/** Milliseconds between reports of what clients have taken here. */
const betweenReports = 100;

// Ctrl-C in a terminal reaches all processes of the server, but this one ends in its turn.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR2'] as const)
  process.on(signal, () => {});
limitHeapGrowth();
const send = (report: Reports) => void process.send?.(report);
const inbox = new Set<(order: Orders) => void>();
/** Whether the listener of the server has a connection. */
let isListening = false;
process.on('message', (message) => {
  const order = orders.parse(message);
  if (order.kind === 'start') ({ isListening } = order);
  if (order.kind === 'news' && order.is !== 'changed') isListening = order.is === 'connected';
  for (const take of inbox) take(order);
});

const openNews: OpenNews = (handlers: NewsHandlers) => {
  const take = (order: Orders) => {
    if (order.kind !== 'news') return;
    if (order.is === 'connected') handlers.onConnect();
    if (order.is === 'lost') handlers.onLost();
    else handlers.onNews();
  };
  inbox.add(take);
  if (isListening) take({ kind: 'news', is: 'connected' });
  return {
    async close() {
      inbox.delete(take);
    },
  };
};

function waitFor<Kind extends Orders['kind']>(kind: Kind) {
  return new Promise<Extract<Orders, { kind: Kind }>>((resolve) => {
    const isWanted = (order: Orders): order is Extract<Orders, { kind: Kind }> =>
      order.kind === kind;
    const take = (order: Orders) => {
      if (!isWanted(order)) return;
      inbox.delete(take);
      resolve(order);
    };
    inbox.add(take);
  });
}

const toldToEnd = waitFor('end');
const { number, databaseUrl, connections } = await waitFor('start');
const config = { ...readConfig(), maxConnections: connections };
const logger = pino({ level: config.logLevel }).child({ worker: number });
const stop = new AbortController();
const observability = await openObservability(config, logger, number);
try {
  const server = await openRequestServer(config, {
    ...{ databaseUrl, logger, observability, openNews, isWorker: true, stopping: stop.signal },
    onNewerTables: () => send({ kind: 'newer tables' }),
  });
  const { rateLimits } = server.admission;
  const usesOf = (limits: readonly (readonly [string, readonly [string, number, number][]])[]) =>
    limits.flatMap(([limit, uses]) => uses.map((use): Use => [limit, ...use]));
  inbox.add((order) => {
    if (order.kind === 'used') {
      for (const [limit, ...use] of order.uses) rateLimits.get(limit)?.addOthers([use]);
    } else if (order.kind === 'report' && order.of === 'uses') {
      const current = [...rateLimits].map(([name, limit]) => [name, limit.current] as const);
      send({ kind: 'uses', id: order.id, uses: usesOf(current) });
    } else if (order.kind === 'report') {
      const { id } = order;
      void observability.metrics
        ?.collect()
        .then((metrics) =>
          send({ kind: 'metrics', id, metrics: metrics.map((one) => ({ ...one })) }),
        );
    }
  });
  const reporting = setInterval(() => {
    const uses = usesOf([...rateLimits].map(([name, limit]) => [name, limit.takeReport()]));
    if (uses.length > 0) send({ kind: 'used', uses });
  }, betweenReports);
  send({ kind: 'ready', port: server.port });
  const { delay } = await toldToEnd;
  exitInTime(delay);
  stop.abort();
  await sleep(delay);
  await server.close();
  clearInterval(reporting);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  send({ kind: 'failed', message: error.message });
} finally {
  await observability.close();
}
if (process.connected) process.disconnect();
