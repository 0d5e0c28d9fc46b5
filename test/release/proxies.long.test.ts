import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { startServe } from '../support/serve.ts';

/** The files for proxies in `deploy`, each with the real program in front of a real server. */
const files = path.join(import.meta.dirname, '../../deploy');
const fileOf = (name: string) => readFileSync(path.join(files, name), 'utf8');

const folder = await mkdtemp(path.join(tmpdir(), 'awards-proxies-'));
chmodSync(folder, 0o711);
afterAll(() => rm(folder, { recursive: true, force: true }));
const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')];
execFileSync('openssl', [
  ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
  ...['-subj', '/CN=localhost', '-keyout', key, '-out', certificate],
]);

const { url } = await createDatabase('shipped');
const gateway = await startServe(url, {
  LOGIN_PREFIX: inject('templates').prefix,
  TRUSTED_PROXIES: 'loopback',
  DATABASE_MAX_CONNECTIONS: '26',
});
afterAll(() => gateway.end());
const address = new URL(gateway.graph).host;

/** A program with its file, in which the addresses of the example are those of the test. */
interface Proxy {
  name: string;
  /** writes the file, and returns the command that runs in the foreground */
  command(port: number): Promise<[string, ...string[]]>;
}

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

const proxies: Proxy[] = [
  {
    name: 'nginx',
    async command(port) {
      const site = fileOf('nginx.conf')
        // Not every machine has IPv6.
        .replaceAll(/\tlisten \[::\].*\n/g, '')
        .replace('listen 80;', `listen ${await freePort()};`)
        .replace('listen 443 ssl http2;', `listen ${port} ssl http2;`)
        .replace('127.0.0.1:4000', address)
        .replace('/etc/letsencrypt/live/awards.example/fullchain.pem', certificate)
        .replace('/etc/letsencrypt/live/awards.example/privkey.pem', key);
      const main = `daemon off; pid ${folder}/nginx.pid; error_log stderr warn; events {} http { access_log off;\n${site}\n}`;
      return ['/usr/sbin/nginx', '-p', folder, '-c', await write('nginx.conf', main)];
    },
  },
  {
    name: 'HAProxy',
    async command(port) {
      const both = await write(
        'both.pem',
        readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'),
      );
      const text = fileOf('haproxy.cfg')
        .replace(':443 ssl crt /etc/haproxy/awards.example.pem', `:${port} ssl crt ${both}`)
        .replace('bind :80\n', `bind :${await freePort()}\n`)
        .replace('127.0.0.1:4000', address)
        // The second server is down.
        .replace('127.0.0.1:4001', `127.0.0.1:${await freePort()}`);
      return ['/usr/sbin/haproxy', '-db', '-f', await write('haproxy.cfg', text)];
    },
  },
  {
    name: 'Caddy',
    async command(port) {
      const text = `{
  admin off
  skip_install_trust
  auto_https disable_redirects
  storage file_system ${folder}/caddy
}
${fileOf('Caddyfile').replace('{$PUBLIC_HOST:localhost}', `localhost:${port}`).replace('{$GATEWAY:127.0.0.1:4000}', address)}`;
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
    ...{ ...trusting, host: '127.0.0.1', port, path: to, method: body ? 'POST' : 'GET' },
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

describe.each(proxies)('$name', ({ command }) => {
  test('passes pages, queries, event streams and WebSockets', async () => {
    const port = await freePort();
    const [program, ...args] = await command(port);
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
    expect(errors).not.toContain('temporary file');

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
