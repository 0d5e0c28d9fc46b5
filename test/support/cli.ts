import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const program = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'awards.js');

export interface Ended {
  /** null where a signal ended it */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  /** what it is given on standard input */
  stdin?: string;
  /** further variables */
  env?: Record<string, string>;
}

export interface Started {
  ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts `awards` as a process of its own, the way `npx awards` does.
 * @param url of the database
 */
export function startCli(
  url: string,
  args: readonly string[],
  { stdin = '', env = {} }: Surroundings = {},
): Started {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, DATABASE_URL: url, ...env },
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
    });
  }
  child.stdin.end(stdin);
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...said }));
  return { ended, kill: (signal) => child.kill(signal) };
}

/** Runs `awards` to its end. */
export async function runCli(
  url: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Ended> {
  return startCli(url, args, surroundings).ended;
}
