import module from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { readConfig } from '#config';
import type { OpenListener } from '#database-health';
import type { ClientUse } from '#http';
import { reportDefects } from '#observability';
import { guardPrimary } from '../../../db/connections/primary-guard.ts';
import { needsMigration, states } from '../../../db/states/states.ts';

import { limitHeapGrowth } from '../heap.ts';
import type { BoundPort } from '../listen.ts';
import { openObservability } from '../open-observability.ts';
import { openRequestServer } from '../request-server.ts';
import { exitInTime } from '../shutdown.ts';
import { guardOptionsOf, openPublished, StartError } from '../store.ts';
import { type Order, orders, type Report } from './worker-messages.ts';

// A worker's program (worker-process.ts starts it): it answers requests and hears from the process that started it what
// was written and what clients have taken elsewhere. It ends when that process says so, or is gone.

/** Milliseconds between reports of what clients have taken here, and between reports that it works. */
const betweenReports = 100;
const betweenSigns = 5_000;

// Ctrl-C in a terminal reaches all processes of the server, but this one ends in its turn.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR2'] as const)
  process.on(signal, () => {});
limitHeapGrowth();
process.once('disconnect', () => process.exit());

const send = (report: Report) => void process.send?.(report, undefined, undefined, () => {});
/** Where it listens, which comes with the order to start. */
let bound: BoundPort | null = null;
const isPort = (handle: unknown): handle is BoundPort =>
  typeof handle === 'object' && handle !== null && 'getsockname' in handle;
const inbox = new Set<(order: Order) => void>();
/** Whether the listener of the server has a connection. */
let isListening = false;
/** The use by clients elsewhere, until there are limits that count it. */
const early: Extract<Order, { kind: 'used' }>[] = [];
const keepEarly = (order: Order) => {
  if (order.kind === 'used') early.push(order);
};
inbox.add(keepEarly);
process.on('message', (message, handle: unknown) => {
  const { data: order } = orders.safeParse(message);
  // The process that started this one can be of another version.
  if (order === undefined) return;
  if (order.kind === 'start') ({ isListening } = order);
  if (isPort(handle)) bound = handle;
  if (order.kind === 'news' && order.is !== 'changed') isListening = order.is === 'connected';
  for (const take of inbox) take(order);
});

const openListener: OpenListener = (handlers) => {
  const take = (order: Order) => {
    if (order.kind !== 'news') return;
    if (order.is === 'connected') handlers.onConnect();
    if (order.is === 'lost') handlers.onLost();
    else handlers.onRevision();
  };
  inbox.add(take);
  if (isListening) take({ kind: 'news', is: 'connected' });
  return {
    async close() {
      inbox.delete(take);
    },
  };
};

function waitFor<Kind extends Order['kind']>(kind: Kind) {
  return new Promise<Extract<Order, { kind: Kind }>>((resolve) => {
    const isWanted = (order: Order): order is Extract<Order, { kind: Kind }> => order.kind === kind;
    const take = (order: Order) => {
      if (!isWanted(order)) return;
      inbox.delete(take);
      resolve(order);
    };
    inbox.add(take);
  });
}

/** @throws StartError if the tables lack migrations: the files may be newer than the process that started this one */
async function rejectOldTables(url: string): Promise<void> {
  const db = await openPublished(url, { max: 1 });
  try {
    for (const state of states)
      if (await needsMigration(db, state))
        throw new StartError(
          'The tables are of an earlier version than this worker. Run `awards migrate`, and reload again.',
        );
  } finally {
    await db.destroy();
  }
}

const toldToEnd = waitFor('end');
const { number, databaseUrl, connections } = await waitFor('start');
if (bound === null) throw new Error('The order to start came without a port.');
const config = { ...readConfig(), maxConnections: connections };
const logger = pino({ level: config.logLevel }).child({ worker: number });
const stop = new AbortController();
const guard = guardOptionsOf(config, true);
if (guard) guardPrimary(guard, (sentence) => logger.warn(sentence));
const observability = await openObservability(config, logger, number);
try {
  await rejectOldTables(databaseUrl);
  const server = await openRequestServer(config, {
    databaseUrl,
    bound,
    logger,
    observability,
    openListener,
    stopping: stop.signal,
    onNewerTables: () => send({ kind: 'newer tables' }),
  });
  const limits = [...server.admission.rateLimits];
  const countOthers = ({ uses }: Extract<Order, { kind: 'used' }>) => {
    for (const [name, limit] of limits)
      limit.addOthers(uses.flatMap(([of, ...use]): ClientUse[] => (of === name ? [use] : [])));
  };
  const usesBy = (usesOf: (limit: (typeof limits)[number][1]) => ClientUse[]) =>
    limits.flatMap(([name, limit]) =>
      usesOf(limit).map((use): [string, ...ClientUse] => [name, ...use]),
    );
  for (const order of early) countOthers(order);
  inbox.delete(keepEarly);
  inbox.add((order) => {
    if (order.kind === 'used') countOthers(order);
    if (order.kind !== 'request') return;
    const { id } = order;
    if (order.for === 'uses') send({ kind: 'uses', id, uses: usesBy((limit) => limit.current) });
    else
      observability.metrics
        ?.collect()
        .then((all) => send({ kind: 'metrics', id, metrics: all.map((one) => ({ ...one })) }))
        .catch((error: unknown) => logger.error(error, 'the metrics cannot be collected'));
  });
  // From now on it is remembered.
  usesBy((limit) => limit.takeReport());
  const reporting = setInterval(() => {
    const uses = usesBy((limit) => limit.takeReport());
    if (uses.length > 0) send({ kind: 'used', uses });
  }, betweenReports);
  setInterval(() => send({ kind: 'working' }), betweenSigns).unref();
  reportDefects(logger, (client) => {
    if (client !== null) server.admission.defects.add(client, 1);
    send({ kind: 'defect' });
  });
  send({ kind: 'ready' });
  // Node.js writes what it has compiled when a process exits, and this one may be killed.
  module.flushCompileCache();
  const { delay, extra } = await toldToEnd;
  exitInTime(delay + extra);
  stop.abort();
  await sleep(delay);
  await server.close(extra);
  clearInterval(reporting);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  send({ kind: 'failed', message: error.message });
} finally {
  await observability.close();
}
if (process.connected) process.disconnect();
