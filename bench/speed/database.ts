import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { connect, type Database } from '../../db/connections/connect.ts';
import { searchPathOf } from '../../db/states/states.ts';
import type { Config } from '../../src/config/config.ts';
import { openStore } from '../../src/server/store.ts';

const root = path.join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

export interface BenchDatabase {
  url: string;
  searchPath: readonly string[];
  /** a pool of the benchmark itself */
  db: Database;
  facts: { version: string; honors: number };
  close: () => Promise<void>;
}

/**
 * Opens the database that DATABASE_URL names, or an embedded one of the benchmark's own, which is filled first.
 * @param honors how many to generate
 * @param signal ends that
 */
export async function openDatabase(
  config: Config,
  honors: number,
  signal: AbortSignal,
): Promise<BenchDatabase> {
  const isEmbedded = config.databaseUrl === null;
  const dataFolder = path.join(root, '.data', `bench-${honors}`);
  const { url, close } = await openStore(isEmbedded ? { ...config, dataFolder } : config);
  try {
    if (isEmbedded) await fill(url, honors, signal);
    const searchPath = await searchPathOf(url, 'published');
    const db = connect({ url, searchPath, max: 1 });
    const facts = await factsOf(db);
    const closeAll = () => db.destroy().finally(close);
    return { url, searchPath, db, facts, close: closeAll };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(url: string, honors: number, signal: AbortSignal): Promise<void> {
  const db = connect({ url, searchPath: await searchPathOf(url, 'published'), max: 1 });
  const { honors: there } = await factsOf(db).finally(() => db.destroy());
  if (there > 0) return;
  console.error(`Generating and importing ${honors.toLocaleString('en')} honors.`);
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-bench-'));
  try {
    const file = path.join(folder, 'honors.ndjson');
    const generate = path.join(root, 'bench', 'generate.ts');
    await run(process.execPath, [generate, '--honors', String(honors), '--out', file], { signal });
    const awards = path.join(root, 'src', 'cli', 'awards.js');
    const env = { ...process.env, DATABASE_URL: url };
    await run(process.execPath, [awards, 'import', file, '--new'], { env, signal });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function factsOf(db: Database): Promise<BenchDatabase['facts']> {
  const { rows } = await sql<BenchDatabase['facts']>`
    select current_setting('server_version') as version, (select count(*)::int from honor) as honors`.execute(
    db,
  );
  return { version: '', honors: 0, ...rows[0] };
}

/**
 * The processor time of each connection to the database in milliseconds, without the benchmark's own connection. Null
 * if PostgreSQL runs on another machine or the system is not Linux.
 */
export async function readBackends(db: Database): Promise<Map<number, number> | null> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
  if (!existsSync('/proc/self/schedstat')) return null;
  const times = rows.map(({ pid }) => [pid, timeOf(pid)] as const);
  if (times.some(([, time]) => time === 'another')) return null;
  return new Map(times.flatMap(([pid, time]) => (typeof time === 'number' ? [[pid, time]] : [])));
}

/** Milliseconds that PostgreSQL's process has worked; null if it has ended, `another` if it is not PostgreSQL's. */
function timeOf(pid: number): number | null | 'another' {
  try {
    const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    const isPostgres = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    return isPostgres ? Number(nanoseconds) / 1e6 : 'another';
  } catch {
    return null;
  }
}

/** Milliseconds that the connections have worked from one reading to the next; null if that is not known. */
export function workBetween(
  before: ReadonlyMap<number, number> | null,
  after: ReadonlyMap<number, number> | null,
): number | null {
  if (!before || !after) return null;
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}
