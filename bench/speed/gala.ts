import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { GraphqlClient } from '../../src/gala/graphql-client.ts';
import { type CacheCounts, lastCounts } from './cache-counts.ts';
import type { Contestant } from './contestants.ts';
import { type BenchDatabase, copyDatabase, type DatabaseCopy } from './database.ts';
import type { LoadProcess } from './load-process.ts';
import { findNominees, Reveals, revisionFor } from './reveals.ts';
import { type Measurement, measure } from './rounds.ts';
import { type ServerProcess, type ServerSpec, startServer } from './server-process.ts';
import type { Values } from './workload-values.ts';
import { mix } from './workloads.ts';

/** The outcome of gala night. */
export interface Gala {
  contestants: readonly Contestant[];
  measurements: readonly Measurement[];
  /** how many winners were revealed; each has raised the revision by one */
  reveals: number;
  /** of the servers, by the names of their contestants; warm-ups included */
  caches: Readonly<Record<string, CacheCounts>>;
}

export interface GalaOptions {
  database: Pick<BenchDatabase, 'url' | 'searchPath' | 'db'>;
  load: LoadProcess;
  values: Values;
  rounds: number;
  /** of a turn, if that is long enough for several reveals */
  seconds: number;
  /** the server that is measured */
  spec: ServerSpec;
  onTurn: (contestant: Contestant) => void;
}

export const quiet = 'quiet';
export const night = 'night';
const contestants: readonly Contestant[] = [
  { name: quiet, title: 'No writes', server: quiet, dialect: 'gateway' },
  { name: night, title: 'A winner every two seconds', server: night, dialect: 'gateway' },
];
const minSeconds = 10;
const awards = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'awards.js');

/**
 * Measures the dashboard mix with and without reveals. Two identical servers read a copy of the database. During the
 * turns of one of them, a curator sends it a document every two seconds.
 * @throws UsageError if PostgreSQL refuses to copy the database
 * @throws Error if a reveal is refused, or is not in the public responses of both servers in the end
 */
export async function measureGala(options: GalaOptions): Promise<Gala> {
  const copy = await copyDatabase(options.database);
  const servers = new Map<string, ServerProcess>();
  const ending = new AbortController();
  try {
    const token = await createToken(copy);
    const spec = { ...options.spec, env: { ...options.spec.env, ...copy.env, LOG_LEVEL: 'info' } };
    for (const { server } of contestants) servers.set(server, await startServer(spec, copy.url));
    const clientOf = (server: string, secret: string | null) =>
      new GraphqlClient(`http://127.0.0.1:${servers.get(server)?.port}`, secret, ending.signal);
    const reveals = new Reveals(
      clientOf(night, token),
      await findNominees(copy.db, options.values),
      await revisionFor(clientOf(night, null)),
    );
    const { measurements } = await measure({
      workload: mix,
      contestants,
      servers,
      load: options.load,
      db: copy.db,
      values: options.values,
      rounds: options.rounds,
      onTurn: options.onTurn,
      seconds: Math.max(minSeconds, options.seconds),
      beside: ({ name }) => (name === night ? reveals.start() : null),
    });
    for (const { server } of contestants) {
      const revision = await revisionFor(clientOf(server, null));
      if (revision !== reveals.revision)
        throw new Error(`${server} is at revision ${revision} instead of ${reveals.revision}.`);
    }
    const caches: Record<string, CacheCounts> = {};
    for (const [name, server] of servers) caches[name] = lastCounts(await server.end());
    return { contestants, measurements, reveals: reveals.count, caches };
  } finally {
    ending.abort();
    await Promise.all([...servers.values()].map((server) => server.end()));
    await copy.close();
  }
}

/** @returns the secret of a curator's token, which ends with the copy */
async function createToken({ url, env }: DatabaseCopy): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [awards, 'token', 'create', 'bench', '--role', 'curator', '--expires', '1d'],
    { env: { ...process.env, ...env, DATABASE_URL: url } },
  );
  return stdout.trim();
}
