import { Counter, Gauge, type Registry } from 'prom-client';
import type { DatabaseHealth } from '#database-health';
import type { Lanes, Quota, ResponseCache } from '#http';
import type { Standbys } from '#standbys';
import type { poolUse } from '../../../db/connections/connect.ts';
import type { RowCache } from '../../../db/loaders/row-cache.ts';

/** The parts of a server that metrics are gathered from. */
export interface ServerParts {
  lanes: Pick<Lanes, 'use'>;
  /** the use of each pool */
  pools(): ReturnType<typeof poolUse>[];
  responseCache: Pick<ResponseCache, 'counts' | 'size'>;
  rowCache: Pick<RowCache, 'counts' | 'size'>;
  quotas: { subscriptions: Quota; connections: Quota };
  /** null if there is only the primary */
  standbys: Pick<Standbys, 'all' | 'primaryQueries'> | null;
  /** what knows whether an older primary is refused */
  watch: Pick<DatabaseHealth, 'olderPrimary'>;
  /** open connections of clients */
  sockets: ReadonlySet<unknown>;
}

/** Numbers that the server knows at each moment, gathered when they are read. */
export function processMetrics(registry: Registry, parts: ServerParts): void {
  const { lanes, pools, responseCache, rowCache, quotas, sockets, watch } = parts;
  const registers = [registry];
  new Gauge({
    name: 'awards_older_primary_refused',
    registers,
    help: '1 while DATABASE_URL leads to an older primary than was seen, which is refused; else 0',
    collect() {
      this.set(watch.olderPrimary === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'awards_lane_operations',
    registers,
    labelNames: ['lane', 'state'],
    help: 'Operations that run and that wait in each lane',
    collect() {
      for (const { lane, running, waiting } of lanes.use) {
        this.set({ lane, state: 'running' }, running);
        this.set({ lane, state: 'waiting' }, waiting);
      }
    },
  });
  new Gauge({
    name: 'awards_pool_connections',
    registers,
    labelNames: ['pool', 'state'],
    help: 'Connections to PostgreSQL in use and idle, and callers that wait for one, in each pool',
    collect() {
      for (const { name: pool, inUse, idle, waiting } of pools()) {
        this.set({ pool, state: 'in use' }, inUse);
        this.set({ pool, state: 'idle' }, idle);
        this.set({ pool, state: 'waiting' }, waiting);
      }
    },
  });
  new Gauge({
    name: 'awards_pool_max_connections',
    registers,
    labelNames: ['pool'],
    help: 'The most connections that each pool opens',
    collect() {
      for (const { name: pool, max } of pools()) this.set({ pool }, max);
    },
  });
  new Counter({
    name: 'awards_cache_lookups_total',
    registers,
    labelNames: ['cache', 'outcome'],
    help: 'Lookups in the caches of responses and rows, by outcome',
    collect() {
      this.reset();
      const { hits, misses, revisionUnknown } = responseCache.counts;
      this.inc({ cache: 'responses', outcome: 'hit' }, hits);
      this.inc({ cache: 'responses', outcome: 'miss' }, misses);
      this.inc({ cache: 'responses', outcome: 'revision unknown' }, revisionUnknown);
      this.inc({ cache: 'rows', outcome: 'hit' }, rowCache.counts.hits);
      this.inc({ cache: 'rows', outcome: 'miss' }, rowCache.counts.misses);
    },
  });
  new Gauge({
    name: 'awards_cache_bytes',
    registers,
    labelNames: ['cache'],
    help: 'Bytes that each cache holds',
    collect() {
      this.set({ cache: 'responses' }, responseCache.size);
      this.set({ cache: 'rows' }, rowCache.size);
    },
  });
  new Gauge({
    name: 'awards_subscriptions',
    registers,
    help: 'Open subscriptions',
    collect() {
      this.set(quotas.subscriptions.inAll);
    },
  });
  new Gauge({
    name: 'awards_client_connections',
    registers,
    labelNames: ['kind'],
    help: 'Open connections of clients, and how many of them are event streams or WebSockets',
    collect() {
      this.set({ kind: 'all' }, sockets.size);
      this.set({ kind: 'live' }, quotas.connections.inAll);
    },
  });
}
