import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childrenOf, residentOf } from '../processes/memory.ts';
import { awards, type StartedServer, startServer } from '../processes/start-server.ts';

/** The server, started the way `npx awards serve` starts it. */
export interface Gateway extends StartedServer {
  /** the most memory that was resident, in MB: of its main process, and of all processes below it together */
  memory: { main: number; below: number };
}

/**
 * @param nodeOptions for all of its processes, such as `--cpu-prof`
 * @param env further variables
 */
export async function startGateway(
  nodeOptions: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Gateway> {
  const options = { NODE_OPTIONS: nodeOptions.join(' '), PORT: '0' };
  const server = await startServer(awards, ['serve'], { ...process.env, ...env, ...options });
  const memory = { main: 0, below: 0 };
  const sampling = setInterval(() => {
    memory.main = Math.max(memory.main, residentOf(server.pid));
    const below = childrenOf(server.pid).reduce((sum, one) => sum + residentOf(one), 0);
    memory.below = Math.max(memory.below, below);
  }, 250);
  const end = () => {
    clearInterval(sampling);
    return server.end();
  };
  return { ...server, memory, end };
}

/** Runs a command of `awards`. @returns its standard output */
export async function runAwards(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [awards, ...args]);
  return stdout;
}
