import { childrenOf, residentOf } from '../processes/memory.ts';
import { type CacheCounts, lastCounts } from './cache-counts.ts';
import { connections, type LoadProcess } from './load-process.ts';
import { type ServerSpec, startServer } from './server-process.ts';
import type { Values } from './workload-values.ts';
import { distinct } from './workloads.ts';

/** The memory that a server holds after many different queries. */
export interface Memory {
  /** how many it has answered, and how many it has refused because it was busy */
  queries: number;
  refused: number;
  /** MB that are resident, of the process that answers and of the others; null if that is not known on this system */
  resident: { before: Resident; after: Resident } | null;
  cache: CacheCounts;
}

interface Resident {
  main: number;
  /** the most so far */
  most: number;
  below: number;
}

export interface MemoryOptions {
  url: string;
  load: LoadProcess;
  values: Values;
  /** how many queries to send */
  queries: number;
  /** the server that is measured */
  spec: ServerSpec;
  /** called before so many more are sent */
  onProgress: (more: number) => void;
}

/** Queries from one look to the next whether the run is to end. */
const inOneGo = 250;

/** Sends different queries to a fresh server with its caches on. */
export async function measureMemory(options: MemoryOptions): Promise<Memory> {
  const { url, load, values, queries, onProgress } = options;
  const spec = { ...options.spec, env: { ...options.spec.env, LOG_LEVEL: 'info' } };
  const server = await startServer(spec, url);
  try {
    const order = {
      port: server.port,
      workload: distinct.name,
      dialect: 'gateway',
      values,
    } as const;
    const before = memoryOf(server.pid);
    let [answered, refused] = [0, 0];
    for (let from = 0; from < queries; from += inOneGo) {
      const amount = Math.max(connections, Math.min(inOneGo, queries - from));
      onProgress(amount);
      const { requests, failures } = await load.send({ ...order, from, amount });
      answered += requests;
      refused += failures;
    }
    const after = memoryOf(server.pid);
    const resident = after.main > 0 ? { before, after } : null;
    return { queries: answered, refused, resident, cache: lastCounts(await server.end()) };
  } finally {
    await server.end();
  }
}

function memoryOf(pid: number): Resident {
  const all = [pid, ...childrenOf(pid)].map(residentOf);
  // The one that answers requests is the largest.
  const { now: main, most } = all.reduce((one, other) => (other.now > one.now ? other : one));
  return { main, most, below: all.reduce((sum, { now }) => sum + now, -main) };
}
