import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '../../../db/connections/connect.ts';
import { giveToServer, run } from '../../../db/embedded/executables.ts';
import { AccessTokens } from '../../../src/desk/access-tokens.ts';
import { tester } from '../desk/tester.ts';
import { freePort } from '../server/free-port.ts';
import { type Serving, startServe } from '../server/serve.ts';
import { DebianPostgres, debianProgram, startDebianPostgres } from './debian-postgres.ts';
import { query } from './embedded.ts';

const settings = [
  'max_connections=300',
  'wal_keep_size=512MB',
  'wal_retrieve_retry_interval=200ms',
  'hot_standby_feedback=on',
  'shared_preload_libraries=pg_stat_statements',
];

/** A primary and two standbys of PostgreSQL, behind HAProxy with the file of `deploy`. */
export interface Cluster {
  /** of the database on the server that takes writes, through HAProxy */
  url: string;
  /** of HAProxy, at first */
  proxyPid: number;
  /** starts HAProxy again, which has forgotten all: it leads to this server if that takes writes */
  restartProxy(first: DebianPostgres): Promise<void>;
  /** the primary, and the standbys; from a failover on, the new primary is one of the latter */
  nodes: [DebianPostgres, DebianPostgres, DebianPostgres];
  /** starts a server that was stopped */
  start(node: DebianPostgres): Promise<void>;
  /** makes a standby of the primary that there is now, in place of what was there */
  rebuild(node: DebianPostgres): Promise<void>;
  /** ends the primary as a crash does, and promotes the standby that has got most. @returns that standby */
  failOver(): Promise<DebianPostgres>;
  close(): Promise<void>;
}

/** @param isSynchronous whether a write is confirmed only when a standby has it, too */
async function startCluster(isSynchronous: boolean): Promise<Cluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-cluster-'));
  await chmod(folder, 0o711);
  const own = isSynchronous ? [...settings, 'synchronous_standby_names=ANY 1 (*)'] : settings;
  // Nothing can be written until there is a standby.
  const first = await startDebianPostgres(folder, settings);
  await first.query('create role haproxy login');
  await first.query('create database awards');
  const standbyIn = async (name: string) =>
    new DebianPostgres(path.join(folder, name), await freePort());
  const standbys = [await standbyIn('second'), await standbyIn('third')] as const;
  const nodes: Cluster['nodes'] = [first, ...standbys];

  const port = await freePort();
  const ports = nodes.map((node) => node.port);
  let proxy = await startProxy(folder, port, ports);
  const url = `postgres://awards@127.0.0.1:${port}/awards`;
  const isUp = () => query({ url }, 'select').then(Boolean, () => false);

  const rebuild = async (node: DebianPostgres) => {
    while (!(await isUp())) await wait(50);
    await rm(node.data, { recursive: true, force: true });
    await mkdir(node.data, { mode: 0o700 });
    await giveToServer(node.data);
    const source = `host=127.0.0.1 port=${port} user=awards application_name=n${node.port}`;
    await run(debianProgram('pg_basebackup'), [
      '-D',
      node.data,
      '-R',
      '--checkpoint=fast',
      '--no-sync',
      '-d',
      source,
    ]);
    await node.start(own);
  };
  for (const standby of standbys) await rebuild(standby);
  if (isSynchronous) {
    await first.query(`alter system set synchronous_standby_names = 'ANY 1 (*)'`);
    await first.query('select pg_reload_conf()');
  }

  let primary = first;
  const failOver = async () => {
    await primary.stop('SIGQUIT');
    const left = nodes.filter((node) => node !== primary);
    const received = await Promise.all(
      left.map(async (node) => {
        const [row] = await node.query('select pg_last_wal_receive_lsn() - $$0/0$$ as bytes');
        return { node, bytes: Number(Object(row).bytes) };
      }),
    );
    const [best] = received.toSorted((one, other) => other.bytes - one.bytes);
    if (!best) throw new Error('There is no standby.');
    primary = best.node;
    await primary.query('select pg_promote()');
    return primary;
  };

  return {
    url,
    proxyPid: proxy.pid,
    nodes,
    rebuild,
    failOver,
    start: (node) => node.start(own),
    async restartProxy({ port: first }) {
      await proxy.end();
      proxy = await startProxy(folder, port, [first, ...ports.filter((one) => one !== first)]);
    },
    async close() {
      await proxy.end();
      for (const node of nodes) await node.stop('SIGQUIT');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Starts HAProxy with the file for PostgreSQL, in which the addresses of the example are these. */
async function startProxy(folder: string, port: number, ports: readonly number[]) {
  const example = readFileSync(
    path.join(import.meta.dirname, '../../../deploy/haproxy-postgres.cfg'),
    'utf8',
  );
  const text = ports.reduce(
    (left, one, number) => left.replace(`10.0.0.${5 + number}:5432`, `127.0.0.1:${one}`),
    example.replace('127.0.0.1:6432', `127.0.0.1:${port}`),
  );
  const file = path.join(folder, 'haproxy.cfg');
  await writeFile(file, text);
  const child = spawn('/usr/sbin/haproxy', ['-db', '-f', file], { stdio: 'ignore' });
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { pid: child.pid ?? 0, end };
}

/** Servers of ours with a cluster, whose standbys answer queries of the public. */
export interface ClusterServers {
  cluster: Cluster;
  servers: Serving[];
  /** kills a server, and tries to start it again until it does */
  restart(number: number): Promise<void>;
  /** of a curator's access token */
  secret: string;
  close(): Promise<void>;
}

/**
 * Starts a cluster and servers of ours.
 * @param envs of each server, beside what the cluster needs
 * @param all whether the servers know the address of the first primary, too
 */
export async function openWithStandbys(
  isSynchronous: boolean,
  envs: readonly ((clusterUrl: string) => Record<string, string>)[],
  all = false,
): Promise<ClusterServers> {
  const cluster = await startCluster(isSynchronous);
  const urls = cluster.nodes.slice(all ? 0 : 1).map(({ port }) => `postgres://127.0.0.1:${port}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-servers-'));
  const start = (number: number) =>
    startServe(cluster.url, {
      DATABASE_REPLICA_URLS: urls.join(', '),
      RATE_LIMIT: '0',
      METRICS_PORT: '0',
      DATA_FOLDER: path.join(folder, String(number)),
      ...envs[number]?.(cluster.url),
    });
  const servers: Serving[] = [];
  for (const number of envs.keys()) servers.push(await start(number));
  const restart = async (number: number) => {
    servers[number]?.kill();
    for (let server = null; server === null; ) {
      server = await start(number).catch(() => wait(500, null));
      if (server) servers[number] = server;
    }
  };
  const db = connect({ url: cluster.url, max: 1 });
  const token = { name: 'curator', role: 'CURATOR', expiresAt: null } as const;
  const { secret } = await new AccessTokens(db).create(token, tester);
  await db.destroy();
  const close = async () => {
    for (const server of servers) server.kill();
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { cluster, servers, restart, secret, close };
}
