import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { callCli } from '../support/cli/cli.ts';
import { createDatabase } from '../support/database/database.ts';
import { createToken } from '../support/desk/tester.ts';

/** `awards serve` as a process of its own, the way `npm start` runs it. */
const program = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'awards.js');

const { url, desk } = await createDatabase('empty');
const empty = await createDatabase('empty');
const full = await createDatabase('shipped');
/** a database that is there, which is quicker than an embedded one */
const onServer = { DATABASE_URL: full.url, LOGIN_PREFIX: inject('templates').prefix };
let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-serve-'));
  await chmod(folder, 0o711);
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  /** what it has said so far, on both streams */
  said(): string;
  /** its exit code, once it has ended */
  ended: Promise<number | null>;
}

function run(args: string[], env: Record<string, string>): Run {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...inherited, PORT: '0', DATA_FOLDER: path.join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, said: () => text, ended };
}

/** Waits until it is ready and returns the address that it said. */
async function ready({ child, said }: Run): Promise<string> {
  while (!said().includes('is ready')) {
    if (child.exitCode !== null) throw new Error(said());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const port = /localhost:(\d+)/.exec(said())?.[1];
  return `http://127.0.0.1:${port}/graphql`;
}

async function sendQuery(url: string, query: string, signed: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const honors =
  '{ edition(program: "region-china-smart-city-awards", year: 2025) { honors { totalCount } } dataset { license } }';
const shipped = {
  data: { edition: { honors: { totalCount: 18 } }, dataset: { license: 'CC-BY-4.0' } },
};

describe('awards serve', () => {
  test('starts without a configuration, keeps the data, and ends cleanly', async () => {
    const first = run(['serve'], {});
    expect(await sendQuery(await ready(first), honors)).toEqual(shipped);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = run(['serve'], {});
    expect(await sendQuery(await ready(second), honors)).toEqual(shipped);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  test('starts an empty database with the data set of --data, which import adds to another', async () => {
    const programs = '{ programs(first: 5) { nodes { slug } } }';
    const slugsOf = (...slugs: string[]) => ({
      data: {
        programs: {
          nodes: expect.toSatisfy(
            (nodes: { slug: string }[]) =>
              slugs.toSorted().join() ===
              nodes
                .map(({ slug }) => slug)
                .toSorted()
                .join(),
          ),
        },
      },
    });
    const env = { DATABASE_URL: empty.url, LOGIN_PREFIX: inject('templates').prefix };
    const first = run(['serve', '--data', 'nobel'], env);
    expect(await sendQuery(await ready(first), programs)).toEqual(slugsOf('nobel-prize'));
    const second = run(['import', '--data', 'smart-city'], env);
    expect(await second.ended).toBe(0);
    expect(await sendQuery(await ready(first), programs)).toEqual(
      slugsOf('nobel-prize', 'region-china-smart-city-awards', 'world-smart-city-awards'),
    );
    expect(await run(['import'], env).ended).toBe(2);
  });

  test('shares the data with a server that runs in the same folder, and says so', async () => {
    const first = run(['serve'], {});
    const second = run(['serve'], {});
    const urls = await Promise.all([ready(first), ready(second)]);
    expect(`${first.said()}${second.said()}`).toContain(
      'shared with the server that started its PostgreSQL',
    );
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await sendQuery(urls[1], honors)).toEqual(shipped);
  });

  test('runs on an existing PostgreSQL', async () => {
    const server = run(['serve'], { DATABASE_URL: url, LOGIN_PREFIX: inject('templates').prefix });
    const address = await ready(server);
    expect(await sendQuery(address, honors)).toEqual(shipped);
    expect(server.said()).not.toMatch(/owner's login/);
    const { secret } = await createToken(desk, 'PRESS', 'Ann');
    const viewer = '{ viewer { role name } dataset { license } }';
    expect(await sendQuery(address, viewer, { authorization: `Bearer ${secret}` })).toEqual({
      data: { viewer: { role: 'PRESS', name: 'Ann' }, dataset: { license: 'CC-BY-4.0' } },
    });
  });

  test.each(['SIGINT', 'SIGHUP'] as const)('ends cleanly on %s twice in a row', async (signal) => {
    const server = run(['serve'], {});
    await ready(server);
    server.child.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 2));
    server.child.kill(signal);
    expect(await server.ended).toBe(0);
    expect(existsSync(path.join(folder, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
  });
});

describe('awards serve reports in one sentence, with exit code 1,', () => {
  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const server = run(['serve'], { ...onServer, PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.said()).toBe(
      `Port ${port} is in use. End the program that uses it, or set PORT to another number.\n`,
    );
    other.close();
  });

  test('a database that it cannot reach', async () => {
    const server = run(['serve'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/awards' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toBe(
      'The database at postgres://me@127.0.0.1:1/awards (DATABASE_URL) cannot be used: no server listens there. ' +
        'Start PostgreSQL, or correct the host and port in the URL.\n',
    );
  });

  test.each<[Record<string, string>, string]>([
    [{ PORT: 'many' }, 'PORT must be a number from 0 to 65535.'],
    [
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL must be a URL such as postgres://user@host/database.',
    ],
  ])('%j', async (env, sentence) => {
    const stderr = `${sentence}\n`;
    expect(await callCli(url, ['serve'], { env })).toEqual({ code: 1, stdout: '', stderr });
  });

  test('an unknown command, with exit code 2 and how to list the commands', async () => {
    const command = run(['dance'], {});
    expect(await command.ended).toBe(2);
    expect(command.said()).toMatch(
      /^error: unknown command 'dance'\n`npx awards help` lists the commands/,
    );
  });
});
