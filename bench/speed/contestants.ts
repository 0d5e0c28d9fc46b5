import path from 'node:path';
import { awards } from '../processes/start-server.ts';
import type { ServerSpec } from './server-process.ts';
import type { Dialect, Workload } from './workloads.ts';

/** A server that is measured. */
export interface Contestant {
  name: string;
  title: string;
  dialect: Dialect;
  /** name of the only workload that it is measured with; all that its dialect can express if absent */
  only?: string;
}

const folder = import.meta.dirname;
const speed = (name: string) => path.join(folder, 'servers', `${name}.ts`);
const peer = (name: string) => path.join(folder, '..', 'peers', `${name}.js`);

/** The gateway with nothing cached. */
export const ours = 'gateway';

export const gateways: readonly Contestant[] = [
  { name: ours, title: 'The gateway', dialect: 'gateway' },
  { name: 'gateway-rows', title: 'Rows cached', dialect: 'gateway' },
  { name: 'gateway-cached', title: 'Responses cached', dialect: 'gateway' },
];

export const peers: readonly Contestant[] = [
  { name: 'postgraphile', title: 'PostGraphile', dialect: 'postgraphile' },
  { name: 'apollo', title: 'Apollo Server', dialect: 'gateway' },
  { name: 'mercurius', title: 'Mercurius with JIT', dialect: 'gateway' },
  { name: 'sql', title: 'One SQL statement', dialect: 'sql' },
  { name: 'static', title: 'Static bytes', dialect: 'gateway' },
  { name: 'yoga', title: 'Yoga alone', dialect: 'gateway', only: 'typename' },
];

/** Who takes part in a workload. */
export function participants(all: readonly Contestant[], workload: Workload): Contestant[] {
  return all.filter(
    ({ name, only = workload.name }) =>
      only === workload.name && (workload.only?.includes(name) ?? true),
  );
}

/** @param searchPath schemas that hold the published data, for servers that leave it to the connection */
export function serverSpecs(searchPath: readonly string[]): Record<string, ServerSpec> {
  const settings = [
    `search_path=${searchPath.join(',')}`,
    // As in db/connections/connect.ts: none of them plans worse than ours.
    'jit=off',
    'max_parallel_workers_per_gather=0',
    'random_page_cost=1.1',
    'work_mem=32MB',
  ];
  const env = { PGOPTIONS: settings.map((setting) => `-c ${setting}`).join(' ') };
  // One client may send any number of requests.
  const gateway = (more: Record<string, string>) => ({
    file: awards,
    args: ['serve'],
    env: { RATE_LIMIT: '0', ...more },
  });
  return {
    gateway: gateway({ CACHE: 'off' }),
    'gateway-rows': gateway({ CACHE: 'rows' }),
    'gateway-cached': gateway({}),
    postgraphile: { file: peer('postgraphile'), env },
    apollo: { file: peer('apollo') },
    mercurius: { file: peer('mercurius') },
    sql: { file: speed('sql'), env },
    static: { file: speed('static') },
    yoga: { file: speed('yoga') },
  };
}
