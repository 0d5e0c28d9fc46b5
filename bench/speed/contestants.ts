import path from 'node:path';
import type { ServerSpec } from './server-process.ts';
import type { Dialect, Workload } from './workloads.ts';

/** A server that is measured, in one of its dialects. */
export interface Contestant {
  name: string;
  title: string;
  /** contestants with the same server share its process */
  server: string;
  dialect: Dialect;
  /** workloads that it is measured with, of those that its dialect can express; all if absent */
  only?: (workload: Workload) => boolean;
}

const root = path.join(import.meta.dirname, '..', '..');
const speed = (name: string) => path.join(import.meta.dirname, 'servers', `${name}.ts`);
const peer = (name: string) => path.join(root, 'bench', 'peers', `${name}.js`);

/** The gateway with nothing cached. */
export const ours = 'gateway';
/** The gateway in its settings: the others are its peers. */
export const variants: readonly string[] = [ours, 'gateway-rows', 'gateway-cached'];

const gateway = { file: path.join(root, 'src', 'cli', 'awards.js'), args: ['serve'] };

const isTypename = ({ name }: Workload) => name === 'typename';

export const contestants: readonly Contestant[] = [
  { name: ours, title: 'The gateway', server: 'gateway', dialect: 'gateway' },
  {
    name: 'gateway-rows',
    title: 'The gateway, rows cached',
    server: 'gateway-rows',
    dialect: 'gateway',
  },
  {
    name: 'gateway-cached',
    title: 'The gateway, responses cached',
    server: 'gateway-cached',
    dialect: 'gateway',
  },
  { name: 'postgraphile', title: 'PostGraphile', server: 'postgraphile', dialect: 'postgraphile' },
  {
    name: 'postgraphile-unnamed',
    title: 'PostGraphile, without names',
    server: 'postgraphile',
    dialect: 'unnamed',
  },
  { name: 'apollo', title: 'Apollo Server', server: 'apollo', dialect: 'gateway' },
  { name: 'mercurius', title: 'Mercurius with JIT', server: 'mercurius', dialect: 'gateway' },
  { name: 'sql', title: 'One SQL statement', server: 'sql', dialect: 'sql' },
  {
    name: 'static',
    title: 'Static bytes',
    server: 'static',
    dialect: 'gateway',
    only: ({ isConstant }) => isConstant,
  },
  { name: 'yoga', title: 'Yoga alone', server: 'yoga', dialect: 'gateway', only: isTypename },
];

/** The gateway as it runs by default, but that one client may send any number of requests. */
export const cachedGateway: ServerSpec = { ...gateway, env: { RATE_LIMIT: '0' } };

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
  return {
    gateway: { ...gateway, env: { RATE_LIMIT: '0', CACHE: 'off' } },
    'gateway-rows': { ...gateway, env: { RATE_LIMIT: '0', CACHE: 'rows' } },
    'gateway-cached': cachedGateway,
    postgraphile: { file: peer('postgraphile'), env },
    apollo: { file: peer('apollo') },
    mercurius: { file: peer('mercurius') },
    sql: { file: speed('sql'), env },
    static: { file: speed('static') },
    yoga: { file: speed('yoga') },
  };
}
