import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const program = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'awards.js');

export interface Serving {
  /** the address of its graph */
  graph: string;
  /** ends it as an operator does, and waits until it has ended */
  end(): Promise<void>;
}

/**
 * Starts `awards serve` as a process of its own on a free port, and waits until it is ready.
 * @param url of the database
 */
export async function startServe(url: string, env: Record<string, string> = {}): Promise<Serving> {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, DATABASE_URL: url, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const ready = Promise.withResolvers<string>();
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    const port = /localhost:(\d+)/.exec(said)?.[1];
    if (port !== undefined) ready.resolve(`http://127.0.0.1:${port}/graphql`);
  });
  child.once('exit', () => ready.reject(new Error(`The server ended. ${said}`)));
  const graph = await ready.promise;
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { graph, end };
}
