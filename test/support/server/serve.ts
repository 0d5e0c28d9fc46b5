import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..', '..');

export interface ServeOptions {
  /** the folder of its code; this checkout if absent */
  checkout?: string;
  /** the Node.js that runs it; that of the tests if absent */
  node?: string;
  /** whom it runs as */
  uid?: number;
  gid?: number;
}

export interface Serving {
  /** the address of its graph */
  graph: string;
  pid: number;
  /** its exit code, once it and all that hold its output have ended; null if a signal ended it */
  ended: Promise<number | null>;
  /** what it has said so far, on both streams */
  said(): string;
  /** ends it as an operator does, and waits until it has ended */
  end(): Promise<void>;
  /** ends it and its children at once; they may have ended already */
  kill(): void;
}

/**
 * Starts `awards serve` as a process of its own on a free port, and waits until it is ready. It leads a group of
 * processes, as under a terminal.
 * @param url of the database; empty for the embedded one
 */
export async function startServe(
  url: string,
  env: Record<string, string> = {},
  { checkout = root, node = process.execPath, ...user }: ServeOptions = {},
): Promise<Serving> {
  const child = spawn(node, [path.join(checkout, 'src/cli/awards.js'), 'serve'], {
    ...user,
    env: { ...process.env, DATABASE_URL: url, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(child, 'close').then(() => child.exitCode);
  const ready = Promise.withResolvers<string>();
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const port = /localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) ready.resolve(`http://127.0.0.1:${port}/graphql`);
    });
  }
  child.once('exit', () => ready.reject(new Error(`The server ended. ${said}`)));
  const graph = await ready.promise;
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  const { pid = 0 } = child;
  const kill = () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // They have ended.
    }
  };
  return { graph, pid, ended, said: () => said, end, kill };
}

/** The processes of a server that answer requests, or that publishes; those that are being started included. */
export function processesOf({ pid }: Pick<Serving, 'pid'>, kind: 'worker' | 'publisher'): number[] {
  const file = kind === 'worker' ? 'workers/worker' : 'publisher/publisher';
  return childrenOf(pid).filter((child) => {
    try {
      return readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(`src/server/${file}.`);
    } catch {
      return false;
    }
  });
}

/** The processes that a process has started and that have not ended, on Linux. */
export function childrenOf(pid: number): number[] {
  const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return ids === '' ? [] : ids.split(' ').map(Number);
}
