import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { Usage } from './probe.ts';

/** How to start a server. It writes `ready: http://HOST:PORT` when it listens. */
export interface ServerSpec {
  /** its module */
  file: string;
  args?: readonly string[];
  /** variables beside those of the benchmark: PORT, DATABASE_URL */
  env?: Readonly<Record<string, string>>;
}

/** A server in a process of its own, on a loopback port. */
export interface ServerProcess {
  port: number;
  pid: number;
  usage: () => Promise<Usage>;
  /** Hands it a message, such as the bytes that it answers with. */
  sendMessage: (message: object) => void;
  /** Ends it. @returns the last 10,000 characters that it has written, its log included */
  end: () => Promise<string>;
}

const usageShape = z.object({ cpu: z.number(), statements: z.number() });
/** Milliseconds that a server has to end before it is killed. */
const endTimeout = 10_000;

/** @throws Error with what the server has written, if it ends before it is ready */
export async function startServer(
  { file, args = [], env = {} }: ServerSpec,
  databaseUrl: string,
): Promise<ServerProcess> {
  const child = fork(file, args, {
    env: {
      // Not options of this process alone: the gateway answers requests in another one, which it starts.
      NODE_OPTIONS: `--import=${new URL('probe.ts', import.meta.url).href}`,
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const closed = once(child, 'close');
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  const ready = Promise.withResolvers<number>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output = (output + chunk).slice(-10_000);
      const [, port] = /ready: http:\/\/\S+?:(\d+)/.exec(output) ?? [];
      if (port !== undefined) ready.resolve(Number(port));
    });
  }
  const port = await Promise.race([
    ready.promise,
    closed.then(() => {
      throw new Error(`${file} did not start: ${output}`);
    }),
  ]);
  const { pid = 0 } = child;
  return {
    port,
    pid,
    async usage() {
      const message = once(child, 'message');
      child.send('usage');
      const [usage] = await Promise.race([
        message,
        closed.then(() => {
          throw new Error(`${file} ended: ${output}`);
        }),
      ]);
      return usageShape.parse(usage);
    },
    sendMessage: (message) => void child.send(message),
    async end() {
      child.kill('SIGTERM');
      const timer = setTimeout(kill, endTimeout);
      await closed;
      clearTimeout(timer);
      process.off('exit', kill);
      return output;
    },
  };
}
