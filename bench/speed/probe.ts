import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Loaded before a server (`--import`), ours or a peer: reports what the process has used, whenever the benchmark requests it.
 * Statements are counted where they leave for PostgreSQL, so that all servers are counted alike.
 */

/** What a process has used since its start. */
export interface Usage {
  /** milliseconds of processor time */
  cpu: number;
  /** how many it has sent to PostgreSQL */
  statements: number;
}

let statements = 0;

/** The gateway and its peers each have a `pg` of their own. */
for (const folder of ['../..', '../peers']) {
  const root = path.join(import.meta.dirname, folder);
  if (!existsSync(path.join(root, 'node_modules', 'pg'))) continue;
  const { Client }: typeof import('pg') = createRequire(path.join(root, 'package.json'))('pg');
  const { query } = Client.prototype;
  Object.defineProperty(Client.prototype, 'query', {
    value(...args: unknown[]) {
      statements += 1;
      return Reflect.apply(query, this, args);
    },
  });
}

process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1_000, statements } satisfies Usage);
});
// Without the benchmark nobody would end it.
process.once('disconnect', () => process.exit());
// The probe does not keep the server running.
process.channel?.unref();
