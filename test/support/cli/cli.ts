import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';

const program = path.join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'awards.js');

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

/**
 * Runs `awards` to its end in this process, which takes a fraction of the time. One at a time: the environment, the
 * console and the standard streams are its own while it runs.
 */
export async function callCli(
  url: string,
  args: readonly string[],
  { stdin = '', env = {} }: Surroundings = {},
): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const add = (stream: keyof typeof said) => (line: string) => {
    said[stream] += `${line}\n`;
  };
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      said.stdout += chunk;
      done();
    },
  });
  const before = process.env;
  process.env = { ...before, DATABASE_URL: url, ...env };
  const restore = [
    replaceStream('stdout', stdout),
    replaceStream('stdin', Readable.from([Buffer.from(stdin)])),
    ...[
      vi.spyOn(console, 'log').mockImplementation(add('stdout')),
      vi.spyOn(console, 'error').mockImplementation(add('stderr')),
    ].map((spy) => () => spy.mockRestore()),
  ];
  try {
    return { code: await main(args), ...said };
  } finally {
    process.env = before;
    for (const one of restore) one();
  }
}

/** Puts a stream in place of a standard one. @returns puts that back */
function replaceStream(name: 'stdin' | 'stdout', stream: Readable | Writable): () => void {
  const before = Object.getOwnPropertyDescriptor(process, name) ?? {};
  Object.defineProperty(process, name, { value: stream, configurable: true });
  return () => Object.defineProperty(process, name, before);
}
