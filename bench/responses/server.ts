import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startServer } from '../processes/start-server.ts';

/** The server of a checkout, over a fresh embedded database with the shipped data. */
export interface Recordable {
  port: number;
  /** a curator's token */
  token: string;
  end: () => Promise<void>;
}

export async function startServerOf(checkout: string): Promise<Recordable> {
  const folder = mkdtempSync(path.join(tmpdir(), 'responses-'));
  // PostgreSQL does not run as root.
  chmodSync(folder, 0o777);
  const program = path.join(checkout, 'src/cli/awards.js');
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    DATA_FOLDER: path.join(folder, 'data'),
    // Each request is made for itself, and none is refused because of those before it.
    RATE_LIMIT: '100000000',
    CORS_ORIGINS: 'https://app.example,https://other.example',
  };
  const server = await startServer(program, ['serve'], env, checkout);
  const create = [program, 'token', 'create', 'responses', '--role', 'curator', '--expires', '1h'];
  const { stdout } = await promisify(execFile)(process.execPath, create, { env, cwd: checkout });
  return {
    port: server.port,
    token: stdout.split('\n')[0] ?? '',
    async end() {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
