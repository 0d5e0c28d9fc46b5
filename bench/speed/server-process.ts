import { once } from 'node:events';
import { z } from 'zod';
import { type StartedServer, startServer } from '../processes/start-server.ts';
import type { Usage } from './probe.ts';

/** How to start a server that is measured. */
export interface ServerSpec {
  /** its module */
  file: string;
  args?: readonly string[];
  /** variables beside those of the benchmark: PORT, DATABASE_URL */
  env?: Readonly<Record<string, string>>;
}

/** A server that reports what it uses. */
export interface ServerProcess extends Pick<StartedServer, 'port' | 'end'> {
  usage: () => Promise<Usage>;
  /** Hands it a message, such as the bytes that it answers with. */
  sendMessage: (message: object) => void;
}

const usageShape = z.object({ cpu: z.number(), statements: z.number() });

/** @throws Error with what the server has written, if it ends before it is ready */
export async function startMeasured(
  { file, args = [], env = {} }: ServerSpec,
  databaseUrl: string,
): Promise<ServerProcess> {
  const { child, port, log, end } = await startServer(file, args, {
    // Not options of this process alone: the gateway answers requests in another one, which it starts.
    NODE_OPTIONS: `--import=${new URL('probe.ts', import.meta.url).href}`,
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PORT: '0',
    ...env,
  });
  const ended = once(child, 'close').then(() => {
    throw new Error(`${file} ended: ${log()}`);
  });
  // Only a request for its usage waits for that.
  ended.catch(() => {});
  return {
    port,
    end,
    async usage() {
      const message = once(child, 'message');
      child.send('usage');
      const [usage] = await Promise.race([message, ended]);
      return usageShape.parse(usage);
    },
    sendMessage: (message) => void child.send(message),
  };
}
