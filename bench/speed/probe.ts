import child_process, { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/**
 * Loaded before a server (`--import`), ours or a peer: reports what the process has used, whenever the benchmark requests it.
 * Statements are counted where they leave for PostgreSQL, so that all servers are counted alike.
 */

/** The resources that a process has used since its start. */
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

const isWorker = (file = '') => file.includes('workers/worker');
/** The processes that answer the gateway's requests. Its others are not measured, apart from the main one. */
const workers: ChildProcess[] = [];
const { fork } = child_process;
Object.assign(child_process, {
  fork(...args: Parameters<typeof fork>) {
    const child = fork(...args);
    if (isWorker(String(args[0]))) workers.push(child);
    return child;
  },
});
syncBuiltinESMExports();

process.on('message', async (message) => {
  if (message !== 'usage') return;
  const usages = workers.map(async (worker): Promise<Usage> => {
    worker.send('usage');
    for (;;) {
      const [answer] = await once(worker, 'message');
      if (typeof answer === 'object' && 'cpu' in answer) return answer;
    }
  });
  const { user, system } = process.cpuUsage();
  const own: Usage = { cpu: (user + system) / 1_000, statements };
  const all = [own, ...(await Promise.all(usages))];
  const sum = (key: keyof Usage) => all.reduce((total, usage) => total + usage[key], 0);
  process.send?.({ cpu: sum('cpu'), statements: sum('statements') } satisfies Usage);
});
if (!/(workers|publisher)\//.test(process.argv[1] ?? '')) {
  // Without the benchmark nobody would end it.
  process.once('disconnect', () => process.exit());
  // The probe does not keep the server running. The processes that a gateway starts wait for its orders.
  process.channel?.unref();
}
