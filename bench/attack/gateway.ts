import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import { childrenOf, residentOf } from '../processes/memory.ts';

const program = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'awards.js');

/** The server, a process of its own, started the way `npx awards serve` starts it. */
export interface Gateway {
  port: number;
  pid: number;
  /** the most memory that was resident, in MB: of its main process, and of all processes below it together */
  memory: { main: number; below: number };
  /** what it has written since it was ready, its log included: the last 100,000 characters */
  log: () => string;
  /** whether it is still there */
  isUp: () => boolean;
  /** Ends it. @returns milliseconds until it had ended, and its exit code, which is null if it had to be killed */
  end: () => Promise<{ milliseconds: number; code: number | null }>;
}

/**
 * @param nodeOptions for the process, such as `--cpu-prof`
 * @param env further variables
 */
export async function startGateway(
  nodeOptions: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Gateway> {
  const child = spawn(process.execPath, [program, 'serve'], {
    // For all processes of the server.
    env: { ...process.env, ...env, NODE_OPTIONS: nodeOptions.join(' '), PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const ready = Promise.withResolvers<number>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-100_000);
      const [line, port] = /^.*ready: http:\/\/\S+?:(\d+) in a browser.*\n/m.exec(log) ?? [];
      if (line === undefined) return;
      ready.resolve(Number(port));
      log = log.replace(line, '');
    });
  }
  const closed = once(child, 'close');
  // Whatever goes wrong here, it does not stay.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const port = await Promise.race([
    ready.promise,
    closed.then(() => {
      throw new Error(`The server did not start: ${log}`);
    }),
  ]);
  const memory = { main: 0, below: 0 };
  const { pid = 0 } = child;
  const sampling = setInterval(() => {
    memory.main = Math.max(memory.main, residentOf(pid).now);
    const below = childrenOf(pid).reduce((sum, one) => sum + residentOf(one).now, 0);
    memory.below = Math.max(memory.below, below);
  }, 250);
  return {
    port,
    pid,
    memory,
    log: () => log,
    isUp: () => child.exitCode === null && child.signalCode === null,
    async end() {
      clearInterval(sampling);
      const begun = performance.now();
      child.kill('SIGTERM');
      const timer = setTimeout(kill, 20_000);
      await closed;
      clearTimeout(timer);
      process.off('exit', kill);
      return { milliseconds: performance.now() - begun, code: child.exitCode };
    },
  };
}

/** Runs a command of `awards`. @returns its standard output */
export async function runAwards(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args]);
  return stdout;
}
