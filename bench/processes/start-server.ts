import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** `npx awards`, of this checkout. */
export const awards = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'awards.js');

/** A server that was started as a separate process, on a loopback port. */
export interface StartedServer {
  child: ChildProcess;
  port: number;
  pid: number;
  /** what it has written since it was ready, its log included: the last 100,000 characters */
  log: () => string;
  isUp: () => boolean;
  /** Ends it. @returns milliseconds until it had ended, and its exit code, which is null if it had to be killed */
  end: () => Promise<{ milliseconds: number; code: number | null }>;
}

/** Milliseconds that a server has to end before it is killed. */
const endTimeout = 20_000;

/**
 * Starts a server, and waits until it has written `ready: http://HOST:PORT`.
 * @param env all of its variables
 * @throws Error with what it has written, if it ends before
 */
export async function startServer(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<StartedServer> {
  const child = fork(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const closed = once(child, 'close');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let log = '';
  const ready = Promise.withResolvers<number>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-100_000);
      const [line, port] = /^.*ready: http:\/\/\S+?:(\d+).*\n/m.exec(log) ?? [];
      if (line === undefined) return;
      ready.resolve(Number(port));
      log = log.replace(line, '');
    });
  }
  void closed.then(() => ready.reject(new Error(`${file} ended: ${log}`)));
  const port = await ready.promise;
  return {
    child,
    port,
    pid: child.pid ?? 0,
    log: () => log,
    isUp: () => child.exitCode === null && child.signalCode === null,
    async end() {
      const begun = performance.now();
      child.kill('SIGTERM');
      const timer = setTimeout(kill, endTimeout);
      await closed;
      clearTimeout(timer);
      process.off('exit', kill);
      return { milliseconds: performance.now() - begun, code: child.exitCode };
    },
  };
}
