import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import { createDatabase } from '../support/database/database.ts';
import { freePort } from '../support/server/free-port.ts';
import { publish } from '../support/server/live.ts';
import { startServe } from '../support/server/serve.ts';

/** The files for proxies in `deploy`, each with the real program in front of a real server. */
const files = path.join(import.meta.dirname, '../../deploy');
const fileOf = (name: string) => readFileSync(path.join(files, name), 'utf8');

const folder = await mkdtemp(path.join(tmpdir(), 'awards-proxies-'));
chmodSync(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true }));
const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')];
execFileSync('openssl', [
  'req',
  '-x509',
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-subj',
  '/CN=localhost',
  '-keyout',
  key,
  '-out',
  certificate,
]);

const { url, owner } = await createDatabase('shipped');
const env = {
  LOGIN_PREFIX: inject('templates').prefix,
  TRUSTED_PROXIES: 'loopback',
  DATABASE_MAX_CONNECTIONS: '27',
};
const gateway = await startServe(url, env);
afterAll(() => gateway.end());

/** Of nginx. */
const accessLog = path.join(folder, 'access.log');

/** A program with its file, in which the addresses of the example are those of the test. */
interface Proxy {
  name: string;
  /**
   * Writes the file, and returns the command that runs in the foreground.
   * @param port where it listens
   * @param first the address of a server, and of a second one
   */
  command(port: number, first: string, second: string): Promise<[string, ...string[]]>;
}

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const proxies: Proxy[] = [
  {
    name: 'nginx',
    async command(port, first) {
      const site = fileOf('nginx.conf')
        // Not every machine has IPv6.
        .replaceAll(/\tlisten \[::\].*\n/g, '')
        .replace('listen 80;', `listen ${await freePort()};`)
        .replace('listen 443 ssl http2;', `listen ${port} ssl http2;`)
        .replace('127.0.0.1:4000', first)
        .replace('/var/log/nginx/awards.log', accessLog)
        .replace('/etc/letsencrypt/live/awards.example/fullchain.pem', certificate)
        .replace('/etc/letsencrypt/live/awards.example/privkey.pem', key);
      const main = `daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {} http { access_log off;\n${site}\n}`;
      return ['/usr/sbin/nginx', '-p', folder, '-c', await write('nginx.conf', main)];
    },
  },
  {
    name: 'HAProxy',
    async command(port, first, second) {
      const both = await write(
        'both.pem',
        readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'),
      );
      const text = fileOf('haproxy.cfg')
        .replace(':443 ssl crt /etc/haproxy/awards.example.pem', `:${port} ssl crt ${both}`)
        .replace('bind :80\n', `bind :${await freePort()}\n`)
        .replace('127.0.0.1:4000', first)
        .replace('127.0.0.1:4001', second);
      return ['/usr/sbin/haproxy', '-db', '-f', await write('haproxy.cfg', text)];
    },
  },
  {
    name: 'Caddy',
    async command(port, first) {
      const text = `{
  admin off
  skip_install_trust
  auto_https disable_redirects
  storage file_system ${folder}/caddy
}
${fileOf('Caddyfile').replace('{$PUBLIC_HOST:localhost}', `localhost:${port}`).replace('{$GATEWAY:127.0.0.1:4000}', first)}`;
      return [
        '/usr/bin/caddy',
        'run',
        '--adapter',
        'caddyfile',
        '--config',
        await write('Caddyfile', text),
      ];
    },
  },
];

const trusting = { rejectUnauthorized: false, servername: 'localhost' };

