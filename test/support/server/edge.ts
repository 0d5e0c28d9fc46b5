import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const deploy = path.join(import.meta.dirname, '..', '..', '..', 'deploy');
const fileOf = (name: string) => readFileSync(path.join(deploy, name), 'utf8');

export type EdgeName = 'nginx' | 'Varnish';

/** A program that stands before a gateway, with its file of `deploy`, on a port of the loopback and without TLS. */
export interface Edge {
  url: string;
  end(): Promise<void>;
}

export interface EdgeOptions {
  /** host and port of the gateway */
  origin: string;
  port: number;
  /** changes the file; it is as it is in `deploy` if absent, but for addresses */
  change?: (text: string) => string;
}

const purgeModule = '/usr/lib/nginx/modules/ngx_http_cache_purge_module.so';

/** Starts an edge, and waits until it passes requests. */
export async function startEdge(
  name: EdgeName,
  { origin, port, change = (text) => text }: EdgeOptions,
): Promise<Edge> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-edge-'));
  // Its workers are another user.
  chmodSync(folder, 0o711);
  const write = async (file: string, text: string) => {
    await writeFile(path.join(folder, file), text);
    return path.join(folder, file);
  };
  const commands = {
    async nginx() {
      const site = change(fileOf('nginx-edge.conf'))
        .replaceAll(/^\s*(listen (80|\[::\].*|127\.0\.0\.1:6081)|ssl_certificate.*);\n/gm, '')
        .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
        // The server that only leads to TLS.
        .replace(/server \{\s*server_name [^}]*\}[^}]*\}\s*\}/, '')
        .replace('127.0.0.1:4000', origin)
        .replace('/var/cache/nginx/awards', `${folder}/cache`);
      const main =
        `load_module ${purgeModule}; daemon off; worker_processes 1; pid ${folder}/nginx.pid; ` +
        `error_log stderr warn; events { worker_connections 4096; } http { access_log off;\n${site}\n}`;
      return ['/usr/sbin/nginx', '-p', folder, '-c', await write('nginx.conf', main)] as const;
    },
    async Varnish() {
      const [host = '', originPort = ''] = origin.split(':');
      const text = change(fileOf('varnish.vcl'))
        .replace('.host = "127.0.0.1"', `.host = "${host}"`)
        .replace('.port = "4000"', `.port = "${originPort}"`);
      const options = [
        '-F',
        '-a',
        `127.0.0.1:${port}`,
        '-n',
        `${folder}/state`,
        '-s',
        'malloc,64m',
      ];
      return ['/usr/sbin/varnishd', ...options, '-f', await write('varnish.vcl', text)] as const;
    },
  };
  const [program, ...args] = await commands[name]();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const url = `http://127.0.0.1:${port}`;
  const end = async () => {
    process.off('exit', kill);
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + 20_000; ; ) {
    const status = await fetch(`${url}/health`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return { url, end };
    if (child.exitCode !== null || Date.now() > until) {
      await end();
      throw new Error(`${name} does not pass requests: ${errors}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