/** Sends a request through the proxy. */
async function send(port: number, to: string, headers = {}, body = ''): Promise<IncomingMessage> {
  const sent = request({
    ...trusting,
    host: '127.0.0.1',
    port,
    path: to,
    method: body ? 'POST' : 'GET',
    headers: { host: `localhost:${port}`, 'content-type': 'application/json', ...headers },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  return response;
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return text;
}

/**
 * Starts a proxy for one test, and waits until it passes requests on.
 * @returns its port, and what it has said so far
 */
async function start({ command }: Proxy, first: string, second: string) {
  const port = await freePort();
  const [program, ...args] = await command(port, first, second);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  const statusOf = async () => (await send(port, '/ready').catch(() => null))?.statusCode;
  await expect.poll(statusOf, { message: errors }).toBe(200);
  return { port, said: () => errors };
}

describe.each(proxies)('$name', (proxy) => {
  test('passes pages, queries, event streams and WebSockets', async () => {
    // The second server is down.
    const down = `127.0.0.1:${await freePort()}`;
    const { port, said } = await start(proxy, new URL(gateway.graph).host, down);

    const home = await textOf(await send(port, '/'));
    expect(home).toContain('World Smart City Awards');
    const query = JSON.stringify({ query: '{ programs { totalCount } }' });
    const response = await send(port, '/graphql', {}, query);
    expect(JSON.parse(await textOf(response))).toEqual({ data: { programs: { totalCount: 2 } } });

    // The gateway refuses what is too long, and the proxy has not put it on a disk before.
    const tooLong = await send(
      port,
      '/graphql',
      {},
      JSON.stringify({ query: ' '.repeat(200_000) }),
    );
    expect(tooLong.statusCode).toBe(413);
    expect(JSON.parse(await textOf(tooLong))).toHaveProperty('errors');
    expect(said()).not.toContain('temporary file');

    const subscription = JSON.stringify({ query: 'subscription { announcements { revision } }' });
    const stream = await send(port, '/graphql', { accept: 'text/event-stream' }, subscription);
    // At once, and not when so much has come that a buffer is full.
    const [event] = await once(stream.setEncoding('utf8'), 'data', {
      signal: AbortSignal.timeout(10_000),
    });
    expect(`${event}`).toMatch(/^:/);
    stream.destroy();

    const socket = new WebSocket(
      `wss://localhost:${port}/graphql`,
      'graphql-transport-ws',
      trusting,
    );
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    const [message] = await once(socket, 'message');
    expect(JSON.parse(`${message}`)).toMatchObject({ type: 'connection_ack' });
    socket.close();
  });
});

test('nginx logs each request under the id that the gateway knows', async () => {
  const [nginx] = proxies;
  if (!nginx) throw new Error('There is no nginx.');
  const { port } = await start(nginx, new URL(gateway.graph).host, '');
  const response = await send(port, '/honors', { 'x-request-id': 'of-the-client' });
  const id = response.headers['x-request-id'];
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  await textOf(response);
  const line = () =>
    readFileSync(accessLog, 'utf8')
      .split('\n')
      .find((text) => text.endsWith(` ${id}`));
  await expect.poll(line).toContain('"GET /honors HTTP/1.1" 200 ');
});

describe('two servers behind HAProxy', () => {
  const query = JSON.stringify({ query: '{ programs { totalCount } }' });

  /**
   * Sends requests one after the other until it is told to stop.
   * @returns how many, how many of them a busy server refused, and those that failed
   */
  function sendSteadily(port: number) {
    const failures: unknown[] = [];
    let count = 0;
    let busy = 0;
    let isOver = false;
    const sending = (async () => {
      while (!isOver) {
        count += 1;
        const sent = count % 2 === 0 ? send(port, '/dashboard') : send(port, '/graphql', {}, query);
        await sent.then(
          async (response) => {
            const text = await textOf(response);
            const after = Number(response.headers['retry-after']);
            // A server that has just started may be busy for a second, and says when to ask again: it has lost nothing.
            if (response.statusCode === 503 && after > 0 && text.includes('The server is busy')) {
              busy += 1;
              await sleep(after * 1_000);
            } else if (response.statusCode !== 200)
              failures.push(`${response.statusCode} ${text.replaceAll(/<[^>]*>\s*/g, ' ')}`);
          },
          (error: unknown) => failures.push(error),
        );
        await sleep(10);
      }
    })();
    return async () => {
      isOver = true;
      await sending;
      return { count, busy, failures };
    };
  }

  /** Reads a stream, and opens it again at the last event whenever it ends. @returns the revisions of its events */
  function follow(port: number, signal: AbortSignal) {
    const revisions: string[] = [];
    const subscription = 'subscription { announcements { revision } }';
    const search = new URLSearchParams({ query: subscription });
    const streams: (number | undefined)[] = [];
    void (async () => {
      let last: string | undefined;
      while (!signal.aborted) {
        const headers = { accept: 'text/event-stream', ...(last && { 'last-event-id': last }) };
        const response = await send(port, `/graphql?${search}`, headers);
        streams.push(response.statusCode);
        signal.addEventListener('abort', () => response.destroy());
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) {
          text += chunk;
          const events = text.split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) {
            last = /^id: (.*)$/m.exec(event)?.[1] ?? last;
            revisions.push(...(/"revision":"(\d+)"/.exec(event)?.slice(1) ?? []));
          }
        }
      }
    })().catch((error: unknown) => {
      if (!signal.aborted) revisions.push(String(error));
    });
    return { revisions, streams };
  }

  test('are restarted one after the other, and no request and no event is lost', async () => {
    const ports = [await freePort(), await freePort()];
    const startOn = (port = 0) => startServe(url, { ...env, PORT: `${port}`, SHUTDOWN_DELAY: '5' });
    const servers = await Promise.all(ports.map(startOn));
    onTestFinished(async () => {
      await Promise.all(servers.map((server) => server.end()));
    });
    const [first = '', second = ''] = ports.map((port) => `127.0.0.1:${port}`);
    const haproxy = proxies.find(({ name }) => name === 'HAProxy');
    if (!haproxy) throw new Error('There is no HAProxy.');
    const { port } = await start(haproxy, first, second);

    const ending = new AbortController();
    const { revisions, streams } = follow(port, ending.signal);
    const published: string[] = [];
    await expect.poll(() => streams).toEqual([200]);
    const stops = Array.from({ length: 4 }, () => sendSteadily(port));
    let isOver = false;
    const publishing = (async () => {
      while (!isOver) {
        await publish(owner, { key: `honor ${published.length}` });
        published.push(await readRevision(owner));
        await sleep(200);
      }
    })();

    for (const [index, port] of ports.entries()) {
      await servers[index]?.end();
      // Which is when it is ready: the next one is restarted at once.
      servers[index] = await startOn(port);
    }
    await sleep(3_000);
    isOver = true;
    await publishing;
    const results = await Promise.all(stops.map((stop) => stop()));
    await expect.poll(() => revisions, { timeout: 10_000 }).toEqual(published);
    ending.abort();
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    const sum = (of: 'busy' | 'count') => results.reduce((sum, result) => sum + result[of], 0);
    expect(sum('count')).toBeGreaterThan(500);
    expect(sum('busy')).toBeLessThan(sum('count') / 100);
    // Its server has ended at least once.
    expect(streams.length).toBeGreaterThan(1);
    expect(new Set(streams)).toEqual(new Set([200]));
  });
});
